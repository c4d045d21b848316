import { Facts, Fix, Policy, RuleFacts } from '@ringfence/engine';
import {
  closeDestinations,
  entryOf,
  quoted,
  removeRules,
} from '@ringfence/engine/internal';

/**
 * How many removals are tried against what a network of one's own needs. Each
 * try judges all rules, so the number has to be fixed for the time to stay linear.
 */
const MAX_TRIED = 20;

/** The rules that are looked at, and what lint rules ask about them. @internal */
export class LintContext {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly list: Facts['rulesInForce']['list'];
  readonly rules: readonly RuleFacts[];
  readonly isCustom: boolean | undefined;
  readonly #tried = new Map<number, boolean>();

  private constructor(facts: Facts, policy: Policy) {
    const { list, rules } = facts.rulesInForce;
    this.facts = facts;
    this.policy = policy;
    this.list = list;
    this.rules = rules ?? [];
    this.isCustom = facts.custom;
  }

  static create(facts: Facts, policy: Policy): LintContext {
    return new LintContext(facts, policy);
  }

  /** Where a field of a rule stands. */
  at(index: number, field: string): string {
    return `${this.list}/${index}/${field}`;
  }

  /** The rule that a place lies in; `undefined` for a place outside the rules in force. */
  indexOf(pointer: string): number | undefined {
    return entryOf({ pointer }, this.list)?.index;
  }

  /** What to call a rule in a sentence. */
  nameOf(index: number): string {
    const { name } = this.rules[index];
    return name ? `rule ${quoted(name)}` : `rule number ${index + 1}`;
  }

  /** Takes out a rule that lets nothing out which no other does. */
  removeIdle(index: number): Fix | undefined {
    const place = { pointer: `${this.list}/${index}` };
    return removeRules(this.facts.isolation, [place], '', this.list)[0];
  }

  /** Takes out a rule; nothing where a network of one's own needs it, or too many were tried to know. */
  remove(index: number, note = ''): Fix | undefined {
    const place = { pointer: `${this.list}/${index}` };
    if (this.isCustom && !this.#canGo(index)) return undefined;
    return removeRules(this.facts.isolation, [place], note, this.list)[0];
  }

  #canGo(index: number): boolean {
    let answer = this.#tried.get(index);
    if (answer === undefined) {
      const place = { pointer: `${this.list}/${index}` };
      answer =
        this.#tried.size < MAX_TRIED &&
        closeDestinations(this.facts, [place]).length > 0;
      this.#tried.set(index, answer);
    }
    return answer;
  }
}
