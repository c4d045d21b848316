import {
  Compliance,
  Policy,
  Posture,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
} from '@ringfence/engine';
import { applyPatch, deepClone } from 'fast-json-patch';

/** A live judgement: without a policy nothing is said of compliance. @internal */
export interface Judgement {
  isolation: WorkspaceIsolation;
  posture: Posture;
  compliance: Compliance | undefined;
}

/**
 * Judges what a person has asked for so far, by the engine that judges it again
 * on the server. Verdict and lanes do not hang on the policy, so they are there
 * while the policy is not.
 * @internal
 */
export function judgeRequest(
  isolation: WorkspaceIsolation,
  policy: Policy | undefined,
): Judgement {
  const posture = evaluate(
    completeRequest(isolation),
    policy ?? baselinePolicy,
    { basis: { kind: 'requested' } },
  );
  return {
    isolation,
    posture,
    compliance: policy && posture.compliance,
  };
}

/**
 * Applies the first fix of a check. The fix is asked for again on what stands in
 * the form now, so that a patch never lands on facts that have moved.
 * @internal
 */
export function applyFix(
  isolation: WorkspaceIsolation,
  policy: Policy | undefined,
  check: string,
): WorkspaceIsolation {
  const { posture } = judgeRequest(isolation, policy);
  const result = posture.results.find(candidate => candidate.check === check);
  const patch = result?.fixes[0]?.patch;
  if (!patch) return isolation;
  const { newDocument } = applyPatch(
    deepClone(completeRequest(isolation)) as WorkspaceIsolation,
    patch.map(operation =>
      operation.op === 'remove'
        ? { op: operation.op, path: operation.path }
        : { op: operation.op, path: operation.path, value: operation.value },
    ),
  );
  return newDocument;
}
