/** True, false, or not known. @public */
export type Known = boolean | undefined;

/** True as soon as one is; not known while one that could be is not known. @internal */
export function anyTrue(values: readonly Known[]): Known {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

/** False as soon as one is; not known while one that could be is not known. @public */
export function allTrue(values: readonly Known[]): Known {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}
