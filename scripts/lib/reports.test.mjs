import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readReports, sumLine } from './reports.mjs';

const TAP = [
  'TAP version 13',
  'ok 1 - a test # pass 99',
  '1..1',
  '# tests 8',
  '# pass 5',
  '# fail 1',
  '# cancelled 1',
  '# skipped 1',
  '# todo 0',
].join('\n');
const JEST = JSON.stringify({
  numPassedTests: 20,
  numFailedTests: 2,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 3,
  numTodoTests: 0,
});
const PLAYWRIGHT = JSON.stringify({
  stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 },
  errors: [],
});

describe('the counts of the test runners', () => {
  let folder;
  const write = (name, text) => writeFileSync(join(folder, name), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringfence-reports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are read from the report of each', () => {
    write('scripts.tap', TAP);
    write('jest.json', JEST);
    write('playwright.json', PLAYWRIGHT);
    const counts = readReports(['scripts', 'jest', 'browser'], folder);
    assert.deepEqual(counts, [
      { name: 'scripts', passed: 5, failed: 2, skipped: 1 },
      { name: 'jest', passed: 20, failed: 3, skipped: 3 },
      { name: 'browser', passed: 4, failed: 0, skipped: 0 },
    ]);
    assert.equal(sumLine(counts), '29 passed, 5 failed');
  });

  it('hold a failure for a runner that left no report', () => {
    const [count] = readReports(['jest'], folder);
    assert.equal(count.failed, 1);
    assert.equal(count.problem, 'There is no report');
  });

  it('hold a failure for a report that breaks off', () => {
    write('jest.json', JEST.slice(0, 30));
    write('scripts.tap', TAP.slice(0, 30));
    for (const { failed, problem } of readReports(
      ['jest', 'scripts'],
      folder,
    )) {
      assert.equal(failed, 1);
      assert.ok(problem);
    }
  });
});
