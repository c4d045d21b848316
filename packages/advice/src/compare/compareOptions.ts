import { Policy } from '@ringfence/engine';
import { TransitionOptions } from '../simulate/transitions';
import { Comparison } from './answer';
import { candidateOf } from './candidate';
import { Needs, plainNeeds } from './needs';
import { recommend } from './recommend';
import { OPTION_IDS } from './ways';

/**
 * Holds the six ways to isolate a workspace against what a team needs, by the
 * table of "Plan for network isolation" (2026-01-08) and the pages behind it.
 *
 * @remarks
 * Each option is built as a request and judged once by the engine. One that
 * complies is recommended before one that does not, then the higher verdict,
 * then what lets less out, then what is less to look after. A need that is not
 * said speaks against nothing and leaves `fits` at `unknown` where it could.
 *
 * @param needs - as `needsSchema` gives them; nothing is thrown on those
 * @param options - how to take the arrow between isolation modes on which
 * Microsoft's pages disagree
 * @public
 */
export function compareOptions(
  needs: Needs,
  policy: Policy,
  options: TransitionOptions = {},
): Comparison {
  const plain = plainNeeds(needs);
  const candidates = OPTION_IDS.map(id =>
    candidateOf(id, plain, policy, options),
  );
  return {
    recommendation: recommend(candidates, plain, policy),
    options: candidates.map(({ option }) => option),
  };
}
