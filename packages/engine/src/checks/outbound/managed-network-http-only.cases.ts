import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, managed } from '../../__testUtils__/cases/parts';

/** Cases of `managed-network-http-only`. */
export const cases: CheckCases = {
  pass: [custom({ needs: ['NonHttpResources'] })],
  fail: [managed({ needs: ['NonHttpResources'] })],
  unknown: [{}, { needs: ['NonHttpResources'] }],
  'not-applicable': [managed({ needs: ['PythonPackages'] })],
};
