import { row } from '../../checks/reference';
import {
  BASIS_LABELS,
  BOUNDARY_LABELS,
  CHECK_STATUS_LABELS,
  LANE_STATE_LABELS,
  VERDICT_LABELS,
} from '../../model/labels';
import {
  BasisKind,
  BASIS_KINDS,
  BOUNDARIES,
  Boundary,
  CHECK_STATUSES,
  CheckStatus,
  LANE_STATES,
  LaneState,
  Verdict,
  VERDICTS,
} from '../../model/words';
import { VERDICT_LEVELS } from '../../facts/verdict';
import { gridOfKnown, tableOfUnknown } from './verdictGrid';

const INTRODUCTION = `# What a verdict means

One word for how isolated a workspace is, and the rules it follows from. This page
is written by \`npm run docs\` from the engine that judges; a test fails when it is
stale. What the checks behind it look at is on [the page of checks](checks.md), and
[five questions](five-questions.md) shows where it all stands on the card.`;

const MEANINGS: Record<Verdict, { means: string; next: string }> = {
  'exfiltration-protected': {
    means: 'Nobody gets in from public networks, and no data gets out.',
    next: 'Keep it so: see on the tab which rules let anything out.',
  },
  isolated: {
    means:
      'No public network reaches the workspace, and its resources and compute let in what was selected at most. Compute can send data to places nobody approved, or a resource still lets listed networks in.',
    next: 'Enough for many classifications. To go on, close outbound and whatever is only partly closed.',
  },
  'partially-isolated': {
    means:
      'Something keeps the internet away, and something else does not: a way in, a resource or compute.',
    next: 'Read the worst fact beside the verdict, and open _Smallest fix_.',
  },
  exposed: {
    means:
      'Neither the way in nor the resources are known to be closed, and at least one of them is open to the internet.',
    next: 'Mend it first of all: turn public access off.',
  },
  invalid: {
    means: 'Azure would refuse it, or it could not work.',
    next: 'Mend the failing constraints. Policy cannot allow them, and nobody can accept them.',
  },
  unknown: {
    means: 'Too little is known to say more. It is not a pass.',
    next: 'Find out what the card lists under _What we would need to know_.',
  },
};

const BOUNDARY_MEANINGS: Record<Boundary, string> = {
  inbound: 'who reaches the workspace: studio, notebooks and API',
  resources: 'who reaches its storage, key vaults, registries and monitoring',
  compute: 'who reaches compute and serving',
  outbound: 'where compute and serving can send data',
};

const STATE_MEANINGS: Record<LaneState | 'unknown', string> = {
  closed: 'from no public network, or only to what is approved',
  partial: 'to or from what was selected, not from everywhere',
  open: 'from or to anywhere',
  unknown: 'a fact that decides it is absent; judged as open, never as closed',
};

const STATUS_MEANINGS: Record<CheckStatus, string> = {
  fail: 'it was looked at, and it is not so',
  waived: 'it fails, and somebody accepted the risk until a date',
  unknown:
    'a fact that it needs is absent or was not read; never counted as a pass',
  pass: 'it was looked at, and it is so',
  'not-applicable': 'the workspace has nothing that it is about',
};

const BASIS_MEANINGS: Record<BasisKind, string> = {
  requested: 'somebody asked for it; nothing was read from Azure',
  declared: 'a file or an entity of the catalog says so',
  observed: 'it was read from Azure at the time that is told',
};

const table = (head: string[], rows: string[][], marks = head) =>
  [
    row(head),
    row(marks.map(mark => (mark === 'Level' ? '---:' : '---'))),
    ...rows.map(row),
  ].join('\n');

const verdicts = () =>
  table(
    ['Verdict', 'Level', 'What it means', 'What to do'],
    VERDICTS.map(verdict => [
      `**${VERDICT_LABELS[verdict]}**`,
      String(VERDICT_LEVELS[verdict]),
      MEANINGS[verdict].means,
      MEANINGS[verdict].next,
    ]),
  );

const boundaries = () =>
  table(
    ['Boundary', 'Says'],
    BOUNDARIES.map(boundary => [
      BOUNDARY_LABELS[boundary],
      BOUNDARY_MEANINGS[boundary],
    ]),
  );

const states = () =>
  table(
    ['State', 'Reached'],
    [...LANE_STATES]
      .reverse()
      .map(state => [LANE_STATE_LABELS[state], STATE_MEANINGS[state]])
      .concat([[LANE_STATE_LABELS.unknown, STATE_MEANINGS.unknown]]),
  );

const statuses = () =>
  table(
    ['Result', 'Means'],
    CHECK_STATUSES.map(status => [
      CHECK_STATUS_LABELS[status],
      STATUS_MEANINGS[status],
    ]),
  );

const bases = () =>
  table(
    ['After the verdict', 'Means'],
    BASIS_KINDS.map(kind => [BASIS_LABELS[kind], BASIS_MEANINGS[kind]]),
  );

/** The page `docs/verdicts.md`. @internal */
export const renderVerdictsPage = () =>
  `${[
    INTRODUCTION,
    '## The verdicts',
    verdicts(),
    '## The four boundaries',
    boundaries(),
    states(),
    `## Which boundaries make which verdict

Read the row with what is known of inbound and of the resources, then the column of
compute and outbound. A failing constraint makes any of them ${VERDICT_LABELS.invalid}.`,
    gridOfKnown(),
    `## Where something is not known

A boundary of which a fact is absent is judged twice: as if the fact had its worst
value, and as if it had its best. The verdict is that of the worst. Where that is the
last row above, it is ${VERDICT_LABELS.exposed} only if inbound or the resources are
open even at best, and ${VERDICT_LABELS.unknown} if both might be closed. The
facts that would raise the level stand under _What we would need to know_. Here
everything else is closed:`,
    tableOfUnknown(),
    `## Results of a check`,
    statuses(),
    `## What it rests on`,
    bases(),
    `## Verdict and policy

Policy does not change a verdict. It says which verdict a data classification needs
at least and which checks are mandatory, and the answer stands beside the verdict:
_meets policy_, _does not meet policy_ or _not known to meet policy_. The last is
refused like the second. A host that policy calls write-capable is the one thing in
it that the boundaries are judged by.`,
  ].join('\n\n')}\n`;
