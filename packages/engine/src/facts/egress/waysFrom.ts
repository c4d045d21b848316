import { oncePerFacts } from '../oncePerFacts';
import { UnknownFact } from '../reach/range';
import { Assumption } from './assumption';
import { Resident } from './preparedEgress';
import { subnetWays } from './subnetWays';
import { Surroundings } from './surroundings';
import { Ways } from './ways';

interface Found {
  ways: Ways;
  taken: readonly UnknownFact[];
}

const knownOf = oncePerFacts(() => new Map<string, Found>());

/** The ways out of a subnet, found once for all that stand in it alike. @internal */
export function waysFrom(
  around: Surroundings,
  resident: Resident,
  assume: Assumption,
): Ways {
  const known = knownOf(around.facts);
  const { publicIp, publicIpAt, loadBalancer } = resident;
  const key = JSON.stringify([
    assume.kind,
    assume.except,
    around.at,
    publicIp ?? publicIpAt,
    loadBalancer ?? false,
  ]);
  let found = known.get(key);
  if (!found) {
    const own = assume.alike();
    found = { ways: subnetWays(around, resident, own), taken: own.taken };
    known.set(key, found);
  }
  assume.take(found.taken);
  return found.ways;
}
