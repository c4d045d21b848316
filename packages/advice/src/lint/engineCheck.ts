import { Check, getCheck } from '@ringfence/engine';

/**
 * A check of the engine that a lint rule asks.
 * @throws Error when the engine has none of that id
 * @internal
 */
export function engineCheck(id: string): Check {
  const check = getCheck(id);
  if (!check) throw new Error(`The engine has no check ${id}`);
  return check;
}
