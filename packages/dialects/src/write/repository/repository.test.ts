import { shippedPolicy, workspaceEntityName } from '@ringfence/engine';
import { SUBSCRIPTION, approvedOnly } from '@ringfence/testing';
import { parse } from 'yaml';
import {
  MANIFEST_NAME,
  REPOSITORY_HOSTS,
  RepositoryOptions,
  readManifest,
  repositoryFiles,
  writeFiles,
} from '..';

const landingZone = {
  privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`,
};
const isolation = approvedOnly();
const about = {
  request: 'r-1',
  policy: 'baseline, revision 1',
  owner: 'group:default/ml',
  description: 'Scores payments',
};

const repository = (changes: Partial<RepositoryOptions> = {}) => {
  const options: RepositoryOptions = {
    dialect: 'azml-yaml',
    host: 'github',
    isolation,
    landingZone,
    about,
    sentence: 'Exfiltration-protected: all that is open is read-only',
    policy: 'regulated',
    cliVersion: '0.1.0',
    ...changes,
  };
  const written = writeFiles(options.isolation, options);
  return new Map(
    repositoryFiles(written, options).map(({ path, content }) => [
      path,
      content,
    ]),
  );
};

const PIPELINES = {
  github: '.github/workflows/isolation.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
};

describe('a generated repository', () => {
  it('holds the files with their manifest, what was approved, and what frames them', () => {
    const files = repository();
    expect([...files.keys()].sort()).toEqual([
      '.gitattributes',
      '.github/workflows/isolation.yml',
      'README.md',
      'catalog-info.yaml',
      'infra/.ml-workspace.json',
      'infra/compute/cpu.yml',
      'infra/deploy.sh',
      'infra/endpoints/score.yml',
      'infra/workspace.yml',
      'isolation.json',
    ]);
    expect(
      Object.keys(readManifest(files.get(`infra/${MANIFEST_NAME}`)!)!),
    ).toContain('workspace.yml');
    expect(JSON.parse(files.get('isolation.json')!)).toEqual({
      about,
      landingZone,
      isolation,
    });
  });

  it('is a component that depends on the workspace, and belongs to its owner', () => {
    const { kind, metadata, spec } = parse(
      repository().get('catalog-info.yaml')!,
    );
    const name = workspaceEntityName({
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'rg-ml',
      name: 'mlw-fraud',
    });
    expect(kind).toBe('Component');
    expect(metadata.name).toBe(`${name}-files`);
    expect(spec).toMatchObject({
      owner: 'group:default/ml',
      dependsOn: [`resource:default/${name}`],
    });
  });

  it.each(REPOSITORY_HOSTS)(
    'has a pipeline for %s that refuses changes by hand before it judges',
    host => {
      const text = JSON.stringify(
        parse(repository({ host }).get(PIPELINES[host])!),
      );
      const at = (command: string) => {
        expect(text).toContain(command);
        return text.indexOf(command);
      };
      expect(at('npm install --global @ringfence/cli@0.1.0')).toBeLessThan(
        at(
          'ml-workspace write isolation.json --dialect azml-yaml --out infra --check',
        ),
      );
      expect(at('ml-workspace check isolation.json --policy regulated')).toBe(
        text.indexOf('ml-workspace check'),
      );
    },
  );

  it('holds a policy of the house beside it', () => {
    const policy = shippedPolicy('regulated')!;
    const files = repository({ policy, dialect: 'arm' });
    expect(JSON.parse(files.get('policy.json')!)).toEqual(policy);
    expect(files.get(PIPELINES.github)).toContain(
      'ml-workspace check isolation.json --policy policy.json',
    );
  });

  it('tells its readers the verdict, how to deploy, and what the files do not say', () => {
    const readme = repository().get('README.md')!;
    expect(readme).toContain('# mlw-fraud\n\nScores payments\n');
    expect(readme).toContain(
      '**Exfiltration-protected: all that is open is read-only**',
    );
    expect(readme).toContain('bash infra/deploy.sh');
    expect(readme).toContain('| `/inbound/privateEndpoints` | ');
    expect(repository({ dialect: 'arm' }).get('README.md')).toContain(
      'az deployment group create --resource-group rg-ml --template-file infra/main.json --parameters infra/main.parameters.json',
    );
  });

  it('gives the same bytes whatever the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(isolation).reverse());
    expect([...repository({ isolation: reversed })]).toEqual([...repository()]);
  });

  it.each([
    '# Heading\n\n<script>alert(1)</script>',
    '| a | b |',
    '[click](https://evil.example) www.evil.example @everyone',
    '```sh\nrm -rf /\n```',
    "'; rm -rf / #",
    '${{ secrets.TOKEN }}',
    '*&anchor: [a, b]',
    '\u202egnp',
    '- [ ] todo',
  ])('takes %j for nothing but itself', text => {
    const plain = repository();
    const files = repository({
      about: { request: text, policy: text, owner: text, description: text },
      sentence: text,
    });
    for (const [path, content] of files) {
      if (path === 'isolation.json') continue;
      const lines = content.split('\n').length;
      expect({ path, lines }).toEqual({
        path,
        lines: plain.get(path)!.split('\n').length,
      });
    }
    expect(files.get(PIPELINES.github)).toBe(plain.get(PIPELINES.github));
    const { metadata, spec } = parse(files.get('catalog-info.yaml')!);
    expect([metadata.description, spec.owner]).toEqual([text, text]);
    expect(JSON.parse(files.get('isolation.json')!).about.owner).toBe(text);
    const readme = files.get('README.md')!.split('\n').slice(0, 11).join('\n');
    expect(readme).not.toMatch(
      /(?<!\\)[<>[\]|](?!`)|^#+ H|https?:\/\/|(?<!\\)@|[\u202e]/m,
    );
  });
});
