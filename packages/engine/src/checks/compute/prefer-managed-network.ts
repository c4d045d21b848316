import { sources } from '../../model/sources';
import { Check } from '../check';
import { inCustomNetwork, NETWORKS } from '../networks';
import { fail, pass, unknown } from '../outcome';

const MODE = '/outbound/isolationMode';

/** A managed network is the better choice where nothing speaks against it. */
export const preferManagedNetwork: Check = {
  id: 'prefer-managed-network',
  title: 'The network is managed',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [MODE, NETWORKS],
  expected: 'a managed network, unless a custom one is needed',
  because:
    'A custom network costs upkeep and does without managed online endpoints, serverless Spark, foundation models and MLflow models without code; new features reach it late. It is right for AKS, for logs of your own firewall, for resources outside Azure that do not speak HTTP, and for a network that is already there.',
  evaluate(facts) {
    if (facts.managed) return pass('managed');
    if (facts.managed === undefined) return unknown(MODE, 'mode not known');
    return inCustomNetwork(facts, () =>
      fail({ pointer: NETWORKS, observed: 'a custom network' }),
    );
  },
};
