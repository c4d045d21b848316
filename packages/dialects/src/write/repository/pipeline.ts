import type { WrittenFile } from '../written';
import { yamlText } from '../yaml/yamlText';
import { PipelineStep, pipelineSteps } from './commands';
import { RepositoryHost, RepositoryOptions } from './repository';

const NODE = '22';
const COMMENT =
  'Refuses what was changed by hand, and judges what is left, in every change that is proposed.';

interface Pipeline {
  path: string;
  of(steps: readonly PipelineStep[]): unknown;
}

const PIPELINES: Record<RepositoryHost, Pipeline> = {
  github: {
    path: '.github/workflows/isolation.yml',
    of: steps => ({
      name: 'Isolation',
      on: { pull_request: {}, push: { branches: ['main'] } },
      permissions: { contents: 'read' },
      jobs: {
        isolation: {
          'runs-on': 'ubuntu-latest',
          steps: [
            { uses: 'actions/checkout@v4' },
            { uses: 'actions/setup-node@v4', with: { 'node-version': NODE } },
            ...steps,
          ],
        },
      },
    }),
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    of: steps => ({
      isolation: {
        image: `node:${NODE}`,
        rules: [
          { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
          { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
        ],
        script: steps.map(({ run }) => run),
      },
    }),
  },
  azure: {
    path: 'azure-pipelines.yml',
    of: steps => ({
      trigger: ['main'],
      pool: { vmImage: 'ubuntu-latest' },
      steps: [
        { task: 'UseNode@1', inputs: { version: `${NODE}.x` } },
        ...steps.map(({ name, run }) => ({ script: run, displayName: name })),
      ],
    }),
  },
};

/** The pipeline of a host. @internal */
export function pipelineFile(options: RepositoryOptions): WrittenFile {
  const { path, of } = PIPELINES[options.host];
  return { path, content: yamlText(of(pipelineSteps(options)), COMMENT) };
}
