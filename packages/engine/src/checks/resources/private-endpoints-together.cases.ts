import { approvedOnly, noVirtualNetwork, subnetId } from '@ringfence/testing';
import { networks } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const at = (network: string, subnet: string) => ({
  status: 'Approved',
  subnetId: subnetId(network, subnet),
});
const placed = (subresource: string, network: string) => ({
  privateEndpoints: [{ subresource, ...at(network, 'pe') }],
});
const together = (storageIn: string, more: object = {}) => ({
  ...networks(
    ['spoke', 'hub', 'apart'].map(name => ({
      name,
      id: subnetId(name, '').replace('/subnets/', ''),
      peeredWith: name === 'apart' ? [] : ['spoke', 'hub'],
    })),
  ),
  inbound: { privateEndpoints: [at('spoke', 'pe')] },
  resources: {
    storage: [placed('blob', storageIn)],
    keyVault: [placed('vault', 'spoke')],
    containerRegistry: [{ privateEndpoints: [] }],
  },
  ...more,
});

/** Cases of `private-endpoints-together`. */
export const cases: CheckCases = {
  pass: [together('spoke'), together('hub')],
  fail: [together('apart')],
  unknown: [
    {},
    approvedOnly(),
    together('elsewhere'),
    together('apart', { customNetwork: undefined }),
    together('apart', { resources: {} }),
    together('apart', {
      inbound: {
        privateEndpoints: [{ ...at('spoke', 'pe'), status: undefined }],
      },
    }),
  ],
  'not-applicable': [
    noVirtualNetwork(),
    together('apart', {
      inbound: {
        privateEndpoints: [{ ...at('spoke', 'pe'), status: 'Pending' }],
      },
    }),
    together('apart', {
      resources: { storage: [], keyVault: [], containerRegistry: [] },
    }),
  ],
};
