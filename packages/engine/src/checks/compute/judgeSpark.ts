import { Facts } from '../../facts/facts';
import { wantsSpark } from '../../facts/wantsSpark';
import { Outcome } from '../check';
import { notApplicable, unknown } from '../outcome';

const MODE = '/outbound/isolationMode';

/** What every check on serverless Spark reads. @internal */
export const SPARK_READS = ['/needs', '/compute/*/type', MODE];

/** Judges a managed network for Spark; a failure stands only where Spark and the network are known. @internal */
export function judgeSpark(facts: Facts, judge: () => Outcome): Outcome {
  const { managed } = facts;
  if (managed === false) return notApplicable('no managed network');
  const wanted = wantsSpark(facts);
  if (wanted === false) return notApplicable('no serverless Spark');
  const outcome = judge();
  if (outcome.status !== 'fail') return outcome;
  if (wanted === undefined) {
    return unknown('/needs', 'not known whether Spark is needed');
  }
  return managed ? outcome : unknown(MODE, 'mode not known');
}
