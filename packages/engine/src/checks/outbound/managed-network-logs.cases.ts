import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, managed } from '../../__testUtils__/cases/parts';

const monitored = (networkMonitor?: boolean) => ({
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', networkMonitor },
  needs: ['network_logs'],
});

/** Cases of `managed-network-logs`. */
export const cases: CheckCases = {
  pass: [custom({ needs: ['NetworkLogs'] }), monitored(true)],
  fail: [monitored(false)],
  unknown: [{}, { needs: ['NetworkLogs'] }, monitored()],
  'not-applicable': [managed({ needs: [] })],
};
