import { RuleFacts } from '../ruleFacts';
import { CoveredStorage } from '../coveredStorage';
import { rangeOfWays } from '../egress/rangeOfWays';
import { Ways } from '../egress/ways';
import { waysOfRule } from '../egress/waysOfRule';
import { StateRange } from './range';

/**
 * How far one rule lets data out by itself. Storage that a service endpoint
 * policy limits to what Azure ML needs is let out to nobody else.
 * @public
 */
export function readDestination(
  rule: RuleFacts,
  at: string,
  storage: CoveredStorage,
): StateRange {
  return rangeOfWays(rule.name ?? 'a rule without a name', assume =>
    Ways.of(
      waysOfRule(rule, at, assume).filter(
        ({ tag }) =>
          tag === undefined ||
          tag.trim().toLowerCase() !== storage.tag ||
          !assume.of(
            storage.covered,
            false,
            storage.pointer,
            'whether a service endpoint policy covers storage',
          ),
      ),
    ),
  ).range;
}
