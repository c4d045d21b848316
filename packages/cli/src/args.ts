import { parseArgs } from 'node:util';
import { messageOf, Problem } from './problem';

/** Output formats. */
export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
/** One of the output formats. */
export type Format = (typeof FORMATS)[number];

/** Verdicts that `--fail-on` takes, worst first. */
export const FAIL_VERDICTS = [
  'invalid',
  'exposed',
  'unknown',
  'partially-isolated',
  'isolated',
] as const;
/** Severities that `--fail-on` takes, worst first. */
export const FAIL_SEVERITIES = ['high', 'medium', 'low'] as const;
/** What `--fail-on` takes. */
export type FailOn =
  | (typeof FAIL_VERDICTS)[number]
  | (typeof FAIL_SEVERITIES)[number];

/** What a command line asks for. */
export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | { name: 'explain'; check: string }
  | { name: 'check'; files: string[]; options: CheckOptions };

/** Options of `check`. */
export interface CheckOptions {
  policy?: string;
  parameters?: string;
  dataClassification?: string;
  format: Format;
  failOn?: FailOn;
  brief: boolean;
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        policy: { type: 'string' },
        parameters: { type: 'string' },
        'data-classification': { type: 'string' },
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        brief: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (error) {
    throw Problem.create(messageOf(error).replace(/\s+/g, ' '));
  }
}

function oneOf<T extends string>(
  flag: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find(candidate => candidate === value);
  if (found) return found;
  throw Problem.create(
    `${flag} takes one of ${allowed.join(', ')}, and not "${value}"`,
  );
}

/** Reads the command line. `node:util` does it: six flags need no library. */
export function readArguments(argv: string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help || argv.length === 0) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...rest] = positionals;
  if (name === 'help') return { name: 'help' };
  if (name === 'explain') {
    if (rest.length !== 1) throw Problem.create('explain takes one check');
    return { name, check: rest[0] };
  }
  if (name !== 'check') {
    throw Problem.create(
      name === undefined
        ? 'Say what to do: check FILE... or explain CHECK'
        : `There is no command "${name}"; use check FILE... or explain CHECK`,
    );
  }
  if (!rest.length) throw Problem.create('check needs at least one FILE');
  return {
    name,
    files: rest,
    options: {
      policy: values.policy,
      parameters: values.parameters,
      dataClassification: values['data-classification'],
      format: oneOf('--format', values.format, FORMATS) ?? 'text',
      failOn: oneOf('--fail-on', values['fail-on'], [
        ...FAIL_VERDICTS,
        ...FAIL_SEVERITIES,
      ]),
      brief: values.brief ?? false,
    },
  };
}
