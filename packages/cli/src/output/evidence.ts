import type {
  EvidenceDecision,
  EvidenceVerdict,
  JudgedAgain,
  VerifiedEvidence,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import type { NamedVerdict } from '../input/verifyPacks';
import { cleanLine } from './clean';
import { count } from './report';

/** What a pack was held to, as the command line named it. */
export interface EvidenceHeldTo {
  /** The file with the checkpoint or dump. */
  keptIn?: string;
}

const NOT_JUDGED: Record<Exclude<JudgedAgain, 'same'>, string> = {
  'other-engine':
    'that facts and policy give this posture: another version of the engine judged, and this one was not asked',
  'own-checks':
    'that facts and policy give this posture: checks of the organisation judged too, which are not here',
  unreadable:
    'that facts and policy give this posture: this version does not know all that they say',
};

const of = (decisions: readonly EvidenceDecision[], by: string) =>
  decisions.filter(({ decidedBy }) => decidedBy === by);

function* proven(
  verdict: VerifiedEvidence,
  { keptIn }: EvidenceHeldTo,
): Generator<string> {
  const { statement, signedBy, keyFrom, checkpoint, decisions } = verdict;
  const { origin } = statement.record;
  const by = signedBy.join(', ');
  yield keyFrom === 'outside'
    ? `each of its ${verdict.files} files is what ${by} signed, a key that you gave`
    : `each of its ${verdict.files} files is what ${by} signed, the key that it names itself`;
  if (verdict.judgedAgain === 'same') {
    yield 'facts and policy give this posture: it was judged again here, and its digest is the same';
  }
  yield `${count(verdict.events, 'event')} of ${count(
    decisions.length,
    'request',
  )} follow one another${
    checkpoint.size
      ? `, and stand in the log ${origin} up to entry ${checkpoint.size} but for the gaps below`
      : ''
  }`;
  if (verdict.heldAgainst === 'same') {
    yield `that log is the one of the checkpoint in ${keptIn}`;
  }
  if (verdict.heldAgainst === 'grew') {
    yield `that log goes on from the one in ${keptIn}, of which nothing was changed or taken out`;
  }
  const others = of(decisions, 'others').length;
  const byPeople = others + of(decisions, 'asker').length;
  if (others) {
    yield `requester and approvers differ in ${others} of ${count(
      byPeople,
      'request',
    )} that people approved`;
  }
  const byPolicy = of(decisions, 'policy').length;
  if (byPolicy) {
    yield `${count(byPolicy, 'request')} approved by policy, without a person`;
  }
}

function* unproven(
  verdict: VerifiedEvidence,
  { keptIn }: EvidenceHeldTo,
): Generator<string> {
  const { statement, keyFrom, judgedAgain, decisions, gaps } = verdict;
  if (keyFrom === 'pack') {
    yield 'whose key that is: give --key with what the portal answers at /record/key';
  }
  if (statement.record.development) {
    yield 'anything to anybody else: the key is a development key, which whoever runs the portal can read';
  }
  if (verdict.heldAgainst === 'none') {
    yield 'that the log was not written anew as a whole: give --against with a checkpoint that was kept elsewhere';
  }
  if (verdict.heldAgainst === 'other-size') {
    yield `that the log goes on from ${keptIn}, which is of another size: hold a dump to both`;
  }
  if (judgedAgain !== 'same') yield NOT_JUDGED[judgedAgain];
  if (statement.basis.kind !== 'observed') {
    yield `that Azure is so: the facts were ${statement.basis.kind}, and not read from it`;
  }
  for (const { request, askedBy } of of(decisions, 'asker')) {
    yield `that somebody else decided on request ${request}: ${askedBy} asked and approved`;
  }
  if (statement.requests === 'readable') {
    yield `that these are all requests: it holds those that ${statement.madeFor} may read`;
  }
  yield 'what people wrote in words: the pack signs the words as they were then, the log does not';
  for (const gap of gaps) yield `gap: ${gap.count} ${gap.what}`;
}

const list = (title: string, lines: Iterable<string>) => [
  `  ${title}`,
  ...Array.from(lines, line => `    - ${cleanLine(line)}`),
];

const field = (label: string, value: string) =>
  `  ${label.padEnd(11)}${cleanLine(value)}`;

function textOfOne(
  { file, verdict }: NamedVerdict,
  heldTo: EvidenceHeldTo,
): string[] {
  if (!verdict.intact) {
    return [
      cleanLine(`${file}: broken at ${verdict.where}`),
      field('Expected', verdict.expected),
      field('Found', verdict.found),
    ];
  }
  const { workspace, at } = verdict.statement;
  const waivers = Object.entries(verdict.waivers).map(
    ([state, n]) => `${n} ${state}`,
  );
  return [
    cleanLine(`${file}: whole, evidence for ${workspace.name} at ${at}`),
    field('Workspace', workspace.armId),
    field('Owner', workspace.owner),
    field('Verdict', verdict.verdict),
    field('Waivers', waivers.join(', ') || 'none'),
    ...list('Proves', proven(verdict, heldTo)),
    ...list('Does not prove', unproven(verdict, heldTo)),
  ];
}

/** What people read: what each pack proves and what it does not, or where it first is not whole. */
export const evidenceText = (
  verdicts: readonly NamedVerdict[],
  heldTo: EvidenceHeldTo,
): string =>
  verdicts.map(each => `${textOfOne(each, heldTo).join('\n')}\n`).join('\n');

/** The same for programs: of one pack its verdict, of several each with its name. */
export function evidenceValue(
  verdicts: readonly NamedVerdict[],
): EvidenceVerdict | { intact: boolean; packs: object[] } {
  if (verdicts.length === 1) return verdicts[0].verdict;
  return {
    intact: verdicts.every(({ verdict }) => verdict.intact),
    packs: verdicts.map(({ file, verdict }) => ({ file, ...verdict })),
  };
}
