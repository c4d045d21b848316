import { parseArgs } from 'node:util';
import type { CliCommand, CommandLine, FlagValues } from './commands/command';
import { messageOf, Problem } from './problem';

/**
 * Reads what follows a command's name. `node:util` does it: a handful of flags
 * needs no library.
 *
 * @throws Problem for a flag the command does not have, or one without its value
 */
export function readCommandLine(
  argv: string[],
  { options }: Pick<CliCommand, 'options'>,
): CommandLine {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    return { positionals, flags: values as FlagValues };
  } catch (error) {
    throw Problem.create(messageOf(error).replace(/\s+/g, ' '));
  }
}

/** The text of a flag that takes one. */
export function textOf(flags: FlagValues, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a flag that may be given more than once. */
export function textsOf(flags: FlagValues, name: string): string[] {
  const value = flags[name];
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

/**
 * The value of a flag that takes one of a few.
 *
 * @throws Problem that lists them when it is another
 */
export function oneOf<T extends string>(
  flags: FlagValues,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = textOf(flags, name);
  return value === undefined ? undefined : among(value, name, allowed);
}

function among<T extends string>(
  value: string,
  name: string,
  allowed: readonly T[],
): T {
  const found = allowed.find(candidate => candidate === value);
  if (found) return found;
  throw Problem.create(
    `--${name} takes one of ${allowed.join(', ')}, and not "${value}"`,
  );
}

/**
 * The values of a flag that takes some of a few, with commas between them.
 *
 * @throws Problem that lists them when one is another
 */
export function someOf<T extends string>(
  flags: FlagValues,
  name: string,
  allowed: readonly T[],
): T[] {
  const values = textOf(flags, name)?.split(',') ?? [];
  return values.map(value => among(value.trim(), name, allowed));
}
