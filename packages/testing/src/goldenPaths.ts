import { WorkspaceIsolation } from '@ringfence/engine';
import {
  SUBSCRIPTION,
  approvedOnly,
  internetOutbound,
  privateResource,
  subnetId,
} from './isolations';

const inGroup = (group: string, rest: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/${rest}`;

const approved = approvedOnly();

/** Workspaces that files can be written for, by what is special about each. */
export const goldenPaths = (): Record<string, WorkspaceIsolation> => ({
  'approved destinations only': approved,
  'any internet destination': internetOutbound(),
  'a list of addresses': approvedOnly({
    inbound: {
      publicNetworkAccess: 'Enabled',
      ipRules: ['203.0.113.7', '198.51.100.0/24'],
      privateEndpoints: approved.inbound!.privateEndpoints,
    },
  }),
  'an identity of its own': approvedOnly({ identity: 'UserAssigned' }),
  'a key of its own': approvedOnly({ customerManagedKey: true }),
  'monitoring behind a scope': approvedOnly({
    resources: {
      ...approved.resources,
      monitoring: [
        { ...privateResource('azuremonitor'), accessMode: 'PrivateOnly' },
      ],
    },
  }),
  'the kind of a hub': approvedOnly({ workspace: { kind: 'Hub' } }),
  'a model behind an endpoint': approvedOnly({
    endpoints: [
      {
        name: 'score',
        kind: 'online',
        computeType: 'Managed',
        publicNetworkAccess: 'Disabled',
        deployments: [{ name: 'blue' }],
      },
    ],
  }),
  'every kind of rule': approvedOnly({
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Basic',
      provisionOnCreation: true,
      rules: [
        { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
        {
          name: 'factory',
          type: 'ServiceTag',
          serviceTag: 'DataFactory',
          protocol: 'TCP',
          portRanges: '80,443',
          addressPrefixes: ['203.0.113.0/24'],
        },
        {
          name: 'gateway',
          type: 'PrivateEndpoint',
          serviceResourceId: inGroup(
            'rg-hub',
            'Microsoft.Network/applicationGateways/agw',
          ),
          subresourceTarget: 'appGwPrivateFrontendIpIPv4',
          sparkEnabled: true,
          fqdns: ['db.corp.example'],
        },
      ],
    },
  }),
  'storage and endpoints in other groups': approvedOnly({
    resources: {
      ...approved.resources,
      storage: [
        {
          ...privateResource('blob'),
          id: inGroup('rg-data', 'Microsoft.Storage/storageAccounts/stfraud'),
          privateEndpoints: [
            {
              subresource: 'blob',
              status: 'Approved',
              id: inGroup('rg-net', 'Microsoft.Network/privateEndpoints/pe-st'),
              name: 'pe-st',
              subnetId: subnetId('vnet-ml', 'snet-endpoints'),
            },
          ],
        },
      ],
    },
  }),
});
