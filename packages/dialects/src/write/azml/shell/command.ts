/** Something that a script knows only when it runs. @internal */
export class Variable {
  constructor(
    /** In lower case with underscores. */
    readonly name: string,
  ) {}
}

/** One word of a command: a text, a variable, or both after one another. @internal */
export type Word = string | Variable | readonly (string | Variable)[];

/** A command of `az`. @internal */
export interface Command {
  /** The words that say what to do, ours alone. */
  verb: string;
  /** Its options in order, each with its values; none for a switch. */
  options: readonly (readonly [flag: string, values: readonly Word[]])[];
  /** The variable that keeps what it prints. */
  into?: Variable;
}

/** Commands that belong together, with why they are there. @internal */
export interface Step {
  why: string;
  /** The id of what they make: where it stands already they are left out. */
  unless?: string;
  commands: readonly Command[];
}

/** Options that have a value; those without one are left out. @internal */
export const options = (
  given: Record<string, Word | readonly Word[] | undefined>,
): Command['options'] =>
  Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const isList = Array.isArray(value);
    if (isList && value.length === 0) return [];
    return [
      [`--${name}`, (isList ? value : [value]) as readonly Word[]] as const,
    ];
  });
