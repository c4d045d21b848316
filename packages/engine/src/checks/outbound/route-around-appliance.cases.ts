import {
  GROUP,
  allToAppliance,
  aroundAppliance,
  routed,
} from '../../__testUtils__/cases/egressParts';
import {
  cluster,
  custom,
  egress,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `route-around-appliance`. */
export const cases: CheckCases = {
  pass: [
    routed([allToAppliance, aroundAppliance], cluster(true)),
    routed(
      [
        allToAppliance,
        {
          ...aroundAppliance,
          addressPrefix: 'AzureMachineLearning.westeurope',
        },
      ],
      cluster(true),
    ),
  ],
  fail: [custom(cluster(true))],
  unknown: [
    {},
    custom({ compute: undefined }),
    custom(cluster()),
    routed(undefined, cluster(true)),
    routed(
      [allToAppliance, { ...aroundAppliance, nextHopType: undefined }],
      cluster(true),
    ),
    routed(
      [allToAppliance, { ...aroundAppliance, addressPrefix: '20.1.2.0/24' }],
      cluster(true),
    ),
    egress({ filter: undefined }, cluster(true)),
  ],
  'not-applicable': [
    custom(),
    routed([], cluster(true)),
    egress(GROUP, cluster(true)),
    custom({ compute: [{ type: 'AKS', nodePublicIp: true }] }),
  ],
};
