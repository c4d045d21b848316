import { quote } from 'shlex';

/** A value that is not known here and that the person at the shell fills in. @internal */
export interface Variable {
  variable: string;
  meaning: string;
}

/** One argument of a command: a text as it is, or a variable. @internal */
export type Word = string | Variable;

/** A command as its arguments, before any of them is quoted. @internal */
export type Command = readonly Word[];

/**
 * A flag with its value as arguments. A value that begins with a hyphen is
 * joined to its flag, or it would be taken for a flag of its own.
 * @internal
 */
export const flag = (name: string, value: Word): Word[] =>
  typeof value === 'string' && value.startsWith('-')
    ? [`${name}=${value}`]
    : [name, value];

/**
 * A command as a line for a POSIX shell: whatever a text holds, the shell hands
 * it on as one argument, unchanged. A variable that is not set stops the shell.
 *
 * @returns `undefined` for a text with a NUL character, which no argument can hold
 * @internal
 */
export function shellLine(command: Command): string | undefined {
  const words = command.map(word =>
    typeof word === 'string' ? quote(word) : `"\${${word.variable}:?}"`,
  );
  return words.some(word => word.includes('\0')) ? undefined : words.join(' ');
}
