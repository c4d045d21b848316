import { Needs, comparisonSchema, needsSchema } from '@ringfence/advice';
import { baselinePolicy } from '@ringfence/engine';
import { z } from 'zod';
import { useSandbox } from './__testUtils__/cli';
import { askNeeds, Prompts } from './input/askNeeds';

jest.setTimeout(120_000);
const at = useSandbox();

const compare = (needs: string, ...flags: string[]) => {
  const sandbox = at({ 'needs.yaml': needs });
  return sandbox.run('compare', 'needs.yaml', ...flags);
};

const NEEDS = `dataClassification: internal
region: westeurope
clients: [on-premises]
managedOnlineEndpoints: true
nodes: 20
nothingElse: true
`;

describe('compare', () => {
  it('is 0 with a recommendation, its reasons, every option and the pages behind them', () => {
    const { code, stdout, stderr } = compare(NEEDS);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'Recommended: Managed network, approved destinations only\n',
    );
    expect(stdout).toContain('  Because\n');
    expect(stdout).toContain('Custom network: does not fit, Isolated');
    expect(stdout).toContain('Takes 13 addresses of your networks');
    expect(stdout).toContain('AllowInternetOutbound: refused');
    expect(stdout).toMatch(/Plan for network isolation \(2026-01-08\) https:/);
    expect(code).toBe(0);
  });

  it('is 1 for needs that cannot be had together, and names them', () => {
    const { code, stdout } = compare(`${NEEDS}aks: true\n`);
    expect(stdout.split('\n')[0]).toBe('None of the options will do.');
    expect(stdout.split('\n')[1]).toMatch(/AKS.*managed online endpoints/);
    expect(code).toBe(1);
  });

  it('is 1 while something that is not said could change the answer', () => {
    const { code, stdout } = compare('dataClassification: internal\n');
    expect(stdout).toContain('By what is known so far:');
    expect(stdout).toContain('What would settle it');
    expect(stdout).toContain('whether people connect from');
    expect(code).toBe(1);
  });

  it('is 1 where policy takes none, and tells what it asks for', () => {
    const { code, stdout } = compare(
      NEEDS.replace('internal', 'restricted').concat('anyHost: true\n'),
      '--policy',
      'regulated',
    );
    expect(stdout).toContain('restricted data needs Exfiltration-protected');
    expect(code).toBe(1);
  });

  it('prints the comparison itself as JSON', () => {
    const { code, stdout } = compare(NEEDS, '--format', 'json');
    const answer = comparisonSchema.parse(JSON.parse(stdout));
    expect(answer.options).toHaveLength(6);
    expect(code).toBe(0);
  });

  it('prints Markdown in which nothing from the file marks up', () => {
    const { stdout } = compare(
      NEEDS.replace('internal', '"[x](http://evil)|<b>"'),
      '--format',
      'markdown',
    );
    expect(stdout).toContain('| Option | Fits | Verdict | Complies |');
    expect(stdout).toContain('\\[x\\]');
    expect(stdout).not.toMatch(/\]\(http|<b>/);
  });

  it.each([
    ['a.yml', 'name: mlw-a\nmanaged_network: {isolation_mode: disabled}\n'],
    ['main.tf', 'resource "azurerm_machine_learning_workspace" "a" {}\n'],
  ])('says of %s that it takes needs and no workspace', (file, content) => {
    const sandbox = at({ [file]: content });
    const { code, stderr } = sandbox.run('compare', file);
    expect(stderr).toBe(
      `ml-workspace: ${file}: describes infrastructure, and compare takes what a team needs; ml-workspace compare --help lists the fields\n`,
    );
    expect(code).toBe(2);
  });

  it('takes the disputed arrow as it is told', () => {
    expect(compare(NEEDS).stdout).toContain(
      'AllowOnlyApprovedOutbound: one way',
    );
    const { stdout } = compare(NEEDS, '--disputed', 'refuse');
    expect(stdout).toContain('AllowOnlyApprovedOutbound: refused');
  });

  it.each([
    ['clients: [vpn]', 'needs.yaml:1: is no list of needs: /clients/0'],
    ['nodes: 3\nhosts: [a b]', 'needs.yaml:2: is no list of needs: /hosts/0'],
    ['spark: true', '/spark: There is no setting called "spark"'],
    ['- a', 'the document:'],
    ['', 'needs.yaml: is empty'],
    ['a: 1\n---\nb: 2', 'needs.yaml: holds 2 documents'],
    ['clientAddresses: [10.0.0.1]', 'is not a public address range'],
  ])('is 2 for %j and says where and what', (needs, said) => {
    const { code, stdout, stderr } = compare(needs);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  it.each([
    [['--format', 'xml'], '--format takes one of text, json, markdown'],
    [['--policy', 'none.yaml'], 'none.yaml'],
    [['other.yaml'], 'compare takes one NEEDS file'],
  ])('is 2 for the command line %j', (flags, said) => {
    const { code, stderr } = compare(NEEDS, ...flags);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  it('is 2 without a file where nobody can be asked', () => {
    const sandbox = at();
    const { code, stderr } = sandbox.pipe('', 'compare');
    expect(stderr).toContain('there is no terminal to ask questions on');
    expect(code).toBe(2);
  });
});

/** Somebody at a terminal who answers by the first words of each question, and else takes nothing. */
function somebody(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const refused: string[] = [];
  const answer = (other: unknown) => async (config: any) => {
    asked.push(config.message);
    const key = Object.keys(answers).find(start =>
      config.message.startsWith(start),
    );
    const given = key === undefined ? other : answers[key];
    const said = config.validate?.(given) ?? true;
    if (said === true) return given;
    refused.push(said);
    return other;
  };
  const prompts = {
    checkbox: answer([]),
    confirm: answer(false),
    input: answer(''),
    select: answer(''),
  } as unknown as Prompts;
  return { prompts, asked, refused };
}

describe('questions on a terminal', () => {
  const answered = async (answers: Record<string, unknown>) => {
    const person = somebody(answers);
    const needs: Needs = needsSchema.parse(
      await askNeeds(person.prompts, baselinePolicy),
    );
    return { ...person, needs };
  };

  it('leave nothing open but what is not known yet', async () => {
    const { needs } = await answered({ 'From where': ['on-premises'] });
    expect(needs).toMatchObject({
      clients: ['on-premises'],
      hosts: [],
      packages: [],
      avoid: [],
      aks: false,
      nothingElse: true,
    });
    const absent = Object.keys(
      z.toJSONSchema(needsSchema).properties ?? {},
    ).filter(field => !(field in needs));
    expect(absent.sort()).toEqual([
      'clientAddresses',
      'cloud',
      'dataClassification',
      'nodes',
      'region',
    ]);
  });

  it('take answers as the file would have them', async () => {
    const { needs } = await answered({
      'How sensitive': 'restricted',
      'From where': ['listed-addresses'],
      'Which public': '203.0.113.0/24, 198.51.100.7',
      'Which other hosts': 'files.example.org',
      'What will it be used': ['serverlessSpark'],
      'What do you want': ['firewall-cost'],
      'How many': '12',
      'In which region': ' westeurope ',
    });
    expect(needs).toMatchObject({
      dataClassification: 'restricted',
      clientAddresses: ['203.0.113.0/24', '198.51.100.7'],
      hosts: ['files.example.org'],
      serverlessSpark: true,
      managedOnlineEndpoints: false,
      avoid: ['firewall-cost'],
      nodes: 12,
      region: 'westeurope',
    });
  });

  it('ask for addresses only where some can be listed', async () => {
    const { asked } = await answered({ 'From where': ['internet'] });
    expect(asked.filter(text => text.startsWith('Which public'))).toEqual([]);
  });

  it('say what to type instead of what cannot be', async () => {
    const { refused } = await answered({
      'From where': ['listed-addresses'],
      'Which public': '10.0.0.1',
      'Which other hosts': 'https://a',
      'How many': 'many',
    });
    expect(refused).toEqual([
      expect.stringContaining('public IPv4 address'),
      expect.stringContaining('expected one host'),
      expect.stringContaining('expected number'),
    ]);
  });
});
