import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildCli, Sandbox } from '../../__testUtils__/cli';
import { ALL_FILES, OPEN_YAML } from '../../__testUtils__/files';
import { readRewritten, REWRITES } from './metamorphic';
import { Rewrite, Source } from './rewrite';

jest.setTimeout(120_000);

describe("the project's own files, written differently", () => {
  let code: number | null;
  let stdout: string;
  beforeAll(() => {
    buildCli();
    const sandbox = Sandbox.create(ALL_FILES);
    cpSync(
      resolve(__dirname, '../../../fixtures'),
      join(sandbox.folder, 'fixtures'),
      { recursive: true },
    );
    ({ code, stdout } = sandbox.conformance('.', '--metamorphic'));
    sandbox.remove();
  });

  it('are read the same', () => {
    const lines = stdout.split('\n');
    expect(
      lines.filter(line => /^( {2}!|DIFFERS|not read)/.test(line)),
    ).toEqual([]);
    const same = lines.filter(line => line.startsWith('same '));
    expect(same.length).toBeGreaterThan(Object.keys(ALL_FILES).length);
    expect(code).toBe(0);
  });

  it.each(REWRITES.map(({ title }) => title))('include some with %s', title => {
    const titles = stdout
      .split('\n')
      .filter(line => line.startsWith('    the same with '))
      .flatMap(line => line.replace('    the same with ', '').split('; '));
    expect(titles).toContain(title);
  });
});

describe('a rewrite that changes what a file says', () => {
  const rewrite = (apply: Rewrite['apply'], recases = false) =>
    readRewritten(OPEN_YAML, 'yaml', 'open.yml', [
      { title: 'x', recases, apply },
    ]);
  const changing = ({ text }: Source) => text.replace('Enabled', 'disabled');

  it('is told, with the fact and what is judged of it', async () => {
    const [{ changes }] = (await rewrite(changing))!;
    expect(changes).toContain(
      '/0/isolation/inbound/publicNetworkAccess: was "Enabled", is "disabled"',
    );
    expect(changes).toContain('/0/lanes/inbound: was "open", is "closed"');
  });

  it('is told also where the case of values does not count', async () => {
    const [{ changes }] = (await rewrite(changing, true))!;
    expect(changes).toContain('/0/lanes/inbound: was "open", is "closed"');
  });

  it('is told where it only changes the case, unless that does not count', async () => {
    const recasing = ({ text }: Source) => text.replace('Enabled', 'enabled');
    const [strict] = (await rewrite(recasing))!;
    expect(strict.changes).toHaveLength(1);
    const [lenient] = (await rewrite(recasing, true))!;
    expect(lenient.changes).toEqual([]);
  });

  it('is told where nothing can be read any more', async () => {
    const [{ changes }] = (await rewrite(() => 'a: ['))!;
    expect(changes).toEqual([
      expect.stringMatching(/^not read: .*is not YAML/),
    ]);
  });

  it('is left out where a file has nothing of the kind', async () => {
    expect(await rewrite(() => undefined)).toEqual([]);
  });
});

it('has nothing to say of a file that says nothing', async () => {
  expect(await readRewritten('{"a": 1}', 'json', 'a.json')).toBeUndefined();
});
