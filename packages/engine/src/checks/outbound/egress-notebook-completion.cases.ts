import { instance } from '../../__testUtils__/cases/egressParts';
import { custom, without } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-notebook-completion`. */
export const cases: CheckCases = {
  pass: [custom(instance)],
  fail: [without('AzureMachineLearning', instance)],
  unknown: [{}, without('AzureMachineLearning', { compute: undefined })],
  'not-applicable': [custom({ compute: [] })],
};
