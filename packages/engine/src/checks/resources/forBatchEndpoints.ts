import { hasBatchEndpoints } from '../../facts/batchEndpoints';
import { Facts } from '../../facts/facts';
import { Outcome } from '../check';
import { notApplicable, unknownIfFail } from '../outcome';

/** The parts of the default account that batch endpoints keep their work in. @internal */
export const BATCH_PARTS = ['queue', 'table'] as const;

/** How the checks of batch endpoints say that all is well, or nothing to judge. @internal */
export const BATCH_WORDS = {
  pass: 'queue and table',
  notApplicable: 'no default account',
};

/** Judges what only batch endpoints need. @internal */
export function whereBatch(facts: Facts, judge: () => Outcome): Outcome {
  const batch = hasBatchEndpoints(facts);
  if (batch === false) return notApplicable('no batch endpoints');
  const missing = facts.needs ? '/endpoints' : '/needs';
  return batch
    ? judge()
    : unknownIfFail(judge(), missing, 'not known whether batch is used');
}
