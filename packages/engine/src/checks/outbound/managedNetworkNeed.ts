import { Facts } from '../../facts/facts';
import { isNeeded } from '../../facts/needs';
import { NEEDS } from '../../model/values';
import { Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';

const MODE = '/outbound/isolationMode';

/** What a check of such a need reads. @internal */
export const NEED_READS = ['/needs', MODE];

/** Judges a need that a managed network does not meet. @internal */
export function judgeNeed(
  facts: Facts,
  need: (typeof NEEDS)[number],
  observed: string,
): Outcome {
  const needed = isNeeded(facts, need);
  if (needed === undefined) return unknown('/needs', 'needs not known');
  if (!needed) return notApplicable('not needed');
  if (facts.managed === undefined) return unknown(MODE, 'mode not known');
  return facts.managed
    ? fail({ pointer: '/needs', observed })
    : pass('no managed network');
}
