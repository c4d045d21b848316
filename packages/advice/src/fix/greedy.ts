import { Judge, JudgedIsolation } from './judged';
import { Aim, extended, isMet, Path, stay } from './path';
import { Proposal } from './proposals';
import { touches } from './pruning';

/** A change, and what it leads to. */
interface Step {
  proposal: Proposal;
  to: JudgedIsolation;
}

const count = ({ blockers }: JudgedIsolation, status: 'no' | 'unknown') =>
  blockers.filter(blocker => blocker.status === status).length;

/** Less is nearer to the goal: what is known to be in the way, then what could be, then what cannot be undone. */
const distanceOf = ({ to, proposal }: Step): number[] => [
  count(to, 'no'),
  count(to, 'unknown'),
  Number(proposal.irreversible),
  to.posture.results.filter(({ status }) => status === 'fail').length,
  proposal.patch.length,
];

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at] < b[at];
}

/** Whether a step takes something out of the way. */
const helps = (from: JudgedIsolation, { to }: Step) =>
  isLess(
    [count(to, 'no'), count(to, 'unknown')],
    [count(from, 'no'), count(from, 'unknown')],
  );

/** The change that leaves the least in the way, of those that take something out of it. */
function bestStep(
  judge: Judge,
  from: JudgedIsolation,
  useless: Set<string>,
): Step | undefined {
  let best: Step | undefined;
  for (const proposal of judge.proposals(from)) {
    if (useless.has(proposal.key)) continue;
    // What touches nothing that is in the way takes nothing out of it.
    const to = from.blockers.some(blocker => touches(proposal, blocker))
      ? judge.after(from, proposal)
      : undefined;
    const step = to && { proposal, to };
    if (!step || !helps(from, step)) useless.add(proposal.key);
    else if (!best || isLess(distanceOf(step), distanceOf(best))) best = step;
  }
  return best;
}

/**
 * Takes, again and again, the change that leaves the least in the way. Nothing
 * where it gets stuck.
 * @internal
 */
export function climb(
  judge: Judge,
  start: JudgedIsolation,
  aim: Aim,
): Path | undefined {
  let path = stay(start);
  const useless = new Set<string>();
  while (!isMet(aim, path.end)) {
    // What was useless may help once other things are gone, so it gets another try.
    const best =
      bestStep(judge, path.end, useless) ??
      bestStep(judge, path.end, new Set());
    if (!best) return undefined;
    path = extended(path, best.proposal, best.to);
  }
  return path;
}

const again = (proposals: readonly Proposal[], wanted: Proposal) =>
  proposals.find(({ key }) => key === wanted.key) ??
  proposals.find(({ slot }) => slot === wanted.slot);

/** The path that the same changes make, as they are proposed anew on the way. */
function replay(
  judge: Judge,
  start: JudgedIsolation,
  changes: readonly Proposal[],
): Path | undefined {
  let path = stay(start);
  for (const wanted of changes) {
    const proposal = again(judge.proposals(path.end), wanted);
    const to = proposal && judge.after(path.end, proposal);
    if (!to) return undefined;
    path = extended(path, proposal, to);
  }
  return path;
}

/** Leaves out, one after the other, the changes that the goal is reached without. @internal */
export function irredundant(judge: Judge, path: Path, aim: Aim): Path {
  let kept = path;
  for (let at = 0; at < kept.changes.length; ) {
    const others = kept.changes.filter((_, index) => index !== at);
    const shorter = replay(judge, kept.start, others);
    if (shorter && isMet(aim, shorter.end)) kept = shorter;
    else at += 1;
  }
  return kept;
}
