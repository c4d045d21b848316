import type { WrittenDialect } from '@ringfence/dialects';
import type { WriteOutput } from '../writeContract';
import type { Difference } from '../written/outputFolder';
import type { WrittenWorkspace } from '../written/writeWorkspaces';
import { cleanLine, jsonText } from './clean';
import { count, placeText } from './report';

/** How a dialect is called in a sentence. */
export const DIALECT_WORDS: Record<WrittenDialect, string> = {
  bicep: 'Bicep',
  arm: 'an ARM template',
  terraform: 'Terraform',
  'azml-yaml': 'Azure ML YAML',
};

/** What came of a run, beside the files. */
export interface WrittenRun {
  dialect: WrittenDialect;
  /** The folder that was named; none where files are only printed. */
  out?: string;
  /** Of `--check`: what is other there. */
  differences?: readonly Difference[];
}

const pathOf = ({ folder }: WrittenWorkspace, path: string) =>
  folder === undefined ? path : `${folder}/${path}`;

function unsayableLines({ unsayable }: WrittenWorkspace): string[] {
  if (!unsayable.length) return [];
  return [
    '  Not said by the files',
    ...unsayable.flatMap(({ pointer, what, why, instead }) => [
      `    ${cleanLine(`${pointer}: ${what}`)}`,
      `      ${cleanLine(`because ${why}; instead: ${instead}`)}`,
    ]),
  ];
}

const DIFFERENCE_WORDS: Record<Difference['what'], string> = {
  missing: 'is missing',
  differs: 'differs',
  unexpected: 'would not be written',
};

const differenceText = ({ path, what, line }: Difference) =>
  `  ${cleanLine(path)} ${DIFFERENCE_WORDS[what]}${
    line === undefined ? '' : ` from line ${line} on`
  }`;

/** What people read of a run. */
export function writtenText(
  written: readonly WrittenWorkspace[],
  { dialect, out, differences }: WrittenRun,
): string {
  const lines = written.flatMap(one => [
    cleanLine(
      `${placeText(one.spot)}: workspace ${one.name} as ${
        DIALECT_WORDS[dialect]
      }`,
    ),
    ...(differences
      ? []
      : one.files.map(({ path }) => `  ${cleanLine(pathOf(one, path))}`)),
    ...unsayableLines(one),
  ]);
  const folder = cleanLine(out ?? '');
  const end = differences?.length
    ? [
        `${folder}: ${count(differences.length, 'file')} not as written`,
        ...differences.map(differenceText),
      ]
    : [
        differences
          ? `${folder}: as it would be written`
          : `${folder}: ${count(
              written.flatMap(({ files }) => files).length,
              'file',
            )} written`,
      ];
  return `${[...lines, ...end].join('\n')}\n`;
}

/** The same for programs, with the files themselves. */
export const writtenJson = (
  written: readonly WrittenWorkspace[],
  { dialect, differences }: WrittenRun,
): string =>
  `${jsonText(
    {
      dialect,
      workspaces: written.map(
        ({ name, spot, folder, files, unsayable, refused }) => ({
          name,
          source: { file: spot.file, line: spot.line },
          ...(folder !== undefined && { folder }),
          files,
          unsayable,
          refused,
        }),
      ),
      ...(differences && { differences: [...differences] }),
    } satisfies WriteOutput,
    2,
  )}\n`;

/** Why a workspace cannot be written, field by field, each with its place. */
export const refusalText = ({ name, refused, spotOf }: WrittenWorkspace) =>
  `workspace ${name} cannot be written:\n${refused
    .map(
      ({ pointer, message, expected }) =>
        `  ${pointer} ${message}; expected ${expected} (${placeText(
          spotOf(pointer),
        )})`,
    )
    .join('\n')}`;
