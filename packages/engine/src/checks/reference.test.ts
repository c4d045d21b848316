import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentFixes, currentReference } from '../__testUtils__/reference';
import { describeCheck } from './describe';
import { fail } from './outcome';
import { proposedFixes } from './proposedFixes';
import { renderCheckReference } from './reference';
import { allChecks, getCheck } from './registry';

const page = (name: string) =>
  readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');

it('is in docs/checks.md as the code has it; if not, run "npm run docs"', () => {
  expect(page('checks.md')).toBe(currentReference());
});

it('tells with each check what docs/checks.md tells of fixing it', () => {
  const told = allChecks.map(check => [check.id, describeCheck(check).fixes]);
  expect(Object.fromEntries(told)).toEqual(currentFixes());
  expect(told.filter(([, fixes]) => fixes.length).length).toBeGreaterThan(50);
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

describe('the fixes that a check proposes', () => {
  const check = getCheck('internet-outbound')!;

  it('are told once each, and say what Azure cannot undo', () => {
    const once = proposedFixes(check, [internetOutbound()]);
    expect(once).toContainEqual({
      title: 'Allow only approved destinations',
      irreversible: true,
    });
    expect(
      proposedFixes(check, [internetOutbound(), internetOutbound()]),
    ).toEqual(once);
  });

  it('are none where a case does not fail it', () => {
    expect(proposedFixes(check, [approvedOnly()])).toEqual([]);
  });
});

describe('the section of a check', () => {
  const render = (id: string, ...failing: ReturnType<typeof approvedOnly>[]) =>
    renderCheckReference([getCheck(id)!], check =>
      proposedFixes(check, failing),
    );

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
      () => [],
    );
    expect(text).toContain('| workspace-name | a \\| b \\<script> \\*.c\\_d |');
  });
});
