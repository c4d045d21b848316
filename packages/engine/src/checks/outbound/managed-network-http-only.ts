import { Check } from '../check';
import { sources } from '../../model/sources';
import { judgeNeed, NEED_READS } from './managedNetworkNeed';

/** A managed network reaches what is outside Azure by HTTP only. */
export const managedNetworkHttpOnly: Check = {
  id: 'managed-network-http-only',
  title: 'Nothing outside Azure is needed that does not speak HTTP',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.configurations,
  reads: NEED_READS,
  expected: 'a custom network for databases and the like outside Azure',
  because:
    'Out of a managed network the only private way to your own premises is an Application Gateway, which carries HTTP and HTTPS.',
  evaluate: facts =>
    judgeNeed(
      facts,
      'NonHttpResources',
      'resources without HTTP needed in a managed network',
    ),
};
