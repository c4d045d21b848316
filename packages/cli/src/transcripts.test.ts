import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildCli, Sandbox } from './__testUtils__/cli';
import {
  asShown,
  Transcript,
  transcriptsOf,
  withOutputs,
} from './__testUtils__/transcripts';

const ROOT = resolve(__dirname, '../../..');
const HELP =
  'The page shows something else than the command prints; UPDATE_TRANSCRIPTS=1 writes what it prints';
const UPDATE = process.env.UPDATE_TRANSCRIPTS === '1';

jest.setTimeout(120_000);
beforeAll(buildCli);

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`)
    .sort(),
].filter(
  page => transcriptsOf(page, readFileSync(join(ROOT, page), 'utf8')).length,
);

function printed(sandbox: Sandbox, { args, shown }: Transcript): string {
  const { stdout, stderr } = sandbox.run(...args);
  return asShown(`${stdout}${stderr}`, shown);
}

describe.each(pages)('%s', page => {
  const path = join(ROOT, page);
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = Sandbox.create();
    cpSync(join(ROOT, 'examples'), join(sandbox.folder, 'examples'), {
      recursive: true,
    });
  });
  afterEach(() => sandbox.remove());

  it('shows what the commands print', () => {
    const text = readFileSync(path, 'utf8');
    const told = withOutputs(page, text, transcript =>
      printed(sandbox, transcript),
    );
    if (UPDATE) writeFileSync(path, told);
    const after = transcriptsOf(page, told);
    const stale = transcriptsOf(page, text).flatMap(({ place, shown }, index) =>
      UPDATE || shown === after[index].shown
        ? []
        : [{ place, help: HELP, shown }],
    );
    const due = stale.map(({ place, help }) => ({
      place,
      help,
      shown: after.find(one => one.place === place)?.shown,
    }));
    expect(stale).toEqual(due);
  });
});

it('finds the transcripts where they are', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/audit.md',
      'docs/command-line.md',
      ...[
        'addresses',
        'compare',
        'lint',
        'policy',
        'reach',
        'smallest-fix',
        'what-if',
      ].map(name => `docs/advice/${name}.md`),
    ]),
  );
});
