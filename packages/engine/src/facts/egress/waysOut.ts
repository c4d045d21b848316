import { Facts } from '../facts';
import { Known } from '../known';
import { oncePerFacts } from '../oncePerFacts';
import { JudgedPlace, judgedPlaces } from './judgedPlaces';
import { Lead } from './leads';
import { Ways } from './ways';

/** Some of the ways out: those that are there whatever is not known, and those that may be. @internal */
export interface WaysOut {
  best: Ways;
  worst: Ways;
}

/** Places that stand alike share their ways, and so do the best and the worst where all is known. */
function waysOf(
  places: readonly JudgedPlace[],
  fits?: (lead: Lead) => boolean,
): WaysOut {
  const join = (some: readonly Ways[]): Ways => {
    const ways = Ways.join([...new Set(some)]);
    return fits ? ways.filter(fits) : ways;
  };
  const worst = join(places.map(place => place.worst));
  return {
    worst,
    best: places.every(place => place.best === place.worst)
      ? worst
      : join(places.map(place => place.best)),
  };
}

/** Every way out that fits. @internal */
export const waysOut = (
  facts: Facts,
  fits?: (lead: Lead) => boolean,
): WaysOut => waysOf(judgedPlaces(facts), fits);

/** Every way that fits out of what stands in the subnets that are described. @internal */
export const waysOutOfSubnets = (
  facts: Facts,
  fits: (lead: Lead) => boolean,
): WaysOut =>
  waysOf(
    judgedPlaces(facts).filter(({ subnetAt }) => subnetAt !== undefined),
    fits,
  );

/** Every way out of what stands in one subnet that fits. @internal */
export const waysOutOfSubnet = (
  facts: Facts,
  subnetAt: string,
  fits?: (lead: Lead) => boolean,
): WaysOut =>
  waysOf(
    judgedPlaces(facts).filter(place => place.subnetAt === subnetAt),
    fits,
  );

/** Whether ways let data out; `undefined` where that hangs on what is not known. @internal */
export function letDataOut({ best, worst }: WaysOut): Known {
  if (best.state !== 'closed') return true;
  return worst.state === 'closed' ? false : undefined;
}

/** What stands on some way out, and whether ways are not known. */
interface Passed {
  best: ReadonlySet<string>;
  worst: ReadonlySet<string>;
  isUnsure: boolean;
}

function pointersOf(ways: Ways): Set<string> {
  const found = new Set<string>();
  for (const { pointers } of ways) {
    for (const pointer of pointers) found.add(pointer);
  }
  return found;
}

const passed = oncePerFacts((facts): Passed => {
  const { best, worst } = waysOut(facts);
  const pointers = pointersOf(worst);
  return {
    worst: pointers,
    best: best === worst ? pointers : pointersOf(best),
    isUnsure: !worst.filter(({ by }) => by === 'unknown' || by === 'gateway')
      .isEmpty,
  };
});

/**
 * Whether some place is led through what stands at a pointer, such as a rule of
 * a filter. Where a way is not known, neither is this.
 * @internal
 */
export function isOnWayOut(facts: Facts, pointer: string): Known {
  const { best, worst, isUnsure } = passed(facts);
  if (best.has(pointer)) return true;
  return isUnsure || worst.has(pointer) ? undefined : false;
}
