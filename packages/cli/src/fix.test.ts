import { applyPatch } from 'fast-json-patch';
import { useSandbox } from './__testUtils__/cli';
import {
  ARM_TEMPLATE,
  INVALID_YAML,
  OPEN_YAML,
  PUBLIC_COMPUTE_YAML,
  SELECTED_IPS_YAML,
  TERRAFORM,
} from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

describe('ml-workspace fix', () => {
  it('says where to change what, and ends with 0', () => {
    const { code, stdout } = at({
      'own.json': JSON.stringify(
        {
          workspace: { name: 'mlw-own' },
          inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
          outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
        },
        null,
        2,
      ),
    }).run('fix', 'own.json', '--data-classification', 'public');
    expect(stdout).toContain('own.json:1: workspace mlw-own');
    expect(stdout).toContain(
      '1 change to reach compliance; no smaller set does it',
    );
    expect(stdout).toMatch(
      /replace \/inbound\/privateEndpoints \[.*\] \(own\.json:7\)/,
    );
    expect(stdout).toContain('It is then ');
    expect(code).toBe(0);
  });

  it('ends with 1 where the goal is reached by leaving out what nobody knows', () => {
    const { code, stdout } = at({ 'open.yml': OPEN_YAML }).run(
      'fix',
      'open.yml',
      '--to',
      'partially-isolated',
    );
    expect(stdout).toContain('open.yml:1: workspace mlw-open');
    expect(stdout).toContain(
      '1 change to reach Partially isolated; no smaller set does it',
    );
    expect(stdout).toContain(
      'replace /inbound/publicNetworkAccess "Disabled" (open.yml:3)',
    );
    expect(stdout).toMatch(
      /to be read before they are applied\n {4}\/inbound\/privateEndpoints: /,
    );
    expect(code).toBe(1);
  });

  it('finds nothing to change where the goal is reached', () => {
    const { code, stdout } = at({ 'a.yml': SELECTED_IPS_YAML }).run(
      'fix',
      'a.yml',
    );
    expect(stdout).toContain(
      'Nothing to change: compliance is reached as it is',
    );
    expect(code).toBe(0);
  });

  it('ends with 1 where a fact has to be read first, and names it', () => {
    const { code, stdout } = at({ 'open.yml': OPEN_YAML }).run(
      'fix',
      'open.yml',
      '--to',
      'isolated',
    );
    expect(stdout).toContain('Not known, and to be read first');
    expect(stdout).toContain(
      '/resources/storage: how the storage account is reached',
    );
    expect(code).toBe(1);
  });

  it('ends with 1 where policy has no tier for the data', () => {
    const { code, stdout } = at({ 'open.yml': OPEN_YAML }).run(
      'fix',
      'open.yml',
      '--data-classification',
      'secret',
    );
    expect(stdout).toContain('No fix of any check reaches compliance');
    expect(stdout).toContain('Data classification "secret" is not one of');
    expect(stdout).not.toContain('It is then');
    expect(code).toBe(1);
  });

  it('prints a patch that leads to the isolation it tells of', () => {
    const box = at({ 'wrong.yml': INVALID_YAML });
    const args = ['fix', 'wrong.yml', '--to', 'exfiltration-protected'];
    const [{ answer, isolation }] = JSON.parse(
      box.run(...args, '--format', 'json').stdout,
    );
    const patch = JSON.parse(box.run(...args, '--format', 'patch').stdout);
    expect(applyPatch(isolation, patch, true).newDocument).toEqual(
      answer.isolation,
    );
    expect(answer.changes.at(-1)).toMatchObject({ irreversible: true });
  });

  it('reads Terraform and ARM like check does', () => {
    const box = at({ 'main.tf': TERRAFORM, 'template.json': ARM_TEMPLATE });
    const { stdout, stderr } = box.run(
      'fix',
      'main.tf',
      'template.json',
      '--to',
      'isolated',
      '--format',
      'json',
    );
    expect(stderr).toBe('');
    expect(
      JSON.parse(stdout).map((one: any) => [one.name, one.answer.outcome]),
    ).toEqual([
      ['mlw-template', 'must-be-read'],
      ['mlw-forecast', 'must-be-read'],
    ]);
  });

  it('states what nobody said in a request, and only there', () => {
    const isolation = { dataClassification: 'restricted', cloud: 'AzureCloud' };
    const box = at({
      'request.json': JSON.stringify({ isolation }),
      'own.json': JSON.stringify(isolation),
    });
    expect(box.run('fix', 'request.json')).toMatchObject({ code: 0 });
    expect(box.run('fix', 'own.json')).toMatchObject({ code: 1 });
  });

  it.each([
    [['fix'], 'fix takes a FILE'],
    [['fix', 'open.yml', '--to', 'exposed'], '--to takes one of compliance'],
    [['fix', 'gone.yml'], 'gone.yml'],
    [['fix', 'compute.yml'], 'no file holds a workspace'],
    [
      ['fix', 'open.yml', 'other.yml', '--format', 'patch'],
      '--format patch takes one workspace, and there are 2',
    ],
  ])('ends with 2 for %j', (args, message) => {
    const { code, stderr } = at({
      'open.yml': OPEN_YAML,
      'other.yml': SELECTED_IPS_YAML,
      'compute.yml': PUBLIC_COMPUTE_YAML,
    }).run(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
