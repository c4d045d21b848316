import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VERDICT_LABELS } from '../../model/labels';
import { LANE_STATES, VERDICTS } from '../../model/words';
import { verdictOfKnown } from './verdictGrid';
import { renderVerdictsPage } from './verdictsPage';

const page = renderVerdictsPage();

it('is docs/verdicts.md as the engine has it; if not, run "npm run docs"', () => {
  const path = resolve(__dirname, '../../../../../docs/verdicts.md');
  expect(readFileSync(path, 'utf8')).toBe(page);
});

it('has one row for every verdict', () => {
  const lines = page.split('\n');
  for (const verdict of VERDICTS) {
    const start = `| **${VERDICT_LABELS[verdict]}** |`;
    expect(lines.filter(line => line.startsWith(start))).toHaveLength(1);
  }
});

it('has a column for all that compute and outbound can be, and a row for the rest', () => {
  const [, grid] = page.split('## Which boundaries make which verdict');
  const [head, , ...rows] = grid
    .split('\n##')[0]
    .split('\n')
    .filter(line => line.startsWith('| '));
  expect(rows).toHaveLength(LANE_STATES.length ** 2);
  expect(head).toContain('Compute closed, outbound closed');
  expect(head).toContain('Compute open');
  const cells = rows[0].split('|').map(text => text.trim());
  expect(cells[3]).toBe(VERDICT_LABELS['exfiltration-protected']);
});

it('tells every verdict that known boundaries can have', () => {
  const found = new Set(
    LANE_STATES.flatMap(inbound =>
      LANE_STATES.flatMap(resources =>
        LANE_STATES.flatMap(compute =>
          LANE_STATES.map(outbound =>
            verdictOfKnown({ inbound, resources, compute, outbound }),
          ),
        ),
      ),
    ),
  );
  expect([...found].sort()).toEqual([
    'exfiltration-protected',
    'exposed',
    'isolated',
    'partially-isolated',
  ]);
});

it('never calls a boundary of which nothing is known closed', () => {
  const [, unknown] = page.split('## Where something is not known');
  const row = (start: string) =>
    unknown.split('\n').find(line => line.startsWith(`| ${start} |`));
  expect(row('Outbound')).toBe('| Outbound | Isolated | 2 | 3 |');
  expect(row('Inbound, Workspace & resources')).toBe(
    '| Inbound, Workspace & resources | Unknown | 0 | 3 |',
  );
});
