// The mutants that change nothing, each with why.
import { readFileSync } from 'node:fs';

const allowed = JSON.parse(
  readFileSync(new URL('allowed.json', import.meta.url), 'utf8'),
);

const isOf =
  ({ file, written, mutant }) =>
  each =>
    each.file === file && each.written === written && each.mutant === mutant;

/** Whether a mutant is known to change nothing. */
export const isAllowed = mutant => allowed.some(isOf(mutant));

/** Those of the list that are no mutant any more, or that say no reason. */
export const staleAllowed = mutants =>
  allowed.filter(each => !each.why || !mutants.some(isOf(each)));

/** Those of the list that a test notices after all. */
export const needlessAllowed = ({ noticed, survivors }) =>
  allowed.filter(
    each => noticed.some(isOf(each)) && !survivors.some(isOf(each)),
  );
