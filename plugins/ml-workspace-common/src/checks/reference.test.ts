import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentReference } from '../__testUtils__/reference';
import { approvedOnly, internetOutbound } from '../__testUtils__/isolations';
import { fail } from './outcome';
import { renderCheckReference } from './reference';
import { allChecks, getCheck } from './registry';

const page = (name: string) =>
  readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');

it('is in docs/checks.md as the code has it; if not, run "npm run docs"', () => {
  expect(page('checks.md')).toBe(currentReference());
});

it('has every check that docs/rules-not-checked.md points to', () => {
  const named = page('rules-not-checked.md').matchAll(
    /`([a-z0-9]+(-[a-z0-9]+)+)`/g,
  );
  const missing = [...named].map(([, id]) => id).filter(id => !getCheck(id));
  expect(missing).toEqual([]);
});

it('has a row and a section for every check', () => {
  const lines = currentReference().split('\n');
  for (const { id } of allChecks) {
    expect(lines.filter(line => line.startsWith(`| ${id} |`))).toHaveLength(1);
    expect(lines.filter(line => line === `### ${id}`)).toHaveLength(1);
  }
});

describe('the section of a check', () => {
  const render = (id: string, ...failing: ReturnType<typeof approvedOnly>[]) =>
    renderCheckReference([getCheck(id)!], () => failing);

  it('tells what it reads, why, what is expected and how to fix it', () => {
    const text = render('internet-outbound', internetOutbound());
    expect(text).toContain('- Reads: `/outbound/isolationMode`');
    expect(text).toContain(
      '_Allow only approved destinations_ (Azure cannot undo it)',
    );
    expect(text).toContain('- Enforced in Azure by: ');
  });

  it('says so where no patch can be offered', () => {
    expect(render('workspace-name', { workspace: { name: '!' } })).toContain(
      'there is no patch to offer',
    );
  });

  it('keeps what would end a cell or start a tag as text', () => {
    const text = renderCheckReference(
      [
        {
          ...getCheck('workspace-name')!,
          title: 'a | b <script> *.c_d',
          evaluate: () => fail({ pointer: '/', observed: 'x' }),
        },
      ],
      () => undefined,
    );
    expect(text).toContain('| workspace-name | a \\| b \\<script> \\*.c\\_d |');
  });
});
