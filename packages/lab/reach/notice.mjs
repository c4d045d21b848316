// Whether a test notices that a rule is broken.

/** More often than this a mutant goes round in a circle. */
const MOST_ROUNDS = 100;

/** Tests that take no longer (milliseconds) are asked of every mutant. */
const QUICK = 20;

const stryker = (globalThis.__stryker__ = {});

async function runs(test) {
  try {
    await test.run();
    return true;
  } catch {
    return false;
  }
}

/** What each test reaches, and how long it takes. */
async function coverage(load) {
  const found = [];
  for (const [index, test] of load().entries()) {
    stryker.currentTestId = String(index);
    const started = performance.now();
    if (!(await runs(test))) {
      throw new Error(
        `Put this right first, it fails without a mutant: ${test.name}`,
      );
    }
    found.push({ index, took: performance.now() - started });
  }
  stryker.currentTestId = undefined;
  const { perTest = {}, static: always = {} } = stryker.mutantCoverage ?? {};
  stryker.mutantCoverage = { static: {}, perTest: {} };
  found.sort((a, b) => a.took - b.took);
  return id => {
    const reached = found.filter(
      ({ index }) => id in always || id in (perTest[index] ?? {}),
    );
    // What is remembered from one test to the next is reached by the first alone.
    const others = found.filter(
      each => each.took < QUICK && !reached.includes(each),
    );
    const counts = reached.map(({ index }) => perTest[index]?.[id] ?? 0);
    return { asked: [...reached, ...others], most: Math.max(0, ...counts) };
  };
}

/**
 * Makes what finds the test that notices a mutant, `first` being asked first; it
 * gives `undefined` where none does.
 */
export async function makeKiller(load) {
  const testsFor = await coverage(load);
  return async ({ id }, first) => {
    const { asked, most } = testsFor(id);
    stryker.activeMutant = id;
    stryker.hitLimit = (most + 100) * MOST_ROUNDS;
    try {
      let tests;
      try {
        tests = load();
      } catch {
        return 'loading';
      }
      const isFirst = ({ index }) => tests[index].name === first;
      for (const { index } of [...asked.filter(isFirst), ...asked]) {
        stryker.hitCount = 0;
        if (!(await runs(tests[index]))) return tests[index].name;
      }
      return undefined;
    } finally {
      stryker.activeMutant = undefined;
    }
  };
}
