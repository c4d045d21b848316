import { WrittenDialect } from '../written';
import { PRINTED, Parity, parityTable } from './parity';

const TITLES: Record<WrittenDialect, string> = {
  bicep: 'Bicep',
  arm: 'ARM template',
  terraform: 'Terraform',
  'azml-yaml': 'Azure ML YAML and `az`',
};

const MARKS: Record<Parity['says'], string> = {
  yes: 'yes',
  instead: 'instead: ',
  refused: '**refused**; expected ',
};

const cell = ({ says, words }: Parity) => `${MARKS[says]}${words.join('; ')}`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The page of the writers; the table is what they do with a sample of each thing. @internal */
export const renderWritersPage = (): string =>
  `${[
    '# What the writers write',
    '',
    '`ml-workspace write` gives the files that make a workspace as it is described: the',
    'workspace, what it leans on, private endpoints with their zones, computes and endpoints.',
    '`convert` gives the same for every workspace of other files. See',
    '[the command line](command-line.md#writing-files).',
    '',
    'Nothing is dropped in silence. What a dialect cannot say is told with what stands in its',
    'place, in the output of the commands and in the page of a generated repository; where the',
    'workspace would be more open without it, it is refused. So is an isolation that is not',
    'complete, with each field that is missing.',
    '',
    '## What each dialect says',
    '',
    'Each row is a sample that its writer was given.',
    '',
    row(['', ...PRINTED.map(dialect => TITLES[dialect])]),
    row(['---', ...PRINTED.map(() => '---')]),
    ...parityTable().map(({ feature, byDialect }) =>
      row([feature, ...PRINTED.map(dialect => cell(byDialect[dialect]))]),
    ),
    '',
    '## Azure ML YAML and its script',
    '',
    'Azure ML YAML has no place for private endpoints, zones, networks and the resources that a',
    'workspace leans on. `deploy.sh` makes them with `az`, in an order that leaves nothing open:',
    'the network with what guards it, the resources closed, the workspace with public access off,',
    'the private way to it with both zones, then the addresses that get in, and the computes last.',
    'Every value in it is one quoted word. It stops at the first command that fails and may be run',
    'again. What no file may hold, such as the id of a model, it asks for in the environment.',
    '',
    'The files meet a schema that was written from the fields of Microsoft’s reference and samples:',
    'no package carries the published JSON schemas. The script is run by the tests against a',
    'stand-in for `az` that writes down how it was called, never against Azure.',
    '',
    '## A repository of its own',
    '',
    'Around the files stand a page for their readers, an entity for the catalog that depends on the',
    'workspace, what was approved as `isolation.json`, and a pipeline for GitHub Actions, GitLab or',
    'Azure Pipelines. The pipeline writes the files once more from what was approved, and refuses one',
    'that differs, is missing or was added; then it judges the isolation.',
  ].join('\n')}\n`;
