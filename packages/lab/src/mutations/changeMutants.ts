/** An effect of a change as far as a mutant looks at it. */
interface Effect {
  kind: string;
  fact?: { decides: boolean };
}

/** A rule on changes as far as it can be replaced. */
export interface MutableRule {
  id: string;
  effects(...args: unknown[]): Effect[];
}

const without = (leftOut: (effect: Effect) => boolean) => (effects: Effect[]) =>
  effects.filter(effect => !leftOut(effect));

/** Ways in which a rule on changes can stop telling what it finds. */
export const CHANGE_MUTANTS = {
  'finds nothing': without(() => true),
  'never refuses': without(({ kind }) => kind === 'refusal'),
  'never doubts': without(({ fact }) => fact?.decides === true),
};

/** One of the ways in which a rule on changes can stop telling. */
export type ChangeMutant = keyof typeof CHANGE_MUTANTS;

/**
 * Runs something while a rule on changes is replaced by a mutant of it. `bit`
 * tells whether the mutant ever said something else than the rule: one that
 * never refuses is no mutant of a rule that has nothing to refuse.
 */
export async function withChangeMutant<T>(
  rule: MutableRule,
  mutant: ChangeMutant,
  run: () => Promise<T>,
): Promise<{ result: T; bit: boolean }> {
  const { effects } = rule;
  let bit = false;
  rule.effects = (...args) => {
    const found = effects(...args);
    const told = CHANGE_MUTANTS[mutant](found);
    bit ||= told.length < found.length;
    return told;
  };
  try {
    return { result: await run(), bit };
  } finally {
    rule.effects = effects;
  }
}
