import {
  Boundary,
  Facts,
  Lane,
  Lanes,
  LaneState,
  weaker,
} from '@ringfence/engine';
import { Item, itemsOf, wholeOf } from './items';
import { LOWEST_LEVEL_READS } from './reads';

/** What each level asks of the boundaries it looks at. */
const NEEDED: Record<1 | 2 | 3, Partial<Record<Boundary, LaneState>>> = {
  1: { inbound: 'partial', resources: 'partial' },
  2: { inbound: 'closed', resources: 'partial', compute: 'partial' },
  3: {
    inbound: 'closed',
    resources: 'closed',
    compute: 'closed',
    outbound: 'closed',
  },
};

/** Something that is more open than a level allows, or is not known to be closed enough. @internal */
export interface Deficit extends Item {
  needed: LaneState;
  /** Whether the values of facts that are not known could close it. */
  couldHold: boolean;
}

const isBelow = (state: LaneState, needed: LaneState) =>
  state !== needed && weaker(state, needed) === state;

/** What of a boundary is too open, thing by thing; or all of it, where no one thing is what opens it. */
function behind(
  facts: Facts,
  boundary: Boundary,
  { worst, best }: Lane,
  needed: LaneState,
): Deficit[] {
  if (!isBelow(worst, needed)) return [];
  const items = itemsOf[boundary](facts).filter(({ reading }) =>
    isBelow(reading.worst, needed),
  );
  const found = items.length
    ? items
    : [wholeOf(facts, boundary, { worst, best })];
  return found.map(item => ({
    ...item,
    needed,
    couldHold: !isBelow(item.reading.best, needed),
  }));
}

/** What keeps an isolation below a level, thing by thing; nothing when its boundaries reach it. @internal */
export function deficitsOf(
  facts: Facts,
  lanes: Lanes,
  level: 1 | 2 | 3,
): Deficit[] {
  const needs = Object.entries(NEEDED[level]) as [Boundary, LaneState][];
  const found = needs.map(([boundary, needed]) =>
    behind(facts, boundary, lanes[boundary], needed),
  );
  if (level !== 1) return found.flat();
  // The lowest level asks for one of its two boundaries only.
  if (found.some(lane => !lane.length)) return [];
  const couldHold = found.some(lane => lane.every(item => item.couldHold));
  const reads = LOWEST_LEVEL_READS;
  return found.flat().map(item => ({ ...item, couldHold, reads }));
}
