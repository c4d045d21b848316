/**
 * Sets a key, or takes it out when the value is `undefined`: in an isolation an
 * absent key means *not known*, so none is ever kept with no value.
 * @internal
 */
export function withKey<T extends object, K extends keyof T>(
  target: T | undefined,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _, ...rest } = { ...target } as T;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** What a person typed, without the blanks around it; nothing typed is not known. @internal */
export function typed(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
