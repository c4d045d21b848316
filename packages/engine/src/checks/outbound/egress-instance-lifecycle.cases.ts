import { instance } from '../../__testUtils__/cases/egressParts';
import {
  cluster,
  custom,
  without,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-instance-lifecycle`. */
export const cases: CheckCases = {
  pass: [custom(instance)],
  fail: [without('AzureMachineLearning', instance)],
  unknown: [
    {},
    without('AzureMachineLearning', { compute: undefined }),
    without('AzureMachineLearning', { compute: [{}] }),
  ],
  'not-applicable': [custom(cluster(false))],
};
