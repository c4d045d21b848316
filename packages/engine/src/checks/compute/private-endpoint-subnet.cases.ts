import { approvedOnly, subnetId } from '@ringfence/testing';
import { subnets, training } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { pe } from '../../__testUtils__/cases/subnetParts';

const placed = (at: string | undefined, subnetFields: object = {}) =>
  subnets(
    [training(subnetFields), pe()],
    {},
    {
      inbound: { privateEndpoints: [{ status: 'Approved', subnetId: at }] },
      resources: {},
    },
  );

/** Isolations for every status that `private-endpoint-subnet` can give. */
export const cases: CheckCases = {
  pass: [placed(subnetId('spoke', 'pe'))],
  fail: [
    placed(subnetId('spoke', 'training').toUpperCase()),
    placed(subnetId('spoke', 'training'), { purpose: 'databases' }),
    {
      ...placed(subnetId('spoke', 'pe')),
      resources: {
        keyVault: [
          { privateEndpoints: [{ subnetId: subnetId('spoke', 'training') }] },
        ],
      },
    },
  ],
  unknown: [
    {},
    placed(undefined),
    placed(subnetId('spoke', 'training'), { purpose: undefined }),
    subnets(
      [training(), pe({ id: undefined })],
      {},
      {
        inbound: placed(subnetId('spoke', 'training')).inbound,
        resources: {},
      },
    ),
    subnets(
      [training(), pe({ id: subnetId('spoke', 'training') })],
      {},
      {
        inbound: placed(subnetId('spoke', 'training')).inbound,
        resources: {},
      },
    ),
  ],
  'not-applicable': [
    approvedOnly(),
    placed(subnetId('hub', 'pe')),
    { ...placed(''), inbound: { privateEndpoints: [] } },
  ],
};
