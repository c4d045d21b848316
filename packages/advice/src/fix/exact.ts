import { Judge, JudgedIsolation } from './judged';
import { irreversibleLast } from './order';
import { Aim, isMet, newFailures, Path, stay } from './path';
import { touches } from './pruning';
import { follow, further, pathOf, Way, wayOf } from './ways';

/** What a search of all sets came to. @internal */
export interface ExactSearch {
  best: Path | undefined;
  /** Up to this many changes, none of the sets will do but `best`. */
  complete: number;
  /** No change is left that leads to an isolation not looked at: what was not found is not there. */
  isExhausted: boolean;
}

/** What is searched, from where, and what was seen of it. */
interface Search {
  judge: Judge;
  start: JudgedIsolation;
  aim: Aim;
  maxChanges: number;
  /** What is gone on from, or was. */
  seen: Set<string>;
}

/** A way that reaches the goal. */
interface Done extends Way {
  newFailures: number;
}

/** The isolations one change further on, and the best set that reaches the goal. */
interface Level {
  open: Map<string, Way>;
  best?: { way: Done; path: Path };
  /** Some set reaches the goal, whether its changes can be put in order or not. */
  isDone: boolean;
  /** Sets were left out to which the bound lets nothing be added that would do. */
  isPruned: boolean;
}

/** Fewer changes that stay for good are better, then fewer new failures, then smaller patches. */
const compareEnds = (a: Done, b: Done): number =>
  a.irreversible - b.irreversible ||
  a.newFailures - b.newFailures ||
  a.operations - b.operations;

/** Notes a set that reaches the goal, if it is better than another and its irreversible changes can come last. */
function finish(
  { judge, start }: Search,
  level: Level,
  way: Way,
  end: JudgedIsolation,
): void {
  const done = { ...way, newFailures: newFailures(start, end) };
  level.isDone = true;
  if (level.best && compareEnds(done, level.best.way) >= 0) return;
  const path = pathOf(judge, start, way, end);
  const ordered = path && irreversibleLast(path);
  if (ordered) level.best = { way: done, path: ordered };
}

/** Goes one change further on a way, by each change that is proposed where it leads. */
function goOn(search: Search, level: Level, way: Way): void {
  const { judge, start, aim, maxChanges, seen } = search;
  const { pruning } = judge;
  const more = maxChanges - way.changes - 1;
  const from = follow(judge, start, way);
  const left = from ? aim.left(from) : [];
  const proposals = from ? judge.proposals(from) : [];
  for (const [ordinal, proposal] of proposals.entries()) {
    const stays = left.filter(blocker => !touches(proposal, blocker));
    const canDo = pruning.atLeast(stays) <= more;
    const to = canDo ? judge.after(from!, proposal) : undefined;
    if (judge.isStopped) return;
    if (to && !seen.has(to.key)) {
      const longer = further(way, ordinal, proposal, to);
      const other = level.open.get(to.key);
      if (isMet(aim, to)) finish(search, level, longer, to);
      else if (pruning.atLeast(aim.left(to)) > more) level.isPruned = true;
      else if (!other || longer.irreversible < other.irreversible) {
        // Each isolation is gone on from once, by the way that cannot be undone the least.
        level.open.set(to.key, longer);
      }
    }
    level.isPruned ||= !canDo;
  }
}

/**
 * Looks at all sets of changes, smallest first, up to a size, and leaves none
 * out that could do: what one change makes of another is only known once it was
 * tried. Among the smallest that will do it takes the best one whose
 * irreversible changes can come last.
 * @internal
 */
export function searchExact(
  judge: Judge,
  start: JudgedIsolation,
  aim: Aim,
  maxChanges: number,
): ExactSearch {
  if (isMet(aim, start)) {
    return { best: stay(start), complete: 0, isExhausted: false };
  }
  const seen = new Set([start.key]);
  const search: Search = { judge, start, aim, maxChanges, seen };
  let open = [wayOf(start)];
  let complete = 0;
  let isSure = true;
  let isPruned = false;
  for (let size = 1; open.length && size <= maxChanges; size++) {
    const level: Level = { open: new Map(), isDone: false, isPruned };
    for (const way of open) {
      goOn(search, level, way);
      if (judge.isStopped) break;
    }
    if (level.best) {
      return { best: level.best.path, complete, isExhausted: false };
    }
    if (judge.isStopped) break;
    // A set that ends well and cannot be put in order is a smaller set all the same.
    isSure &&= !level.isDone;
    if (isSure) complete = size;
    isPruned = level.isPruned;
    open = [...level.open.values()];
    open.forEach(way => seen.add(way.key));
  }
  const isOver = isSure && !judge.isStopped && !open.length;
  return {
    best: undefined,
    complete: isOver && isPruned ? maxChanges : complete,
    isExhausted: isOver && !isPruned,
  };
}
