import { Boundary, Facts, LaneState, weaker } from '@ringfence/engine';
import { Item, itemsOf } from './items';

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

/** What keeps an isolation below a level, thing by thing; nothing when its boundaries reach it. @internal */
export function deficitsOf(facts: Facts, level: 1 | 2 | 3): Deficit[] {
  const lanes = Object.entries(NEEDED[level]) as [Boundary, LaneState][];
  const found = lanes.map(([boundary, needed]) =>
    itemsOf[boundary](facts)
      .filter(({ reading }) => isBelow(reading.worst, needed))
      .map(item => ({
        ...item,
        needed,
        couldHold: !isBelow(item.reading.best, needed),
      })),
  );
  if (level !== 1) return found.flat();
  // The lowest level asks for one of its two boundaries only.
  if (found.some(lane => !lane.length)) return [];
  const couldHold = found.some(lane => lane.every(item => item.couldHold));
  return found.flat().map(item => ({ ...item, couldHold }));
}
