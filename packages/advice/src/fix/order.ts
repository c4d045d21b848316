import {
  PatchOperation,
  WorkspaceIsolation,
  canonicalJson,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { setFacts } from '@ringfence/engine/internal';
import { applyPatch, compare, Operation } from 'fast-json-patch';
import { Judge } from './judged';
import { Path, Step } from './path';

const isIrreversible = ({ proposal }: Step) => proposal.irreversible;

function applied(
  isolation: WorkspaceIsolation,
  patch: readonly PatchOperation[],
): WorkspaceIsolation | undefined {
  try {
    const operations = patch as readonly Operation[];
    const { newDocument } = applyPatch(isolation, operations, true, false);
    return workspaceIsolationSchema.parse(newDocument);
  } catch {
    return undefined;
  }
}

/** The same facts, stated where what is above them may be absent. */
function restated(
  isolation: WorkspaceIsolation,
  patch: readonly PatchOperation[],
): PatchOperation[] | undefined {
  if (patch.some(({ op }) => op === 'remove')) return undefined;
  return setFacts(
    isolation,
    patch.map(({ path, value }) => [path, value] as const),
  );
}

/** The operations that lead from one isolation to another. */
const difference = (from: WorkspaceIsolation, to: WorkspaceIsolation) =>
  compare(from, to) as PatchOperation[];

/**
 * The same changes with those that Azure cannot undo at the end, leading to the
 * same isolation; nothing where the others rest on them.
 * @internal
 */
export function irreversibleLast(judge: Judge, path: Path): Path | undefined {
  const { start, steps, end } = path;
  const first = steps.findIndex(isIrreversible);
  if (first < 0 || steps.slice(first).every(isIrreversible)) return path;
  const wanted = [
    ...steps.filter(step => !isIrreversible(step)),
    ...steps.filter(isIrreversible),
  ];
  let state = start.isolation;
  const ordered: Step[] = [];
  for (const [index, { proposal }] of wanted.entries()) {
    const isLast = index === wanted.length - 1;
    let patch = proposal.patch;
    let next = applied(state, patch);
    if (!next) {
      patch = restated(state, patch) ?? patch;
      next = applied(state, patch);
    }
    if (
      isLast &&
      (!next || canonicalJson(next) !== canonicalJson(end.isolation))
    ) {
      patch = difference(state, end.isolation);
      next = end.isolation;
    }
    const to = next && judge.judge(next);
    if (!to || !patch.length) return undefined;
    ordered.push({ proposal: { ...proposal, patch }, to });
    state = to.isolation;
  }
  return { start, steps: ordered, end };
}
