import { Source, allTrue } from '@ringfence/engine';
import { featureRules } from './featureRules';
import { needFacts, NEED_IDS, NeedId } from './needFacts';
import { Needs } from './needs';
import { reachRules } from './reachRules';
import { isAbout, Rule } from './rule';
import { Way } from './ways';

/** Every rule of the comparison. @internal */
export const rules: readonly Rule[] = [...featureRules, ...reachRules];

/** What one rule says of a way, and whether what it asks for is needed. @internal */
export interface Ruling {
  rule: Rule;
  /** `undefined` where one of the needs is not said. */
  needed: boolean | undefined;
}

/** Every rule about a way that is not known to be beside the point. @internal */
export const rulingsOn = (way: Way, needs: Needs): Ruling[] =>
  rules.flatMap(rule => {
    if (!isAbout(rule, way)) return [];
    const needed = allTrue(
      rule.needs.map(need => needFacts[need].needed(needs)),
    );
    return needed === false ? [] : [{ rule, needed }];
  });

/** Needs that together keep a way from being taken, and why. @internal */
export interface Obstacle {
  needs: readonly string[];
  why: string;
  source: Source;
}

/** What keeps a way from being taken, by what is said. @internal */
export const obstaclesOf = (rulings: readonly Ruling[]): Obstacle[] =>
  rulings.flatMap(({ rule, needed }) =>
    rule.effect === 'refuses' && needed ? rule : [],
  );

/** The same, were everything needed that is not said. @internal */
export const possibleObstaclesOf = (rulings: readonly Ruling[]): Obstacle[] =>
  rulings.flatMap(({ rule }) => (rule.effect === 'refuses' ? rule : []));

/** Needs that decide between options and are not said. @internal */
export const unsaidNeeds = (needs: Needs): NeedId[] =>
  NEED_IDS.filter(id => needFacts[id].needed(needs) === undefined);
