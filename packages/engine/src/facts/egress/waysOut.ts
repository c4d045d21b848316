import { Facts } from '../facts';
import { KeptWith } from '../keptWith';
import { Known } from '../known';
import { JudgedPlace, judgedPlaces } from './judgedPlaces';
import { stateOfWays, Way } from './ways';

/** Some of the ways out: those that are there whatever is not known, and those that may be. @internal */
export interface WaysOut {
  best: readonly Way[];
  worst: readonly Way[];
}

/** Places that stand alike share their ways. */
const waysOf = (
  places: readonly JudgedPlace[],
  fits: (way: Way) => boolean,
): WaysOut => ({
  best: [...new Set(places.map(({ best }) => best))].flatMap(ways =>
    ways.filter(fits),
  ),
  worst: [...new Set(places.map(({ worst }) => worst))].flatMap(ways =>
    ways.filter(fits),
  ),
});

/** Every way out that fits. @internal */
export const waysOut = (
  facts: Facts,
  fits: (way: Way) => boolean = () => true,
): WaysOut => waysOf(judgedPlaces(facts), fits);

/** Every way that fits out of what stands in the subnets that are described. @internal */
export const waysOutOfSubnets = (
  facts: Facts,
  fits: (way: Way) => boolean,
): WaysOut =>
  waysOf(
    judgedPlaces(facts).filter(({ subnetAt }) => subnetAt !== undefined),
    fits,
  );

/** Every way out of what stands in one subnet that fits. @internal */
export const waysOutOfSubnet = (
  facts: Facts,
  subnetAt: string,
  fits: (way: Way) => boolean = () => true,
): WaysOut =>
  waysOf(
    judgedPlaces(facts).filter(place => place.subnetAt === subnetAt),
    fits,
  );

/** Whether ways let data out; `undefined` where that hangs on what is not known. @internal */
export function letDataOut({ best, worst }: WaysOut): Known {
  if (stateOfWays(best) !== 'closed') return true;
  return stateOfWays(worst) === 'closed' ? false : undefined;
}

/** What stands on some way out, and whether ways are not known. */
interface Passed {
  best: ReadonlySet<string>;
  worst: ReadonlySet<string>;
  isUnsure: boolean;
}

const kept = new KeptWith<Facts, Passed>();

function passed(facts: Facts): Passed {
  let found = kept.get(facts);
  if (!found) {
    const { best, worst } = waysOut(facts);
    found = {
      best: new Set(best.flatMap(({ pointers }) => pointers)),
      worst: new Set(worst.flatMap(({ pointers }) => pointers)),
      isUnsure: worst.some(({ by }) => by === 'unknown' || by === 'gateway'),
    };
    kept.set(facts, found);
  }
  return found;
}

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
