/** A stretch of a text: literal, or an expression that has no answer in the document. @internal */
export type Part = string | { readonly of: string };

/** Which resource's answer an expression quotes, and what of it. @internal */
export interface Answer {
  /** The resource, as far as it can be told. */
  resource: () => AnsweringResource | undefined;
  /** The keys that lead to what is quoted, in all that Azure gives out of the resource. */
  path: readonly (string | number)[];
}

/** A resource whose answer is quoted. @internal */
export interface AnsweringResource {
  id: Value;
  /** The document makes it; an id alone may be of a namesake that stands in another group. */
  isOfDocument: boolean;
}

/**
 * What an expression comes to when the document cannot answer it: a text of
 * literal and open stretches. Two of them with one `text` stand for the same
 * value, so that resources can be joined by names nobody can tell.
 * @internal
 */
export class Unresolved {
  readonly parts: readonly Part[];
  readonly text: string;
  /** Set where it is what Azure answers of a resource, and nothing more. */
  readonly answer: Answer | undefined;

  private constructor(parts: readonly Part[], text: string, answer?: Answer) {
    this.parts = parts;
    this.text = text;
    this.answer = answer;
  }

  static of(text: string, answer?: Answer): Unresolved {
    return new Unresolved([{ of: text }], text, answer);
  }

  /** A text with open stretches; `text` renders each of them in braces. */
  static join(parts: readonly Part[]): Unresolved {
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'object') {
      return new Unresolved(parts, only.of);
    }
    const text = parts
      .map(part => (typeof part === 'string' ? part : `{${part.of}}`))
      .join('');
    return new Unresolved(parts, `'${text}'`);
  }

  /** A text with open stretches that another language writes as `text`. */
  static written(
    parts: readonly Part[],
    text: string,
    answer?: Answer,
  ): Unresolved {
    return new Unresolved(parts, text, answer);
  }

  /** Whether at least one letter of the text is certain. */
  get isSurelyFilled(): boolean {
    return this.parts.some(part => typeof part === 'string' && part !== '');
  }
}

/** An object whose keys are as written. @internal */
export interface ValueObject {
  [key: string]: Value;
}

/** What an expression comes to. @internal */
export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | ValueObject
  | Unresolved;

/** Whether something parsed is a JSON object. @internal */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unresolved)
  );
}

/**
 * The keys of an object that spell `key` in any case: Azure's keys are
 * case-insensitive, so more than one of them says nothing certain.
 * @internal
 */
export function spellings(object: object, key: string): string[] {
  const wanted = key.toLowerCase();
  return Object.keys(object).filter(
    candidate =>
      candidate.length === key.length && candidate.toLowerCase() === wanted,
  );
}

/** A member by its name in any case; `undefined` when absent or written twice. @internal */
export function member<T>(
  object: Record<string, T>,
  key: string,
): T | undefined {
  const wanted = key.toLowerCase();
  let found: string | undefined;
  for (const candidate of Object.keys(object)) {
    const isSame =
      candidate.length === key.length &&
      (candidate === key || candidate.toLowerCase() === wanted);
    if (isSame && found !== undefined) return undefined;
    if (isSame) found = candidate;
  }
  return found === undefined ? undefined : object[found];
}
