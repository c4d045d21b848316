import * as circus from 'jest-circus';
import { expect } from 'expect';

const { describe, it, test, beforeEach, beforeAll, afterEach, afterAll } =
  circus;

/** What became of one test. */
export interface TestResult {
  name: string;
  failed: boolean;
}

/**
 * Runs Jest test files in this process and gives what became of each test whose
 * full name matches. The modules under test stay loaded, so that they can be
 * changed between two runs.
 */
export async function runTests(
  files: readonly string[],
  matching: RegExp,
): Promise<TestResult[]> {
  Object.assign(globalThis, {
    describe,
    it,
    test,
    beforeEach,
    beforeAll,
    afterEach,
    afterAll,
    expect,
  });
  circus.resetState();
  circus.getState().testNamePattern = matching;
  for (const file of files) {
    delete require.cache[file];
    require(file);
  }
  const { testResults, unhandledErrors } = await circus.run();
  if (unhandledErrors.length) throw new Error(unhandledErrors.join('\n'));
  return testResults
    .filter(({ status }) => status !== 'skip' && status !== 'todo')
    .map(({ testPath, errors }) => ({
      name: testPath.slice(1).join(' '),
      failed: errors.length > 0,
    }));
}
