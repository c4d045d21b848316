import {
  NotWritableError,
  WRITTEN_DIALECTS,
  WrittenDialect,
  WrittenFile,
  writeFiles,
} from '@ringfence/dialects';
import { VERDICT_LABELS } from '@ringfence/engine';
import { ARCHITECTURES, Architecture } from './architectures';

const TITLES: Record<WrittenDialect, string> = {
  bicep: 'Bicep',
  arm: 'ARM template',
  terraform: 'Terraform',
  'azml-yaml': 'Azure ML YAML',
};

/** What is written of an architecture in a dialect, or why that is refused. */
export function writtenOf(
  { isolation, landingZone }: Architecture,
  dialect: WrittenDialect,
): { files: WrittenFile[] } | { refused: string[] } {
  try {
    return { files: writeFiles(isolation, { dialect, landingZone }).files };
  } catch (error) {
    if ((error as Error).name !== NotWritableError.name) throw error;
    return {
      refused: (error as NotWritableError).fields.map(
        ({ pointer, message }) => `\`${pointer}\` ${message}`,
      ),
    };
  }
}

function rowOf(architecture: Architecture): string {
  const { name, what, verdict } = architecture;
  const cells = WRITTEN_DIALECTS.map(dialect => {
    const written = writtenOf(architecture, dialect);
    return 'files' in written
      ? `[${TITLES[dialect]}](${name}/${dialect})`
      : `refused: ${written.refused[0]}`;
  });
  return `| [${name}](${name}/isolation.json) | ${what} | ${
    VERDICT_LABELS[verdict]
  } | ${cells.join(' | ')} |`;
}

const page = (): string =>
  `${[
    '# Architectures',
    '',
    'The ways to isolate a workspace that Microsoft’s pages describe, from the most open to the',
    'most closed one. Each folder holds what is asked, `isolation.json`, and the files that the',
    'writers make of it. `npm run docs` writes all of it. The ids in them stand nowhere.',
    '',
    `| Architecture | What it is | Verdict | ${WRITTEN_DIALECTS.map(
      dialect => TITLES[dialect],
    ).join(' | ')} |`,
    `| --- | --- | --- | ${WRITTEN_DIALECTS.map(() => '---').join(' | ')} |`,
    ...ARCHITECTURES.map(rowOf),
  ].join('\n')}\n`;

/** Every file of the examples of architectures, by its path below their folder. */
export function architectureFiles(): WrittenFile[] {
  const folders = ARCHITECTURES.flatMap(architecture => {
    const { name, isolation, landingZone } = architecture;
    const asked = { landingZone, isolation };
    return [
      {
        path: `${name}/isolation.json`,
        content: `${JSON.stringify(asked, undefined, 2)}\n`,
      },
      ...WRITTEN_DIALECTS.flatMap(dialect => {
        const written = writtenOf(architecture, dialect);
        return 'files' in written
          ? written.files.map(({ path, content }) => ({
              path: `${name}/${dialect}/${path}`,
              content,
            }))
          : [];
      }),
    ];
  });
  return [{ path: 'README.md', content: page() }, ...folders];
}
