import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, useSandbox } from './__testUtils__/cli';
import { OPEN_YAML } from './__testUtils__/files';

jest.setTimeout(240_000);
const at = useSandbox();

const lines = (n: number, line: (n: number) => string) =>
  Array.from({ length: n }, (_, index) => line(index)).join('\n');

describe('a file that is made to keep the reader busy', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'aliases',
      'a.yml',
      `a: &a 1\nl:\n${lines(50_000, () => '- *a')}\n`,
      /more than 5,000 aliases/,
    ],
    [
      'anchors',
      'a.yml',
      `l:\n${lines(50_000, n => `- &a${n} 1`)}\n`,
      /more than 5,000 anchors/,
    ],
    [
      'keys and entries',
      'a.yml',
      `a: [${lines(210_000, () => '1,')}]\n`,
      /more than 200,000 keys and entries/,
    ],
    [
      'documents',
      'a.yml',
      lines(1_001, () => '---\na: 1'),
      /more than 1,000 documents/,
    ],
    [
      'lines of a heredoc',
      'a.tf',
      `locals {\n  a = <<EOT\n${lines(200_000, () => 'x')}\nEOT\n}\n`,
      /more than 10,000 lines of heredocs/,
    ],
    [
      'values of Terraform',
      'a.tf',
      `locals {\n  a = [${'{a=1},'.repeat(50_000)}]\n}\n`,
      /more than 40,000 blocks, lists and values/,
    ],
    [
      'objects',
      'a.json',
      `[${'{"a":1},'.repeat(1_000_000)}{}]`,
      /more than 1,000,000 values/,
    ],
  ])('by %s is refused with the limit', (_, name, text, limit) => {
    const box = at({ [name]: text, 'open.yml': OPEN_YAML });
    const { code, stderr, stdout } = box.run('check', name, 'open.yml');
    expect(stderr).toMatch(limit);
    expect(stdout).toContain('workspace mlw-open');
    expect(code).toBe(2);
  });

  it('by keys is read, since they cost no more than their number', () => {
    const text = `${OPEN_YAML}tags:\n${lines(60_000, n => `  k${n}: 1`)}\n`;
    const { stdout } = at({ 'a.yml': text }).run('check', 'a.yml', '--brief');
    expect(stdout).toContain('workspace mlw-open');
  });

  it('by a key that stands twice is told where', () => {
    const { code, stderr } = at({
      'a.yml': `${OPEN_YAML}public_network_access: Disabled\n`,
    }).run('check', 'a.yml');
    expect(stderr).toMatch(
      /^error: a\.yml:6:1: is not YAML: Map keys must be/m,
    );
    expect(code).toBe(2);
  });
});

describe('a name that is a command of a build server', () => {
  const names = [
    '::error file=a::x',
    '##[error]x',
    '##vso[task.setvariable variable=a]b',
    'x ::add-mask::y',
    '[see](https://evil.example)',
    'a\u001b[31mb\u2028::warning::c',
  ];

  const FILES = {
    'a.yml': names
      .map(
        name =>
          `---\nname: ${JSON.stringify(
            name,
          )}\nlocation: westeurope\npublic_network_access: enabled\n`,
      )
      .join(''),
    'in/##vso[task.complete result=Failed].yml': 'a: [',
  };

  it.each(['text', 'json', 'markdown', 'sarif'])('is none in %s', format => {
    const box = at(FILES);
    const { stdout, stderr } = box.run(
      'check',
      'a.yml',
      'in',
      '--format',
      format,
    );
    const printed = `${stdout}${stderr}`;
    expect(printed).not.toMatch(/##(\[|vso\[)/i);
    expect(printed).not.toMatch(/^\s*::[a-z]/im);
    expect(printed).not.toMatch(/\s::[a-z]/i);
    // eslint-disable-next-line no-control-regex
    expect(printed).not.toMatch(/[\u001b\u2028]/);
  });

  it.each(['markdown', 'sarif'])('makes no link in %s', format => {
    const { stdout } = at(FILES).run('check', 'a.yml', '--format', format);
    expect(stdout).toContain('see');
    expect(stdout).not.toMatch(/(?<!\\)\[see\]\(https/);
  });

  it('is the same name to whoever parses the JSON', () => {
    const { stdout } = at(FILES).run('check', 'a.yml', '--format', 'json');
    expect(
      JSON.parse(stdout).map(
        (item: { subject: { name: string } }) => item.subject.name,
      ),
    ).toEqual(names);
  });
});

describe('a policy from a stranger', () => {
  const policy =
    'name: x\nrevision: 1\ntiers:\n  public: {minimumVerdict: isolated}\n';
  const told = (box: Sandbox, file: string) =>
    box.run('check', 'a.yml', '--policy', file);

  it('is not followed out of its folder by a link', () => {
    const elsewhere = Sandbox.create({ 'p.yml': policy });
    const box = at({ 'a.yml': OPEN_YAML });
    symlinkSync(join(elsewhere.folder, 'p.yml'), join(box.folder, 'p.yml'));
    const { code, stderr } = told(box, 'p.yml');
    elsewhere.remove();
    expect(stderr).toContain('a link that leads out of its folder');
    expect(code).toBe(2);
    expect(box.folder).toContain(tmpdir());
  });

  it.each(['hunter2: x\n', 'hunter2\n', '- hunter2\n', 'a: [hunter2\n'])(
    'prints nothing of a file that is none (%j)',
    text => {
      const { code, stderr } = told(
        at({ 'a.yml': OPEN_YAML, 'secrets.yml': text }),
        'secrets.yml',
      );
      expect(code).toBe(2);
      expect(stderr).not.toContain('hunter2');
      expect(stderr).toMatch(/is no policy|is neither YAML nor JSON/);
    },
  );

  it.each([
    ['at its top', policy, '/__proto__'],
    [
      'in a tier',
      policy.replace('{m', '{__proto__: {}, m'),
      '/tiers/public/__proto__',
    ],
  ])('has no key __proto__ %s', (_, text, pointer) => {
    const file = pointer === '/__proto__' ? `${text}__proto__: {}\n` : text;
    const { code, stderr } = told(
      at({ 'a.yml': OPEN_YAML, 'p.yml': file }),
      'p.yml',
    );
    expect(stderr).toContain(`${pointer}: there is no such setting`);
    expect(code).toBe(2);
  });
});

describe('a file that takes all memory', () => {
  /** Bicep of as many statements as a file may have, each of which takes a hundred times its text. */
  const GREEDY = lines(14_000, n => `var v${n} = [${'[],'.repeat(16)}[]]`);

  it('ends as 2 and is named with the limit, and the process goes on to say so', () => {
    const sandbox = at({ 'greedy.bicep': GREEDY, 'open.yml': OPEN_YAML });
    const { code, stderr } = sandbox.runIn(16, 'check', '.', '--brief');
    expect(stderr).toMatch(
      /^ml-workspace: greedy\.bicep: takes more than the \d+ MB of memory that there are; neither it nor what comes after it was judged\n$/,
    );
    expect(code).toBe(2);
  });
});
