import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, managed } from '../../__testUtils__/cases/parts';

/** Cases of `managed-network-logs`. */
export const cases: CheckCases = {
  pass: [custom({ needs: ['NetworkLogs'] })],
  fail: [managed({ needs: ['network_logs'] })],
  unknown: [{}, { needs: ['NetworkLogs'] }],
  'not-applicable': [managed({ needs: [] })],
};
