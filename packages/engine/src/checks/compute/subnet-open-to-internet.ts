import { letsAnybodyIn } from '../../facts/subnetInbound';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { INBOUND_READS, judgeInbound } from './judgeInbound';
import {
  REMOVE_OPENINGS,
  REMOVE_OPENINGS_WRITES,
  removeInbound,
} from './removeInbound';

/** Compute is not open to everybody. */
export const subnetOpenToInternet: Check = {
  id: 'subnet-open-to-internet',
  title: 'Subnets with compute let nobody in from the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: INBOUND_READS,
  expected: 'service tags or addresses that are named',
  because:
    'An opening for every source lets anybody try the ports of your nodes; what Azure needs has a service tag.',
  // Nobody gets that far without a public address, and with one the lane is open by that.
  opens: 'closed',
  offers: [REMOVE_OPENINGS],
  evaluate: facts =>
    judgeInbound(facts, (rule, at) => {
      const anybody = letsAnybodyIn(rule);
      if (anybody === undefined) return unknown(at, 'not known');
      return anybody
        ? fail({
            pointer: at,
            observed: `${quoted(rule.source ?? '')} is let in`,
          })
        : pass('a named source');
    }),
  writes: REMOVE_OPENINGS_WRITES,
  fix: removeInbound,
};
