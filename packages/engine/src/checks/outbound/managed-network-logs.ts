import { Check } from '../check';
import { pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { judgeNeed, NEED_READS } from './managedNetworkNeed';

const MONITORED = '/outbound/networkMonitor';
const MONITOR = { title: 'Turn the network monitor on' };

/** A managed network keeps no logs that people could read. */
export const managedNetworkLogs: Check = {
  id: 'managed-network-logs',
  title: 'Logs of the network are not needed, or the network is your own',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.configurations,
  reads: [...NEED_READS, MONITORED],
  expected:
    'a network monitor, or a custom network where flow, group or firewall logs are needed',
  because:
    'A managed network lies in Microsoft’s tenant and sends its flow, group and firewall logs to nobody, says the page that compares networks. Newer API versions have a monitor to turn on, which that page does not know yet: look whether it shows what you need.',
  offers: [MONITOR],
  evaluate(facts) {
    const outcome = judgeNeed(
      facts,
      'NetworkLogs',
      'logs needed in a managed network',
    );
    const monitored = facts.outbound?.networkMonitor;
    if (outcome.status !== 'fail' || monitored === false) return outcome;
    return monitored
      ? pass('a network monitor, whose reach no page describes')
      : unknown(MONITORED, 'network monitor not known');
  },
  writes: [MONITORED],
  fix: ({ isolation }) => [
    { ...MONITOR, patch: [setFact(isolation, MONITORED, true)] },
  ],
};
