import {
  BOUNDARY_LABELS,
  NOT_PROVED,
  NOT_PROVED_PAGE,
  allChecks,
  getCheck,
} from '@ringfence/engine';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand } from './command';

const NATURE_WORDS = {
  constraint: 'constraint: Azure refuses what breaks it, or it cannot work',
  risk: 'risk: it works, but weakens isolation; policy decides',
  advice: 'advice: it changes nothing in how isolated a workspace is',
};

/** How many single letters must change to make one word of another. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same));
    }
    row = next;
  }
  return row[right.length];
}

function nearest(id: string): string[] {
  const wanted = id.slice(0, 80).toLowerCase();
  return allChecks
    .map(check => ({ id: check.id, far: distance(wanted, check.id) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(check => check.id);
}

/** What `explain` calls the page about verdicts. */
const NOT_PROVED_NAME = 'what-a-green-does-not-prove';

/** What the best verdict does not prove, in short. */
const notProved = () =>
  [
    'What a green does not prove',
    '',
    ...NOT_PROVED.flatMap(({ title, text }) => [`  ${title}`, `    ${text}`]),
    '',
    `More in ${NOT_PROVED_PAGE}`,
    '',
  ].join('\n');

/** What a check looks at, what it expects, why, and where that is written. */
function explain(id: string): string {
  if (id.toLowerCase() === NOT_PROVED_NAME) return notProved();
  const check = getCheck(id.toLowerCase());
  if (!check) {
    throw Problem.create(
      `There is no check "${id}"; did you mean ${nearest(id).join(', ')}?`,
    );
  }
  const { source } = check;
  return [
    `${check.id}: ${check.title}`,
    '',
    `  Expected   ${check.expected}`,
    `  Why        ${check.because}`,
    `  Boundary   ${BOUNDARY_LABELS[check.boundary]}`,
    `  Severity   ${check.severity}`,
    `  Nature     ${NATURE_WORDS[check.nature]}`,
    `  Reads      ${check.reads.join(', ')}`,
    ...(check.enforcedBy ? [`  Enforced   ${check.enforcedBy}`] : []),
    `  Source     ${source.title} (${source.date})`,
    `             ${source.url}`,
    '',
  ].join('\n');
}

/** `ml-workspace explain CHECK`. */
export const explainCommand: CliCommand = {
  usage: `Says what a check looks at, what it expects, why, and where that is written.

Usage:
  ml-workspace explain CHECK
  ml-workspace explain ${NOT_PROVED_NAME}

Example:
  ml-workspace explain locked-out
`,
  options: {},
  run({ positionals }) {
    if (positionals.length !== 1) {
      throw Problem.create('explain takes one CHECK');
    }
    print(explain(positionals[0]));
    return 0;
  },
};
