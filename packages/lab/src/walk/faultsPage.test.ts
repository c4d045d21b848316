import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderFaultsPage } from './faultsPage';

const page = renderFaultsPage();

it('is docs/faults.md as the engine judges; if not, run "npm run docs"', () => {
  const path = resolve(__dirname, '../../../../docs/faults.md');
  expect(readFileSync(path, 'utf8')).toBe(page);
});

it('leaves no fault with the verdict of an isolation that has none', () => {
  const green = page
    .split('\n')
    .filter(line => line.includes('| exfiltration-protected |'));
  expect(green.filter(line => !line.startsWith('| _none_ |'))).toEqual([]);
});
