import { Source } from '@ringfence/engine';
import { NeedId } from './needFacts';
import { Entrance, Network, Way } from './ways';

/** Some of the ways; all of them where it names neither. @internal */
export interface Scope {
  networks?: readonly Network[];
  entrances?: readonly Entrance[];
}

/** What one need, or several together, mean for some of the ways. @internal */
export interface Rule extends Scope {
  /** It holds where all of them are needed. */
  needs: readonly NeedId[];
  effect: 'meets' | 'refuses';
  why: string;
  source: Source;
}

/** Networks that Azure runs, and networks of one's own. @internal */
export const MANAGED: readonly Network[] = ['approved', 'internet'];
/** {@inheritDoc MANAGED} @internal */
export const CUSTOM: readonly Network[] = ['custom', 'filtered'];

/** Whether a way is among these. @internal */
export const isAbout = (
  { networks, entrances }: Scope,
  { network, entrance }: Way,
): boolean =>
  (networks?.includes(network) ?? true) &&
  (entrances?.includes(entrance) ?? true);

type Words = readonly [why: string, source: Source];

/** A rule that lets these networks meet a need. @internal */
export const meets = (
  need: NeedId,
  networks: readonly Network[],
  ...[why, source]: Words
): Rule => ({ needs: [need], networks, effect: 'meets', why, source });

/** A rule that keeps these networks from meeting some needs together. @internal */
export const refuses = (
  needs: NeedId | readonly NeedId[],
  networks: readonly Network[],
  ...[why, source]: Words
): Rule => ({
  needs: typeof needs === 'string' ? [needs] : needs,
  networks,
  effect: 'refuses',
  why,
  source,
});

/** The same of entrances. @internal */
export const atEntrance = (
  effect: Rule['effect'],
  need: NeedId,
  entrances: readonly Entrance[],
  ...[why, source]: Words
): Rule => ({ needs: [need], entrances, effect, why, source });
