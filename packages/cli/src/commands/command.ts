import type { ParseArgsConfig } from 'node:util';

/** What the flags of a command line say, by their long names. */
export type FlagValues = Record<
  string,
  string | boolean | (string | boolean)[] | undefined
>;

/** A command line after the command's name. */
export interface CommandLine {
  positionals: string[];
  flags: FlagValues;
}

/** One command of `ml-workspace`; its module is loaded when it is named. */
export interface CliCommand {
  /** What `ml-workspace COMMAND --help` prints. */
  usage: string;
  /** Its flags, beside `--help`, which every command has. */
  options: NonNullable<ParseArgsConfig['options']>;
  /**
   * Runs it and gives the exit code.
   *
   * @throws Problem for a wrong command line or input that cannot be read
   */
  run(line: CommandLine): number | Promise<number>;
}
