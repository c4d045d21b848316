import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cases } from '../__testUtils__/checkCases';
import { readFacts } from '../facts';
import { describeCheck } from './describe';
import { fail } from './outcome';
import { renderCheckReference } from './reference';
import { allChecks, getCheck } from './registry';

const page = (name: string) =>
  readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');

it('is in docs/checks.md as the code has it; if not, run "npm run docs"', () => {
  expect(page('checks.md')).toBe(renderCheckReference());
});

it('has every check that docs/rules-not-checked.md points to', () => {
  const named = page('rules-not-checked.md').matchAll(
    /`([a-z0-9]+(-[a-z0-9]+)+)`/g,
  );
  const missing = [...named].map(([, id]) => id).filter(id => !getCheck(id));
  expect(missing).toEqual([]);
});

it('has a row and a section for every check', () => {
  const lines = renderCheckReference().split('\n');
  for (const { id } of allChecks) {
    expect(lines.filter(line => line.startsWith(`| ${id} |`))).toHaveLength(1);
    expect(lines.filter(line => line === `### ${id}`)).toHaveLength(1);
  }
});

describe.each(allChecks.map(check => [check.id, check] as const))(
  'what %s says of its fixes',
  (id, check) => {
    it('is there exactly where it can propose one', () => {
      expect(Boolean(check.offers?.length)).toBe(Boolean(check.fix));
      expect(describeCheck(check).fixes).toEqual(check.offers ?? []);
    });

    it('tells of one that Azure cannot undo where a case brings such a one', () => {
      const isIrreversible = (cases[id]?.fail ?? []).some(isolation => {
        const facts = readFacts(isolation);
        const outcome = check.evaluate(facts, { writeCapableDestinations: [] });
        return check
          .fix?.(facts, outcome)
          .some(({ irreversible }) => irreversible);
      });
      expect(
        (check.offers ?? []).some(({ irreversible }) => irreversible),
      ).toBe(isIrreversible);
    });
  },
);

describe('the section of a check', () => {
  it('tells what it reads, why, what is expected and how to fix it', () => {
    const text = renderCheckReference([getCheck('internet-outbound')!]);
    expect(text).toContain('- Reads: `/outbound/isolationMode`');
    expect(text).toContain(
      '_Allow only approved destinations_ (Azure cannot undo it)',
    );
    expect(text).toContain('- Enforced in Azure by: ');
  });

  it('says so where no patch can be offered', () => {
    expect(renderCheckReference([getCheck('workspace-name')!])).toContain(
      'there is no patch to offer',
    );
  });

  it('keeps what would end a cell or start a tag as text', () => {
    const text = renderCheckReference([
      {
        ...getCheck('workspace-name')!,
        title: 'a | b <script> *.c_d',
        evaluate: () => fail({ pointer: '/', observed: 'x' }),
      },
    ]);
    expect(text).toContain('| workspace-name | a \\| b \\<script> \\*.c\\_d |');
  });
});
