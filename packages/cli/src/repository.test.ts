import { repositoryFiles, writeFiles } from '@ringfence/dialects';
import { approvedOnly } from '@ringfence/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildCli, Sandbox } from './__testUtils__/cli';

jest.setTimeout(120_000);
beforeAll(buildCli);

let box: Sandbox;
afterEach(() => box.remove());

const landingZone = {
  privateEndpointSubnetId:
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints',
};

/** A repository of a workspace, and the commands of its pipeline. */
function checkout(dialect: 'arm' | 'azml-yaml') {
  const options = {
    dialect,
    host: 'github',
    isolation: approvedOnly(),
    landingZone,
    about: { owner: 'group:default/ml', request: 'r-1' },
    policy: 'baseline',
    cliVersion: '0.1.0',
  } as const;
  const files = repositoryFiles(
    writeFiles(options.isolation, options),
    options,
  );
  box = Sandbox.create(
    Object.fromEntries(files.map(({ path, content }) => [path, content])),
  );
  const pipeline = parse(
    files.find(({ path }) => path.startsWith('.github/'))!.content,
  );
  const commands: string[] = pipeline.jobs.isolation.steps.flatMap(
    ({ run }: { run?: string }) => (run?.startsWith('ml-') ? [run] : []),
  );
  return () => commands.map(command => box.run(...command.split(' ').slice(1)));
}

describe.each(['arm', 'azml-yaml'] as const)(
  'the pipeline of a generated repository in %s',
  dialect => {
    it('passes for the files as they were written', () => {
      const [written, judged] = checkout(dialect)();
      expect(written).toMatchObject({ code: 0, stderr: '' });
      expect(judged.stdout).toContain('1 subject judged: 1 complies');
      expect(judged.code).toBe(0);
    });

    it('refuses a file that was changed, and one that was added', () => {
      const run = checkout(dialect);
      const name = dialect === 'arm' ? 'main.json' : 'workspace.yml';
      const path = join(box.folder, 'infra', name);
      box.write(
        `infra/${name}`,
        readFileSync(path, 'utf8').replace('westeurope', 'eastus'),
      );
      box.write('infra/more.yml', 'name: more\n');
      const [written] = run();
      expect(written.code).toBe(1);
      expect(written.stdout).toContain(`${name} differs from line `);
      expect(written.stdout).toContain('more.yml would not be written');
    });
  },
);
