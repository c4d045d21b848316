import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderFaultsPage } from './faultsPage';

const page = renderFaultsPage();

it('is docs/faults.md as the engine judges; if not, run "npm run docs"', () => {
  const path = resolve(__dirname, '../../../../docs/faults.md');
  expect(readFileSync(path, 'utf8')).toBe(page);
});
