import { subnetId } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';
import { CheckCases } from '../../__testUtils__/cases/parts';

const idOf = (name: string) => subnetId(name, '').replace('/subnets/', '');

const network = (name: string, fields: object = {}) => ({
  name,
  id: idOf(name),
  role: 'spoke',
  dnsServers: [],
  addressSpace: ['10.1.0.0/16'],
  ...fields,
});

const zones = (...linkedNetworks: string[]) => [
  { name: 'privatelink.api.azureml.ms', linkedNetworks },
  { name: 'privatelink.notebooks.azure.net', linkedNetworks },
];

const asking = (
  privateDnsZones: object[] | undefined,
  virtualNetworks: object[] | undefined = [network('spoke')],
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  cloud: 'AzureCloud',
  inbound: { privateEndpoints: [{ status: 'Approved' }] },
  customNetwork: { virtualNetworks, privateDnsZones },
  ...more,
});

const hub = network('hub', { role: 'hub', addressSpace: ['10.0.0.0/16'] });
const served = network('spoke', { dnsServers: ['10.0.0.4'] });
const blob = 'privatelink.blob.core.windows.net';

/** Isolations for every status that `dns-zone-links` can give. */
export const cases: CheckCases = {
  pass: [
    asking(zones('SPOKE')),
    asking(zones(idOf('spoke').toUpperCase())),
    asking(zones('hub'), [hub, served]),
  ],
  fail: [
    asking([]),
    asking(zones()),
    asking(zones('spoke').slice(0, 1)),
    asking(zones(idOf('hub')), [hub, network('spoke')]),
    asking(zones('spoke'), [hub, served]),
    asking([...zones('spoke'), { name: blob, linkedNetworks: [] }]),
  ],
  unknown: [
    {},
    asking(undefined),
    asking([...zones('spoke'), { name: blob }]),
    asking([{ linkedNetworks: ['spoke'] }]),
    asking(zones('hub'), [network('spoke', { id: undefined })]),
    asking([], [network('spoke', { role: undefined })]),
    asking([], [network('spoke', { dnsServers: undefined })]),
    asking(
      [],
      [network('hub', { role: 'hub', addressSpace: undefined }), served],
    ),
    asking([], [network('spoke')], { cloud: undefined }),
    asking([], [network('spoke')], { inbound: {} }),
    { ...asking([]), customNetwork: undefined },
  ],
  'not-applicable': [
    asking([], []),
    asking([], [hub]),
    asking([], [network('spoke', { dnsServers: ['192.0.2.4'] })]),
    asking([], [network('spoke')], { inbound: { privateEndpoints: [] } }),
  ],
};
