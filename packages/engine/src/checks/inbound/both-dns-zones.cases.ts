import { approvedOnly } from '@ringfence/testing';
import { reachedBy } from '../../__testUtils__/cases/inboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const zones = (...privateDnsZones: string[]) =>
  reachedBy({
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ status: 'Approved', privateDnsZones }],
  });

/** Cases of `both-dns-zones`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    zones('privatelink.api.azureml.ms'),
    zones(),
    { ...approvedOnly(), cloud: 'AzureUSGovernment' },
  ],
  unknown: [
    reachedBy({ privateEndpoints: [{ status: 'Approved' }] }),
    { ...approvedOnly(), cloud: undefined },
    {},
  ],
  'not-applicable': [reachedBy({ privateEndpoints: [] })],
};
