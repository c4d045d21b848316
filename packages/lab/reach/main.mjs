// Breaks every rule of reach and lanes in every way, and fails where no test notices.
import { parseArgs } from 'node:util';
import { isAllowed, needlessAllowed, staleAllowed } from './allowed.mjs';
import { instrument, isInPart, PART_NAMES } from './instrument.mjs';
import { makeKiller } from './notice.mjs';
import { openState } from './state.mjs';
import { makeSuite } from './suite.mjs';

/** How many mutants are tried between two times that the state is kept. */
const BETWEEN_SAVES = 20;

// Node reads the file as a module of one kind or the other, as it is started.
const commit = await import('../src/speed/commit.ts');
const { describeCommit } = commit.default ?? commit;
const at = describeCommit();

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    state: { type: 'string', default: 'reach-state.json' },
    part: { type: 'string' },
    file: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
  },
});

const { sources, mutants } = await instrument();
const { part } = values;
if (part !== undefined && !PART_NAMES.includes(part)) {
  throw new Error(`No such part: ${part}; there are ${PART_NAMES.join(', ')}`);
}
const counts = PART_NAMES.map(name => {
  const own = mutants.filter(mutant => isInPart(mutant, name));
  return `${own.length} of ${name}`;
});
console.log(`${mutants.length} mutants: ${counts.join(', ')}`);

const { load, digest } = await makeSuite(sources, values.tests);
const killer = await makeKiller(load);
const { state, save } = openState(values.state, digest);
const { hints, noticed, survived } = state;

const end = Date.now() + Number(values.minutes) * 60_000;
const asked = mutants.filter(
  mutant =>
    mutant.file.includes(values.file) &&
    (part === undefined || isInPart(mutant, part)),
);
const isTried = ({ id }) => noticed[id] || survived[id];
for (const mutant of asked) {
  if (Date.now() > end) break;
  if (isTried(mutant)) continue;
  const by = await killer(mutant, hints[mutant.key]);
  if (by) {
    noticed[mutant.id] = true;
    hints[mutant.key] = by;
  } else survived[mutant.id] = true;
  if (Number(mutant.id) % BETWEEN_SAVES === 0) save();
}
save();

const tried = asked.filter(isTried);
const survivors = tried.filter(({ id }) => survived[id]);
const unnoticed = survivors.filter(mutant => !isAllowed(mutant));
for (const { file, line, written, mutant } of unnoticed) {
  console.log(`\n${file}:${line}, noticed by no test:`);
  console.log(JSON.stringify({ file, written, mutant, why: '' }));
}
const wrong = [
  ...staleAllowed(mutants).map(each => ['Allowed, and no mutant:', each]),
  ...needlessAllowed({
    noticed: tried.filter(({ id }) => noticed[id]),
    survivors,
  }).map(each => ['Allowed, and noticed by a test:', each]),
];
for (const [what, each] of wrong) {
  console.log(`\n${what}\n${JSON.stringify(each)}`);
}
console.log(
  `\n${tried.length} of ${asked.length} mutants tried at ${at}: ${
    tried.length - survivors.length
  } noticed, ${survivors.length - unnoticed.length} change nothing, ${
    unnoticed.length
  } unnoticed`,
);
process.exitCode = unnoticed.length || wrong.length ? 1 : 0;
