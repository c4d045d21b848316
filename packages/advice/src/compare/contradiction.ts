import { Policy } from '@ringfence/engine';
import { Contradiction } from './answer';
import { Candidate } from './candidate';
import { needFacts, NeedId } from './needFacts';
import { Needs } from './needs';
import { policyObstacles } from './policyObstacles';

type NeedSet = readonly string[];

type Ways = readonly (readonly NeedSet[])[];

/** A way against which nothing speaks where only these are needed. */
const openWay = (ways: Ways, chosen: NeedSet) =>
  ways.find(
    sets => !sets.some(set => set.every(need => chosen.includes(need))),
  );

/** Needs that speak against every way, no more of them than `most`. */
function within(
  ways: Ways,
  most: number,
  chosen: NeedSet,
): NeedSet | undefined {
  const open = openWay(ways, chosen);
  if (!open) return chosen;
  for (const set of open) {
    const more = [...new Set([...chosen, ...set])];
    const found = more.length <= most && within(ways, most, more);
    if (found) return found;
  }
  return undefined;
}

/** The fewest needs that speak against every way. Policy is there in any case and counts for none. */
function fewest(ways: Ways): NeedSet {
  let found: NeedSet | undefined;
  for (let most = 1; !found; most++) found = within(ways, most, ['policy']);
  const needs = found.filter(need => need !== 'policy');
  return openWay(ways, needs) ? found : needs;
}

const LABELS: Record<string, (needs: Needs, policy: Policy) => string> = {
  'data-classification': ({ dataClassification }, { name }) =>
    `the data is ${dataClassification} under policy ${name}`,
  region: ({ region }) => `the region is ${region}`,
  cloud: ({ cloud }) => `the cloud is ${cloud}`,
  policy: (_, { name }) => `policy ${name} is in force`,
};

const labelOf = (need: string, needs: Needs, policy: Policy) =>
  LABELS[need]?.(needs, policy) ?? needFacts[need as NeedId].label;

/**
 * Needs of which no option meets all: the fewest by which that can be shown of
 * the options as they are built. Only for candidates each of which fails the
 * needs or policy.
 * @internal
 */
export function contradictionOf(
  candidates: readonly Candidate[],
  needs: Needs,
  policy: Policy,
): Contradiction {
  const ways = candidates.flatMap(({ option, obstacles }) => {
    const failing = policyObstacles(option, needs, policy);
    // Of several ways the first without an obstacle was judged. What policy
    // says of its network is not known of those before it.
    const judged = obstacles.findIndex(found => !found.length);
    return obstacles.map((found, index) => {
      const isJudged =
        obstacles.length === 1 || (judged >= 0 && index >= judged);
      return [
        ...found.map(each => each.needs),
        ...failing
          .filter(({ isAnyNetwork }) => isAnyNetwork || isJudged)
          .map(each => each.needs),
      ];
    });
  });
  const found = fewest(ways);
  const words = found.map(need => labelOf(need, needs, policy));
  const last = words.pop();
  return {
    needs: [...found],
    sentence: words.length
      ? `No option will do where ${words.join(
          ', ',
        )} and ${last}. Give up one of them, or share the work between two workspaces.`
      : `No option will do where ${last}.`,
  };
}
