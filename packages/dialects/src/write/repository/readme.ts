import type { WrittenFile, WrittenFiles } from '../written';
import { deployCommands, pipelineSteps } from './commands';
import { markdownCode, markdownText, tableRow } from './markdown';
import {
  FILES_FOLDER,
  ISOLATION_FILE,
  RepositoryHost,
  RepositoryOptions,
} from './repository';

const DIALECTS = {
  bicep: 'Bicep',
  arm: 'an ARM template',
  terraform: 'Terraform',
  'azml-yaml': 'Azure ML YAML with a script',
} as const;

const REQUIRED: Record<RepositoryHost, string> = {
  github:
    'Make the check `isolation` required in the rules of the branch, so that nothing is merged without it.',
  gitlab:
    'Let merge requests be merged only when their pipeline succeeds (Settings, Merge requests).',
  azure:
    'Add a build validation with this pipeline to the policies of the branch: Azure Repos starts no pipeline for a pull request by itself.',
};

const bar = (cell: string) => cell.replace(/\|/g, '\\|');

/** What whoever reads the repository has to know. @internal */
export function readmeFile(
  { files, unsayable }: WrittenFiles,
  options: RepositoryOptions,
  workspace: { name: string; resourceGroup: string },
): WrittenFile {
  const { about, dialect, host, sentence } = options;
  const { description, owner, request, policy } = about;
  const facts: [string, string | undefined][] = [
    ['Owner', owner],
    ['Request', request],
    ['Policy', policy],
  ];
  const lines = [
    `# ${markdownText(workspace.name)}`,
    '',
    ...(description ? [markdownText(description), ''] : []),
    `The files in ${markdownCode(
      FILES_FOLDER,
    )} make this Azure Machine Learning workspace and everything that it needs, as ${
      DIALECTS[dialect]
    }. They were written from what was approved, which ${markdownCode(
      ISOLATION_FILE,
    )} holds.`,
    '',
    ...(sentence ? [`**${markdownText(sentence)}**`, ''] : []),
    ...facts.flatMap(([name, text]) =>
      text ? [`- ${name}: ${markdownText(text)}`] : [],
    ),
    '',
    '## Deploy',
    '',
    'Read what changes before you apply it. Whoever deploys needs the rights to make these resources, and to approve private endpoints of those that stand already.',
    '',
    '```sh',
    ...deployCommands(
      options,
      workspace.resourceGroup,
      files.map(({ path }) => path),
    ),
    '```',
    '',
    '## What the files do not say',
    '',
    ...(unsayable.length
      ? [
          tableRow(['Of the isolation', 'What', 'Why', 'Instead']),
          tableRow(['---', '---', '---', '---']),
          ...unsayable.map(({ pointer, what, why, instead }) =>
            tableRow([
              bar(markdownCode(pointer)),
              ...[what, why, instead].map(markdownText),
            ]),
          ),
        ]
      : ['Nothing: they say all that was approved.']),
    '',
    '## Changes',
    '',
    'Change nothing in here by hand: ask for a change of the workspace, and a pull request brings the new files. The pipeline runs this in every pull request, from the top of a repository; where this is a folder of a larger one, take it over into that one’s own, with this folder as its working directory:',
    '',
    '```sh',
    ...pipelineSteps(options).map(({ run }) => run),
    '```',
    '',
    'The second command writes the files once more from what was approved and refuses a file that differs, is missing or was added. The third judges the isolation.',
    REQUIRED[host],
    '',
  ];
  return { path: 'README.md', content: lines.join('\n') };
}
