import { refusalOf } from '@ringfence/backstage-plugin-ml-workspace-common';
import { FieldError, Posture } from '@ringfence/engine';
import { LoggerService } from '@backstage/backend-plugin-api';
import { fieldsError } from '../backend/plainError';
import { describeFindings } from '../words';

/** Tells a posture in the task's log: the sentence, then each finding. @internal */
export function logPosture(posture: Posture, logger: LoggerService): void {
  logger.info(posture.sentence);
  for (const finding of describeFindings(posture)) logger.warn(finding);
}

/**
 * Fails the task when a constraint fails or policy is not known to be met, and
 * names those fields together with others that are wrong already. What policy
 * refuses passes where a person shall decide it.
 *
 * @returns whether policy refuses it, so that it would wait for a decision
 * @internal
 */
export function assertAllowed(
  posture: Posture,
  {
    others = [],
    askAnyway = false,
  }: { others?: readonly FieldError[]; askAnyway?: boolean } = {},
): boolean {
  const refusal = refusalOf(posture, '/isolation');
  const isKept = askAnyway && posture.verdict !== 'invalid';
  if ((!refusal || isKept) && !others.length) return refusal !== undefined;
  throw fieldsError(`${posture.sentence}. It is refused:`, [
    ...others,
    ...(refusal?.fields ?? []),
  ]);
}
