/** Runs something while a list lacks one of its rules. */
export async function withoutRule<R, T>(
  list: R[],
  rule: R,
  run: () => Promise<T>,
): Promise<T> {
  const at = list.indexOf(rule);
  if (at < 0) throw new Error('The rule is not in the list');
  list.splice(at, 1);
  try {
    return await run();
  } finally {
    list.splice(at, 0, rule);
  }
}
