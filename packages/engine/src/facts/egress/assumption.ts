import { UnknownFact } from '../reach/range';

/**
 * What is taken of every fact that is not known: the worst that it could be, or
 * the best. What was taken is kept, so that it can be said what is not known.
 * @internal
 */
export class Assumption {
  readonly #taken = new Map<string, UnknownFact>();

  private constructor(readonly kind: 'worst' | 'best') {}

  static worst(): Assumption {
    return new Assumption('worst');
  }

  static best(): Assumption {
    return new Assumption('best');
  }

  /** The facts that were not known where something hung on them. */
  get taken(): UnknownFact[] {
    return [...this.#taken.values()];
  }

  /** Whether a fact that is not known has its bad value. */
  isBad(pointer: string, label: string): boolean {
    if (!this.#taken.has(pointer)) this.#taken.set(pointer, { pointer, label });
    return this.kind === 'worst';
  }

  /** A fact that is known, or what is taken of it; `bad` is the value that lets more out. */
  of(
    value: boolean | undefined,
    bad: boolean,
    pointer: string,
    label: string,
  ): boolean {
    if (value !== undefined) return value;
    return this.isBad(pointer, label) ? bad : !bad;
  }
}
