import { approvedOnly, subnetId } from '@ringfence/testing';
import { aks } from '../../__testUtils__/cases/computeParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const network = (name: string, peeredWith?: string[]) => ({
  name,
  id: subnetId(name, '').replace('/subnets/', ''),
  peeredWith,
});
const placed = (
  cluster: object,
  peers: string[] | undefined = [],
  endpoint: object = { status: 'Approved', subnetId: subnetId('spoke', 'pe') },
) => ({
  inbound: { privateEndpoints: [endpoint] },
  customNetwork: {
    virtualNetworks: [network('spoke', []), network('aks', peers)],
  },
  compute: [aks(cluster)],
});
const apart = { subnetId: subnetId('aks', 'nodes') };

/** Isolations for every status that `aks-network` can give. */
export const cases: CheckCases = {
  pass: [
    placed({ subnetId: subnetId('spoke', 'scoring') }),
    placed(apart, ['spoke']),
  ],
  fail: [placed(apart)],
  unknown: [
    {},
    { compute: [aks(apart)] },
    placed({}),
    placed({ ...apart, type: undefined }),
    placed({ ...apart, type: 'Kubernetes' }),
    placed(apart, [], { status: 'Approved' }),
    { ...placed(apart), customNetwork: undefined },
    { inbound: placed(apart).inbound },
  ],
  'not-applicable': [
    approvedOnly(),
    placed({ subnetId: '' }),
    placed(apart, [], { status: 'Pending' }),
    { ...placed(apart), compute: [] },
  ],
};
