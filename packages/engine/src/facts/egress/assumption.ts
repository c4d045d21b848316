import { UnknownFact } from '../reach/range';

/**
 * What is taken of every fact that is not known: the worst that it could be, or
 * the best. What was taken is kept, so that it can be said what is not known.
 * @internal
 */
export class Assumption {
  readonly #taken = new Map<string, UnknownFact>();

  private constructor(
    readonly kind: 'worst' | 'best',
    readonly except: readonly string[],
  ) {}

  /** @param except - pointers of facts that are taken the other way */
  static worst(...except: readonly string[]): Assumption {
    return new Assumption('worst', except);
  }

  /** @param except - pointers of facts that are taken the other way */
  static best(...except: readonly string[]): Assumption {
    return new Assumption('best', except);
  }

  /** What tells it from one that takes facts in another way. */
  get key(): string {
    return this.except.length
      ? `${this.kind} ${this.except.join(' ')}`
      : this.kind;
  }

  /** One that takes every fact the same way, and has taken none yet. */
  alike(): Assumption {
    return new Assumption(this.kind, this.except);
  }

  /** Takes over what one like it has taken. */
  take(facts: readonly UnknownFact[]): void {
    for (const fact of facts) {
      if (!this.#taken.has(fact.pointer)) this.#taken.set(fact.pointer, fact);
    }
  }

  /** The facts that were not known where something hung on them. */
  get taken(): UnknownFact[] {
    return [...this.#taken.values()];
  }

  /** Whether a fact that is not known has its bad value. */
  isBad(pointer: string, label: string): boolean {
    if (!this.#taken.has(pointer)) this.#taken.set(pointer, { pointer, label });
    return (this.kind === 'worst') !== this.except.includes(pointer);
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
