import { Check } from '../check';
import { sources } from '../sources';
import { judgeNeed, NEED_READS } from './managedNetworkNeed';

/** A managed network keeps no logs that people could read. */
export const managedNetworkLogs: Check = {
  id: 'managed-network-logs',
  title: 'Logs of the network are not needed, or the network is your own',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.configurations,
  reads: NEED_READS,
  expected: 'a custom network where flow, group or firewall logs are needed',
  because:
    'A managed network lies in Microsoft’s tenant and sends its flow, group and firewall logs to nobody. Newer API versions have a setting to monitor it, which the pages do not describe yet.',
  evaluate: facts =>
    judgeNeed(facts, 'NetworkLogs', 'logs needed in a managed network'),
};
