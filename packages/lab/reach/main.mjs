// Breaks every rule of reach and lanes in every way, and fails where no test notices.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instrument } from './instrument.mjs';
import { makeSuite } from './suite.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    state: { type: 'string', default: 'reach-mutations.json' },
    file: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
  },
});

/** More often than this a mutant goes round in a circle. */
const MOST_ROUNDS = 100;

const allowed = JSON.parse(
  readFileSync(new URL('allowed.json', import.meta.url), 'utf8'),
);
const isAllowed = ({ file, written, mutant }) =>
  allowed.some(
    each =>
      each.file === file && each.written === written && each.mutant === mutant,
  );

const { sources, mutants } = await instrument();
const { load, digest } = await makeSuite(sources, values.tests);
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
async function coverage() {
  const tests = load();
  const found = [];
  for (const [index, test] of tests.entries()) {
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
  const { perTest, static: always } = stryker.mutantCoverage;
  stryker.mutantCoverage = { static: {}, perTest: {} };
  found.sort((a, b) => a.took - b.took);
  return id => {
    const isStatic = always[id] !== undefined;
    const reached = found.filter(
      ({ index }) => isStatic || perTest[index]?.[id] !== undefined,
    );
    const most = Math.max(
      0,
      ...reached.map(({ index }) => perTest[index]?.[id] ?? 0),
    );
    return { reached, most };
  };
}

const testsFor = await coverage();

/** The test that notices a mutant, `first` being asked first; `undefined` where none does. */
async function killer({ id }, first) {
  const { reached, most } = testsFor(id);
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
    for (const { index } of [
      ...reached.filter(isFirst),
      ...reached.filter(each => !isFirst(each)),
    ]) {
      stryker.hitCount = 0;
      if (!(await runs(tests[index]))) return tests[index].name;
    }
    return undefined;
  } finally {
    stryker.activeMutant = undefined;
  }
}

const kept = existsSync(values.state)
  ? JSON.parse(readFileSync(values.state, 'utf8'))
  : {};
// Of other code or other tests a state only says which test to ask first.
const { killed: hints = {} } = kept;
const state =
  kept.digest === digest ? kept : { digest, killed: {}, survived: {} };
const save = () => {
  writeFileSync(
    `${values.state}.new`,
    JSON.stringify({ ...state, killed: { ...hints, ...state.killed } }),
  );
  renameSync(`${values.state}.new`, values.state);
};

const end = Date.now() + Number(values.minutes) * 60_000;
const asked = mutants.filter(({ file }) => file.includes(values.file));
for (const mutant of asked) {
  if (Date.now() > end) break;
  if (state.killed[mutant.id] || state.survived[mutant.id]) continue;
  const by = await killer(mutant);
  if (by) state.killed[mutant.id] = by;
  else state.survived[mutant.id] = mutant;
  if (Number(mutant.id) % 20 === 0) save();
}
save();

const done = asked.filter(({ id }) => state.killed[id] || state.survived[id]);
const survivors = done.filter(mutant => state.survived[mutant.id]);
const unnoticed = survivors.filter(mutant => !isAllowed(mutant));
for (const { file, line, written, mutant } of unnoticed) {
  console.log(`${file}:${line}\n  ${written}\n  ${mutant}`);
}
console.log(
  `${done.length} of ${asked.length} mutants tried: ${
    done.length - survivors.length
  } noticed, ${survivors.length - unnoticed.length} change nothing, ${
    unnoticed.length
  } unnoticed`,
);
process.exitCode = unnoticed.length ? 1 : 0;
