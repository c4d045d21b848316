import { quoted } from '../shell/quote';
import {
  FILES_FOLDER,
  ISOLATION_FILE,
  POLICY_FILE,
  RepositoryOptions,
} from './repository';

/** One step of a pipeline. @internal */
export interface PipelineStep {
  name: string;
  run: string;
}

const PLAIN = /^[\w@%+=:,./-]+$/;
const word = (text: string) => (PLAIN.test(text) ? text : quoted(text));
const line = (...words: string[]) => words.map(word).join(' ');

/**
 * What a pipeline runs. It judges what was approved, which the step before holds
 * the files to byte for byte: files say what is made, never that there is nothing
 * else, so that by themselves they leave open what a request has settled.
 *
 * @internal
 */
export function pipelineSteps({
  dialect,
  policy,
  cliVersion,
}: RepositoryOptions): PipelineStep[] {
  const named = typeof policy === 'object' ? POLICY_FILE : policy;
  return [
    {
      name: 'Install the command line',
      run: line('npm', 'install', '--global', `@ringfence/cli@${cliVersion}`),
    },
    {
      name: 'Refuse files that are not as approved',
      run: line(
        ...['ml-workspace', 'write', ISOLATION_FILE, '--dialect', dialect],
        ...['--out', FILES_FOLDER, '--check'],
      ),
    },
    {
      name: 'Judge the isolation',
      run: line(
        ...['ml-workspace', 'check', ISOLATION_FILE],
        ...(named === undefined ? [] : ['--policy', named]),
      ),
    },
  ];
}

/** What makes the workspace from the files, a command a line. @internal */
export function deployCommands(
  { dialect }: RepositoryOptions,
  group: string,
  paths: readonly string[],
): string[] {
  const has = (path: string) => paths.includes(path);
  const deployment = (template: string, parameters: string) =>
    line(
      ...['az', 'deployment', 'group', 'create', '--resource-group', group],
      ...['--template-file', `${FILES_FOLDER}/${template}`],
      ...(has(parameters)
        ? ['--parameters', `${FILES_FOLDER}/${parameters}`]
        : []),
    );
  switch (dialect) {
    case 'arm':
      return [deployment('main.json', 'main.parameters.json')];
    case 'bicep':
      return [deployment('main.bicep', 'main.bicepparam')];
    case 'terraform':
      return [
        line('terraform', `-chdir=${FILES_FOLDER}`, 'init'),
        line('terraform', `-chdir=${FILES_FOLDER}`, 'plan', '-out', 'plan.out'),
        line('terraform', `-chdir=${FILES_FOLDER}`, 'apply', 'plan.out'),
      ];
    default:
      return [line('az', 'login'), line('bash', `${FILES_FOLDER}/deploy.sh`)];
  }
}
