import { leadsTo } from '../../facts/leadsTo';
import { recognised } from '../../facts/stated';
import { ML_WORKSPACE } from '../../facts/targets';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { PUBLIC_ACCESS } from '../inbound/pointers';
import {
  PUBLIC_ACCESS_OFF,
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from '../inbound/turnPublicAccessOff';
import { notApplicable, pass, unknown } from '../outcome';
import { judgeSomeRule, RULE_READS } from './judgeSomeRule';
import { judgeSpark, SPARK_READS } from './judgeSpark';

const STATUS = '/outbound/networkStatus';

/**
 * Public access is off when a network for Spark is provisioned.
 *
 * @remarks
 * The list of required rules says that Azure makes the workspace's private
 * endpoint in approved-only mode whatever public access is; the steps for Spark
 * ask for public access off in both modes. The steps win: they are about Spark.
 */
export const sparkPublicAccess: Check = {
  id: 'spark-public-access',
  title: 'Public access is off before Spark is provisioned',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [...SPARK_READS, STATUS, PUBLIC_ACCESS, ...RULE_READS],
  expected:
    'public access off until then, or a private endpoint rule to the workspace itself',
  because:
    'While public access is on, Azure may not make the private endpoint through which Spark reaches the workspace. Microsoft asks to turn it off first in both modes, though its list of required rules says otherwise for approved outbound only.',
  offers: [PUBLIC_ACCESS_OFF],
  evaluate: facts =>
    judgeSpark(facts, () => {
      const access = recognised(facts.inbound?.publicNetworkAccess);
      const status = recognised(facts.outbound?.networkStatus);
      if (status === 'Active') return notApplicable('already provisioned');
      if (access === 'Disabled') return pass('public access off');
      if (!access) return unknown(PUBLIC_ACCESS, 'public access not known');
      const outcome = judgeSomeRule(
        facts,
        rule => leadsTo(rule, ML_WORKSPACE),
        {
          pointer: PUBLIC_ACCESS,
          observed: 'public access is on and Spark not yet provisioned',
        },
      );
      return outcome.status === 'fail' && !status
        ? unknown(STATUS, 'network status not known')
        : outcome;
    }),
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
