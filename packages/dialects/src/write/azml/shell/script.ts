import { commentLine } from '../../escaped';
import { Command, Step, Variable, Word } from './command';
import { quoted } from '../../shell/quote';

/** A word as the shell has to read it. */
function wordText(word: Word): string {
  if (word instanceof Variable) return `"$${word.name}"`;
  if (typeof word === 'string') return quoted(word);
  return word.map(wordText).join('');
}

/** The options of a command in lines of their own, where there is more than one. */
function commandLines({ verb, options, into }: Command): string[] {
  const parts = options.map(([flag, values]) =>
    [flag, ...values.map(wordText)].join(' '),
  );
  const [open, close] = into ? [`${into.name}=$(`, ')'] : ['', ''];
  const first = `${open}az ${verb}`;
  if (parts.length < 2) return [`${[first, ...parts].join(' ')}${close}`];
  return [
    `${first} \\`,
    ...parts.map((part, at) =>
      at === parts.length - 1 ? `  ${part}${close}` : `  ${part} \\`,
    ),
  ];
}

/** The lines of one step. */
export function stepLines({ why, unless, commands }: Step): string[] {
  const lines = commands.flatMap(commandLines);
  return [
    `# ${commentLine(why)}`,
    ...(unless === undefined
      ? lines
      : [
          `if ! is_there ${quoted(unless)}; then`,
          ...lines.map(line => `  ${line}`),
          'fi',
        ]),
    '',
  ];
}

/** A chapter of the script. @internal */
export interface Chapter {
  title: string;
  steps: readonly Step[];
}

/** What whoever runs the script has to say first. @internal */
export interface Asked {
  variable: string;
  description: string;
}

/** The script as a whole. @internal */
export function scriptText(
  head: readonly string[],
  subscription: string,
  asked: readonly Asked[],
  chapters: readonly Chapter[],
): string {
  const uses = (name: string) =>
    chapters.some(({ steps }) =>
      steps.some(step =>
        step.commands.some(({ options }) =>
          options.some(([, values]) =>
            values
              .flat()
              .some(one => one instanceof Variable && one.name === name),
          ),
        ),
      ),
    );
  return [
    '#!/usr/bin/env bash',
    ...head.map(line => `# ${commentLine(line)}`.trimEnd()),
    'set -euo pipefail',
    `cd "$(dirname "\${BASH_SOURCE[0]}")"`,
    '',
    ...asked.flatMap(({ variable, description }) => [
      `# ${commentLine(description)}`,
      `${variable}=\${${variable.toUpperCase()}:?say it in this variable of the environment}`,
      '',
    ]),
    '# Whether something is there already, by its id; it is not made a second time then.',
    'is_there() {',
    '  az resource show --ids "$1" --output none 2>/dev/null',
    '}',
    '',
    `az account set --subscription ${quoted(subscription)}`,
    ...(uses('tenant_id')
      ? ['tenant_id=$(az account show --query tenantId --output tsv)']
      : []),
    '',
    ...chapters
      .filter(({ steps }) => steps.length > 0)
      .flatMap(({ title, steps }) => [
        `# --- ${title} ${'-'.repeat(Math.max(3, 70 - title.length))}`,
        '',
        ...steps.flatMap(stepLines),
      ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
