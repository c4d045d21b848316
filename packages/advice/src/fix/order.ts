import {
  PatchOperation,
  WorkspaceIsolation,
  canonicalJson,
} from '@ringfence/engine';
import { Draft, setFacts } from '@ringfence/engine/internal';
import { compare } from 'fast-json-patch';
import { canApply } from './knownFacts';
import { Path } from './path';
import { Proposal } from './proposals';

const isIrreversible = ({ irreversible }: Proposal) => irreversible;

/** What a patch makes of an isolation; nothing where it does not apply to it. */
function applied(
  isolation: WorkspaceIsolation,
  patch: readonly PatchOperation[],
): WorkspaceIsolation | undefined {
  const draft = Draft.create(isolation);
  for (const operation of patch) {
    if (!canApply(draft.isolation, operation)) return undefined;
    draft.apply(operation);
  }
  return draft.isolation;
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
export function irreversibleLast(path: Path): Path | undefined {
  const { start, changes, end } = path;
  const first = changes.findIndex(isIrreversible);
  if (first < 0 || changes.slice(first).every(isIrreversible)) return path;
  const wanted = [
    ...changes.filter(change => !isIrreversible(change)),
    ...changes.filter(isIrreversible),
  ];
  let state = start.isolation;
  const ordered: Proposal[] = [];
  for (const [index, change] of wanted.entries()) {
    const isLast = index === wanted.length - 1;
    let { patch } = change;
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
    if (!next || !patch.length) return undefined;
    ordered.push({ ...change, patch });
    state = next;
  }
  return { start, changes: ordered, end };
}
