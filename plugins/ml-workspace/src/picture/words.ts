/**
 * What to say of each field of an object: every field has its words, so that a
 * field which joins the model cannot be left out.
 * @internal
 */
export type Words<T> = {
  readonly [K in keyof Required<T>]: (
    value: NonNullable<T[K]>,
  ) => string | undefined;
};

/** What is known of an object, in the order of its words. @internal */
export function told<T extends object>(words: Words<T>, of: T): string[] {
  const said: string[] = [];
  for (const key of Object.keys(words) as (keyof T)[]) {
    const value = of[key];
    if (value === undefined || value === null) continue;
    const text = words[key](value as NonNullable<T[typeof key]>);
    if (text) said.push(text);
  }
  return said;
}

/** One line: what it is called, then what is known of it. @internal */
export const line = (title: string, said: readonly string[]) =>
  said.length ? `${title}: ${said.join(', ')}` : title;

/** Words for a flag. @internal */
export const flag = (yes: string, no: string) => (value: boolean) =>
  value ? yes : no;

/** Words for a text, after what it is called. @internal */
export const named = (label: string) => (value: string | number) =>
  `${label} ${value}`;

/** Words for a list; an empty one says that there are none. @internal */
export const listed =
  (label: string, none: string) => (values: readonly string[]) =>
    values.length ? `${label} ${values.join(', ')}` : none;

/** The last part of an ARM id, which is what people call it. @internal */
export const shortName = (id: string) =>
  id.split('/').filter(Boolean).pop() ?? id;
