import { letDataOut, WaysOut } from '../../facts/egress/waysOut';
import { Outcome } from '../check';
import { fail, pass } from '../outcome';

/** What is missing somewhere fails, save where it is shown that nothing is let out for want of it. @internal */
export function judgeWays(
  ways: WaysOut,
  pointer: string,
  observed: string,
): Outcome {
  return letDataOut(ways) === false
    ? pass('nothing that takes data is reached')
    : fail({ pointer, observed });
}
