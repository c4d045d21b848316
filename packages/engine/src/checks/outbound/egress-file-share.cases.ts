import { privateResource, subnetId } from '@ringfence/testing';
import { aks } from '../../__testUtils__/cases/egressParts';
import { also, custom, egress } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const fileShareIn = (network: string) => ({
  compute: [{ type: 'AmlCompute', subnetId: subnetId('spoke', 'training') }],
  resources: {
    storage: [
      {
        privateEndpoints: [
          {
            subresource: 'file',
            status: 'Approved',
            subnetId: subnetId(network, 'pe'),
          },
        ],
      },
    ],
  },
});

/** Cases of `egress-file-share`. */
export const cases: CheckCases = {
  pass: [also('VirtualNetwork', '445', fileShareIn('hub'))],
  fail: [custom(fileShareIn('hub'))],
  unknown: [
    {},
    custom({ ...fileShareIn('hub'), compute: undefined }),
    custom({ ...fileShareIn('hub'), compute: [{ type: 'AmlCompute' }] }),
    custom({ ...fileShareIn('hub'), resources: {} }),
    custom({ ...fileShareIn('hub'), resources: { storage: [{}] } }),
    custom({
      ...fileShareIn('hub'),
      resources: { storage: [privateResource('file')] },
    }),
    custom({
      ...fileShareIn('hub'),
      resources: { storage: [privateResource('file'), {}] },
    }),
    egress({ filter: undefined }, fileShareIn('hub')),
  ],
  'not-applicable': [
    custom(fileShareIn('spoke')),
    custom({ ...fileShareIn('hub'), ...aks }),
    custom({
      ...fileShareIn('hub'),
      resources: { storage: [privateResource('blob')] },
    }),
    egress({ filter: 'NetworkSecurityGroup' }, fileShareIn('hub')),
  ],
};
