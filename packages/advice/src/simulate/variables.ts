import { StepDraft } from './effects';
import { Command, Word } from './shell';

/** A shell variable of a plan, and what to put into it. */
interface Named {
  name: string;
  meaning: string;
}

/**
 * Gives every variable of a plan a name of its own: two that mean different
 * things and are called the same are told apart by a number.
 * @internal
 */
export function nameVariables(drafts: readonly StepDraft[]): {
  drafts: StepDraft[];
  variables: Named[];
} {
  const byMeaning = new Map<string, Named>();
  const timesUsed = new Map<string, number>();
  const nameOf = (variable: string, meaning: string): string => {
    const known = byMeaning.get(`${variable} ${meaning}`);
    if (known) return known.name;
    const number = (timesUsed.get(variable) ?? 0) + 1;
    timesUsed.set(variable, number);
    const name = number > 1 ? `${variable}_${number}` : variable;
    byMeaning.set(`${variable} ${meaning}`, { name, meaning });
    return name;
  };
  const named = (word: Word): Word =>
    typeof word === 'string'
      ? word
      : { ...word, variable: nameOf(word.variable, word.meaning) };
  return {
    drafts: drafts.map(draft => ({
      ...draft,
      commands: draft.commands?.map((command): Command | undefined =>
        command?.map(named),
      ),
    })),
    variables: [...byMeaning.values()],
  };
}
