import { UnknownFact } from '../reach/range';

const NONE: readonly UnknownFact[] = [];

/**
 * What is taken of every fact that is not known: the worst that it could be, or
 * the best. What was taken is kept, so that it can be said what is not known.
 * @internal
 */
export class Assumption {
  #taken: Map<string, UnknownFact> | undefined;

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
    for (const fact of facts) this.#take(fact);
  }

  /** The facts that were not known where something hung on them. */
  get taken(): readonly UnknownFact[] {
    return this.#taken ? [...this.#taken.values()] : NONE;
  }

  /** Whether a fact that is not known has its bad value. */
  isBad(pointer: string, label: string): boolean {
    this.#take({ pointer, label });
    return (this.kind === 'worst') !== this.except.includes(pointer);
  }

  #take(fact: UnknownFact): void {
    this.#taken ??= new Map();
    if (!this.#taken.has(fact.pointer)) this.#taken.set(fact.pointer, fact);
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
