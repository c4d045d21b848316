import { MAX_LIST } from '../../shared/limits';
import { Facts } from '../facts';
import { ArmNode } from '../node';

/** Sets a list down entry by entry; a longer one than the model takes is left open as a whole. @internal */
export function putList<T>(
  facts: Facts,
  path: (string | number)[],
  from: ArmNode,
  items: readonly T[],
  write: (entry: Facts, item: T) => void,
): void {
  if (items.length > MAX_LIST) {
    facts.open(path, from);
    return;
  }
  facts.put(path, [], from.at);
  items.forEach((item, index) => {
    facts.put([...path, index], {}, from.at);
    write(facts.under(...path, index), item);
  });
}
