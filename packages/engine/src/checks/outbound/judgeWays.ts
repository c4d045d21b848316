import { letDataOut, WaysOut } from '../../facts/egress/waysOut';
import { Outcome } from '../check';
import { fail, pass, unknown } from '../outcome';

/** What is missing somewhere fails where something is let out for want of it. @internal */
export function judgeWays(
  ways: WaysOut,
  pointer: string,
  observed: string,
): Outcome {
  const isOpen = letDataOut(ways);
  if (isOpen) return fail({ pointer, observed });
  return isOpen === undefined
    ? unknown(pointer, `${observed}, and it is not known what is let out`)
    : pass('nothing that takes data is reached');
}
