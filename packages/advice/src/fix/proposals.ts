import {
  BasisKind,
  Boundary,
  CheckContext,
  CheckResult,
  Facts,
  Fix,
  PatchOperation,
  Posture,
  getCheck,
  workspaceIsolationSchema,
  readFacts,
} from '@ringfence/engine';
import {
  closeDestinations,
  patched,
  tightenings,
} from '@ringfence/engine/internal';
import { Blocker } from './blockers';
import { onlyKnown } from './knownFacts';

/** One change that a check proposes. @internal */
export interface Proposal {
  /** The check and which of its fixes: the same in two isolations, though it may do more or less there. */
  slot: string;
  /** Slot and title: what does the same. */
  key: string;
  check: string;
  title: string;
  patch: PatchOperation[];
  irreversible: boolean;
  /** Facts it leaves alone because they are not known. */
  leavesOut: string[];
}

/** Stands for the check where policy itself is what asks for a change. */
const POLICY = 'policy';

/** What a check proposes where it fails. */
const mendingOf = (facts: Facts, result: CheckResult): Fix[] =>
  getCheck(result.check)?.fix?.(facts, { ...result, status: 'fail' }) ?? [];

/** What a check would propose if it failed where it is unknown; its fixes may not cope with such places. */
function supposed(facts: Facts, result: CheckResult): Fix[] {
  try {
    return mendingOf(facts, result);
  } catch {
    return [];
  }
}

/**
 * The fixes of a check that is unknown, as far as they settle it: what a check
 * proposes is meant for where it fails, so each is tried.
 */
const settling = (
  facts: Facts,
  result: CheckResult,
  context: CheckContext,
): Fix[] =>
  supposed(facts, result).filter(({ patch }) => {
    const after = workspaceIsolationSchema.safeParse(
      patched(facts.isolation, patch),
    );
    return (
      after.success &&
      getCheck(result.check)?.evaluate(readFacts(after.data), context)
        .status === 'pass'
    );
  });

/** Takes out what policy does not approve: no check knows its list. */
function approving(facts: Facts, blockers: readonly Blocker[]): Fix[] {
  const places = blockers.flatMap(({ isUnapproved, pointer }) =>
    isUnapproved && pointer ? { pointer } : [],
  );
  return closeDestinations(facts, places);
}

/** What limits the changes that are proposed. @internal */
export interface ProposalOptions {
  /** Only a request may state what is not known. */
  basis: BasisKind;
  context: CheckContext;
}

/**
 * Every change that the checks propose on an isolation: what mends a failing
 * check, what closes a boundary that a goal needs closed further and, for a
 * request, what states a fact that keeps it from being known. No two have the
 * same patch.
 * @internal
 */
export function proposalsOf(
  facts: Facts,
  posture: Posture,
  blockers: readonly Blocker[],
  { basis, context }: ProposalOptions,
): Proposal[] {
  const boundaries = new Set<Boundary | undefined>(
    blockers.map(({ boundary }) => boundary),
  );
  const blocking = new Set(blockers.map(({ check }) => check));
  const found: [check: string, slot: string, fixes: readonly Fix[]][] = [
    [POLICY, POLICY, approving(facts, blockers)],
  ];
  for (const result of posture.results) {
    if (result.status === 'fail')
      found.push([result.check, result.check, mendingOf(facts, result)]);
    else if (
      basis === 'requested' &&
      result.status === 'unknown' &&
      blocking.has(result.check)
    ) {
      found.push([
        result.check,
        result.check,
        settling(facts, result, context),
      ]);
    }
  }
  for (const { check, boundary, tighten } of tightenings) {
    if (boundaries.has(boundary)) {
      found.push([check, `${check}+`, tighten(facts)]);
    }
  }
  const proposals = new Map<string, Proposal>();
  for (const [check, slot, fixes] of found) {
    fixes.forEach((fix, ordinal) => {
      const { patch, leavesOut } =
        basis === 'requested'
          ? { patch: fix.patch, leavesOut: [] }
          : onlyKnown(facts.isolation, fix);
      const written = JSON.stringify(patch);
      if (!patch.length || proposals.has(written)) return;
      proposals.set(written, {
        slot: `${slot}#${ordinal}`,
        key: `${slot}#${ordinal} ${fix.title}`,
        check,
        title: leavesOut.length
          ? `${fix.title}, as far as it is known`
          : fix.title,
        patch,
        irreversible: fix.irreversible === true,
        leavesOut,
      });
    });
  }
  return [...proposals.values()];
}
