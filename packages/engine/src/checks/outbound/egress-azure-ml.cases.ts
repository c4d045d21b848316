import { always } from '../../__testUtils__/cases/egressParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-azure-ml`. */
export const cases: CheckCases = always(
  'AzureMachineLearning',
  '*.azureml.ms, *.azureml.net',
);
