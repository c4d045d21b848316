import { approvedOnly } from '@ringfence/testing';
import {
  custom,
  networks,
  someSubnet,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { inTraining, pe } from '../../__testUtils__/cases/subnetParts';

/** Isolations for every status that `subnet-delegation` can give. */
export const cases: CheckCases = {
  pass: [custom()],
  fail: [
    subnets([
      training({
        delegations: ['Microsoft.ContainerInstance/containerGroups'],
      }),
    ]),
    subnets(
      [
        training({
          purpose: 'scoring',
          delegations: ['Microsoft.Web/serverFarms'],
        }),
      ],
      {},
      { compute: [inTraining()] },
    ),
  ],
  unknown: [
    {},
    subnets([training({ delegations: undefined })]),
    subnets(
      [someSubnet({ delegations: ['Microsoft.Web/serverFarms'] })],
      {},
      { compute: [] },
    ),
    networks([{}]),
  ],
  'not-applicable': [approvedOnly(), subnets([pe({ delegations: ['x'] })])],
};
