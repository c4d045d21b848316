import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS } from './paths.mjs';

/** The report of each test runner, in the order they run. */
export const RUNNERS = {
  scripts: { file: 'scripts.tap', read: readTap },
  jest: { file: 'jest.json', read: readJest },
  browser: { file: 'playwright.json', read: readPlaywright },
};

/** Where a runner writes its report; an older one is removed, so that none is read twice. */
export function reportPath(runner) {
  mkdirSync(REPORTS, { recursive: true });
  const path = join(REPORTS, RUNNERS[runner].file);
  rmSync(path, { force: true });
  return path;
}

/** Counts of `node --test`, which ends its TAP report with them. */
export function readTap(text) {
  const count = name => {
    const found = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text);
    if (!found) throw new Error(`The report has no line "# ${name}"`);
    return Number(found[1]);
  };
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

/** Counts of Jest. A test file that could not run at all is one failure. */
export function readJest(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright. A test that passed only when repeated did pass. */
export function readPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of every runner that was to run. One that left no readable report
 * did not come to its end, which is one failure.
 */
export function readReports(names, folder = REPORTS) {
  return names.map(name => {
    const path = join(folder, RUNNERS[name].file);
    try {
      if (!existsSync(path)) throw new Error('There is no report');
      return { name, ...RUNNERS[name].read(readFileSync(path, 'utf8')) };
    } catch (error) {
      const { message } = error;
      return { name, passed: 0, failed: 1, skipped: 0, problem: message };
    }
  });
}

/** The sum over all runners, in one line. */
export function sumLine(counts) {
  const sum = key => counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
