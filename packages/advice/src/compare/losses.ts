import { sources } from '@ringfence/engine/internal';
import { FeatureLoss } from './answer';
import { needFacts } from './needFacts';
import { rules } from './fit';
import { isAbout, Scope } from './rule';
import { Way } from './ways';

/** What is lost without anybody having a need for it. */
const MORE: readonly (FeatureLoss & Scope)[] = [
  {
    what: 'Packages that Spark fetches by itself',
    why: 'Host rules do not reach Spark; bring the packages in a wheel through storage.',
    source: sources.managedNetwork,
    networks: ['approved'],
  },
  {
    what: 'Protection against data being carried out',
    why: 'Compute can send data to any host.',
    source: sources.plan,
    networks: ['internet', 'custom'],
  },
  {
    what: 'Views of data in private storage, for who comes over the internet',
    why: 'The studio in their browser does not reach storage that is closed to it.',
    source: sources.privateLink,
    entrances: ['selected', 'public'],
  },
  {
    what: 'A workspace that the internet cannot reach',
    why: 'A private workspace is the better choice wherever people can reach it.',
    source: sources.plan,
    entrances: ['selected', 'public'],
  },
];

/** What a way does without: the features that a rule refuses it, and more. @internal */
export function lossesOf(way: Way): FeatureLoss[] {
  const losses = new Map<string, FeatureLoss>();
  const add = ({ what, why, source }: FeatureLoss) => {
    if (!losses.has(what)) losses.set(what, { what, why, source });
  };
  for (const rule of rules) {
    const { feature } = needFacts[rule.needs[0]];
    const refused = rule.effect === 'refuses' && rule.needs.length === 1;
    if (refused && feature && isAbout(rule, way)) {
      add({ what: feature, why: rule.why, source: rule.source });
    }
  }
  MORE.filter(row => isAbout(row, way)).forEach(add);
  return [...losses.values()];
}
