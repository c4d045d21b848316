import { Judge, Judged } from './judged';
import { Aim, compareEnds, extended, isMet, Path, stay } from './path';
import { irreversibleLast } from './order';
import { Proposal } from './proposals';

/** What a search of all sets came to. @internal */
export interface ExactSearch {
  best: Path | undefined;
  /** Up to this many changes, every set was looked at. */
  complete: number;
}

/**
 * The changes to go on with. Something in the way has to go sooner or later, and
 * in which order does not matter: so only those that may take one such thing
 * away, the one that the fewest do, those that make others possible, and those
 * that were never tried. While it is not known what takes something away, all
 * that do anything.
 */
function candidates(
  { effects }: Judge,
  { left }: Aim,
  { end }: Path,
): readonly Proposal[] {
  const ways = left(end).map(({ key }) => ({
    key,
    movers: end.proposals.filter(proposal => effects.mayClear(proposal, key)),
  }));
  const [fewest] = ways
    .filter(({ movers }) => movers.length)
    .sort((a, b) => a.movers.length - b.movers.length);
  const isKnown = ways.every(
    ({ key, movers }) => movers.length > 0 || effects.wasCleared(key),
  );
  return end.proposals.filter(proposal =>
    fewest && isKnown
      ? fewest.movers.includes(proposal) ||
        effects.isEnabling(proposal) ||
        !effects.isKnown(proposal)
      : !effects.isIdle(proposal),
  );
}

/**
 * Whether so many more changes could clear the way, if each took away as much as
 * it ever did. One thing may stand for several, and go with the last of them.
 * Where what takes something away is not proposed yet, nobody can say.
 */
function couldClear(
  { effects }: Judge,
  { left }: Aim,
  from: Judged,
  changes: number,
): boolean {
  const { proposals } = from;
  const inTheWay = left(from);
  const gains = proposals.map(proposal => effects.gainOf(proposal));
  const most = gains.sort((a, b) => b - a).slice(0, changes);
  const gain = most.reduce((sum, each) => sum + each, 1);
  return (
    gain >= inTheWay.length ||
    inTheWay.some(({ key }) =>
      proposals.every(proposal => !effects.mayClear(proposal, key)),
    )
  );
}

/** What stood in the way at the start and went with no set of so many changes is taken to stay. */
const TRIED_ENOUGH = 2;

/**
 * Looks at all sets of changes, smallest first, up to a size. Among the smallest
 * that will do it takes the best one whose irreversible changes can come last.
 * @internal
 */
export function searchExact(
  judge: Judge,
  start: Judged,
  aim: Aim,
  maxChanges: number,
): ExactSearch {
  if (isMet(aim, start)) {
    return { best: stay(start), complete: 0 };
  }
  const seen = new Set([start.key]);
  let open = [stay(start)];
  for (let size = 1; size <= maxChanges; size++) {
    const next: Path[] = [];
    const done: Path[] = [];
    for (const path of open) {
      if (!couldClear(judge, aim, path.end, maxChanges - size + 1)) continue;
      for (const proposal of candidates(judge, aim, path)) {
        const to = judge.after(path.end, proposal);
        if (!to || seen.has(to.key)) continue;
        if (isMet(aim, to)) {
          done.push(extended(path, { proposal, to }));
        } else {
          seen.add(to.key);
          next.push(extended(path, { proposal, to }));
        }
      }
    }
    const complete = judge.isStopped ? size - 1 : size;
    for (const path of done.sort(compareEnds)) {
      const best = irreversibleLast(judge, path);
      if (best) return { best, complete };
    }
    const isHopeless =
      size >= TRIED_ENOUGH &&
      aim.left(start).some(({ key }) => !judge.effects.wasCleared(key));
    if (judge.isStopped || isHopeless || !next.length) {
      return { best: undefined, complete };
    }
    open = next;
  }
  return { best: undefined, complete: maxChanges };
}
