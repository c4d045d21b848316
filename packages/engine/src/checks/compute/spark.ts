import { WorkspaceIsolation } from '../../model/isolation';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES, NEEDS } from '../../model/values';
import { Outcome } from '../check';
import { usesManagedNetwork } from '../../facts/modes';
import { notApplicable, unknown } from '../outcome';

const MODE = '/outbound/isolationMode';

/** What every check on serverless Spark reads. @internal */
export const SPARK_READS = ['/needs', '/compute/*/type', MODE];

/** Whether serverless Spark is meant to run; `undefined` when nothing says so and not all is known. */
function wantsSpark({
  needs,
  compute,
}: WorkspaceIsolation): boolean | undefined {
  const types = compute?.map(({ type }) => azureValue(type, COMPUTE_TYPES));
  if (
    needs?.some(need => azureValue(need, NEEDS) === 'ServerlessSpark') ||
    types?.includes('ServerlessSpark')
  ) {
    return true;
  }
  return needs && types && !types.includes(undefined) ? false : undefined;
}

/** Judges a managed network for Spark; a failure stands only where Spark and the network are known. @internal */
export function judgeSpark(
  isolation: WorkspaceIsolation,
  judge: () => Outcome,
): Outcome {
  const managed = usesManagedNetwork(isolation);
  if (managed === false) return notApplicable('no managed network');
  const wanted = wantsSpark(isolation);
  if (wanted === false) return notApplicable('no serverless Spark');
  const outcome = judge();
  if (outcome.status !== 'fail') return outcome;
  if (wanted === undefined) {
    return unknown('/needs', 'not known whether Spark is needed');
  }
  return managed ? outcome : unknown(MODE, 'mode not known');
}
