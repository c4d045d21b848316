import { Judge, JudgedIsolation } from './judged';
import { irreversibleLast } from './order';
import {
  Aim,
  compareEnds,
  extended,
  irreversibles,
  isMet,
  Path,
  stay,
} from './path';

/** What a search of all sets came to. @internal */
export interface ExactSearch {
  best: Path | undefined;
  /** Up to this many changes, every set was looked at, and none of them will do but `best`. */
  complete: number;
  /** No change is left that leads to an isolation not looked at: what was not found is not there. */
  isExhausted: boolean;
}

/** The isolations one change further on, and the sets that reach the goal. */
interface Level {
  open: Path[];
  done: Path[];
}

/** Each isolation is gone on from once, by the way that cannot be undone the least. */
function nextLevel(
  judge: Judge,
  aim: Aim,
  open: readonly Path[],
  seen: ReadonlySet<string>,
): Level {
  const next = new Map<string, Path>();
  const done: Path[] = [];
  for (const path of open) {
    for (const proposal of path.end.proposals) {
      const to = judge.after(path.end, proposal);
      if (!to || seen.has(to.key)) continue;
      const further = extended(path, { proposal, to });
      const other = next.get(to.key);
      if (isMet(aim, to)) done.push(further);
      else if (!other || irreversibles(further) < irreversibles(other)) {
        next.set(to.key, further);
      }
    }
  }
  return { open: [...next.values()], done };
}

/**
 * Looks at all sets of changes, smallest first, up to a size, and leaves none
 * out: what one change makes of another is only known once it was tried. Among
 * the smallest that will do it takes the best one whose irreversible changes can
 * come last.
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
  let open = [stay(start)];
  let complete = 0;
  let isSure = true;
  for (let size = 1; open.length && size <= maxChanges; size++) {
    const level = nextLevel(judge, aim, open, seen);
    for (const path of level.done.sort(compareEnds)) {
      const best = irreversibleLast(judge, path);
      if (best) return { best, complete, isExhausted: false };
    }
    if (judge.isStopped) break;
    // A set that ends well and cannot be put in order is a smaller set all the same.
    isSure &&= !level.done.length;
    if (isSure) complete = size;
    open = level.open;
    open.forEach(path => seen.add(path.end.key));
  }
  return {
    best: undefined,
    complete,
    isExhausted: isSure && !judge.isStopped && !open.length,
  };
}
