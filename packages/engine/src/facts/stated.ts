import { azureValue } from '../model/azureValue';

/**
 * A closed value as the isolation states it: in Azure's spelling, `other` where
 * what is written is none that Azure knows, `undefined` where nothing is written
 * and so nothing is known.
 * @public
 */
export type Stated<T extends string> = T | 'other' | undefined;

/** Reads a closed value once, in whatever spelling it is written. @internal */
export function stated<T extends string>(
  written: string | undefined,
  allowed: readonly T[],
): Stated<T> {
  return written === undefined
    ? undefined
    : azureValue(written, allowed) ?? 'other';
}

/** A stated value that Azure knows; `undefined` where it is absent or none. @public */
export const recognised = <T extends string>(value: Stated<T>): T | undefined =>
  value === 'other' ? undefined : value;

/**
 * Whether two written values are one to Azure, in whatever spelling: a change of
 * spelling is no change.
 * @public
 */
export const sameValue = (a: string, b: string): boolean =>
  azureValue(a, [b]) !== undefined;
