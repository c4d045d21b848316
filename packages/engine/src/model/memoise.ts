/** How many answers are kept before all of them are dropped, unless said otherwise. */
const KEPT = 512;

/**
 * A pure function of one text that keeps its latest answers: several checks ask
 * the same of the same rule. Lists it answers with are shared, so they are not
 * to be changed.
 * @internal
 */
export function memoise<T>(
  answer: (text: string) => T,
  most = KEPT,
): (text: string) => T {
  const kept = new Map<string, T>();
  return text => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    if (kept.size === most) kept.clear();
    const found = answer(text);
    kept.set(text, found);
    return found;
  };
}
