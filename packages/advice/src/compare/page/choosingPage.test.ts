import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NEED_IDS, needFacts } from '../needFacts';
import { rules } from '../fit';
import { OPTION_IDS } from '../ways';
import { renderChoosingPage } from './choosingPage';
import { compareFor } from './ordinary';

const page = renderChoosingPage();

it('is docs/choosing.md as the rules have it; if not, run "npm run docs"', () => {
  const path = resolve(__dirname, '../../../../../docs/choosing.md');
  expect(readFileSync(path, 'utf8')).toBe(page);
});

it('has a row for every option and every need', () => {
  const lines = page.split('\n');
  for (const { title, summary } of compareFor().options) {
    const found = lines.filter(line => line.startsWith(`| ${title} |`));
    expect(found).toEqual([expect.stringContaining(summary)]);
  }
  for (const id of NEED_IDS) {
    const { label } = needFacts[id];
    const start = `| ${label[0].toUpperCase()}${label.slice(1)}`;
    expect([id, lines.some(line => line.startsWith(start))]).toEqual([
      id,
      true,
    ]);
  }
});

it('says in the order of decisions every need that decides between the networks', () => {
  const [, order] = page.split('## In which order to decide');
  const [questions] = order.split('\n## ');
  for (const need of ['aks', 'network-logs', 'serverless-spark'] as const) {
    expect(questions).toContain(needFacts[need].label);
  }
  expect(questions).not.toContain(needFacts['on-premises-https'].label);
});

it('tells of every need but three, which all meet, what speaks against some option', () => {
  const deciding = NEED_IDS.filter(id =>
    rules.some(
      ({ effect, needs }) => effect === 'refuses' && needs.includes(id),
    ),
  );
  const met = NEED_IDS.filter(id => !deciding.includes(id));
  expect(met).toEqual([
    'clients-virtual-network',
    'clients-on-premises',
    'on-premises-https',
  ]);
});

it('has as many cells in every row of a table as the table has columns', () => {
  const tables = page
    .split('\n\n')
    .filter(part => part.startsWith('| '))
    .map(part =>
      part
        .split('\n')
        .map(line => line.replace(/\\\|/g, '').split('|').length - 2),
    );
  expect(tables).toHaveLength(6);
  for (const widths of tables) expect(new Set(widths).size).toBe(1);
  expect(tables[2][0]).toBe(OPTION_IDS.length + 1);
});
