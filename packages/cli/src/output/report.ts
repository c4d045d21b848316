import type { SubjectType } from '@ringfence/dialects';
import { Judged } from '../judge/judge';
import type { Outcome } from '../judge/tally';
import type { UnreadSpot } from '../judge/unreadSpots';

/**
 * An output format. It is told each subject as soon as it is judged and keeps of
 * it what it prints alone, so that a run over many files holds none of them.
 */
export interface Renderer {
  add(judged: Judged, complies: boolean): void;
  end(outcome: Outcome): void;
}

/** Makes a renderer that prints by `write`. */
export type CreateRenderer = (write: (text: string) => void) => Renderer;

/** `1 file`, `2 files`. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n} ${n === 1 ? one : many}`;

/** Longer names are cut: some expressions that make one fill a screen. */
const MAX_NAME = 120;

/** Where a subject's own name stands in its isolation. */
const NAME_AT: Record<SubjectType, string> = {
  workspace: '/workspace/name',
  compute: '/compute/0/name',
  endpoint: '/endpoints/0/name',
  deployment: '/endpoints/0/deployments/0/name',
  'outbound-rule': '/outbound/rules/0/name',
};

/** How a subject is called; by the expression of its name where that is all there is. */
export function headingOf({ subject }: Pick<Judged, 'subject'>): string {
  const { name, type, unresolved } = subject;
  const expression = unresolved.find(
    ({ pointer }) => pointer === NAME_AT[type],
  )?.expression;
  const called = name ?? expression ?? '(without a name)';
  return `${type.replace('-', ' ')} ${
    called.length > MAX_NAME ? `${called.slice(0, MAX_NAME)}...` : called
  }`;
}

/**
 * The one sentence. A verdict is a workspace's: of a part, only what is known
 * against it is worth telling.
 */
export function sentenceOf({ subject, posture }: Judged): string {
  const { results, sentence, verdict } = posture;
  if (subject.type === 'workspace' || verdict !== 'unknown') return sentence;
  const fails = results.filter(({ status }) => status === 'fail').length;
  return fails
    ? `Weak as declared: ${fails} of the ${
        results.length
      } checks that apply to it ${fails === 1 ? 'fails' : 'fail'}`
    : `Nothing known against it as declared: none of the ${results.length} checks that apply to it fails`;
}

/** Where it stands what the verdict does not prove; nothing for a verdict that claims less. */
export const notProvedLine = ({
  posture: { notProved },
}: Judged): string | undefined =>
  notProved && `What this does not prove: ${notProved}`;

/** `file:line`. */
export const placeText = ({ file, line }: { file: string; line?: number }) =>
  line === undefined ? file : `${file}:${line}`;

/** Where a part stands that was not read. */
export const unreadPlace = ({ spot, elsewhere }: UnreadSpot) =>
  spot ? placeText(spot) : elsewhere;

/** A part that was not read, in a line: where, why, and the words. */
export const unreadLine = (part: UnreadSpot): string => {
  const place = unreadPlace(part);
  return `${place === undefined ? '' : `${place}: `}${part.reason}${
    part.words === undefined ? '' : `: ${part.words}`
  }`;
};

/** How many parts are named that were not read; JSON has all. */
const MAX_UNREAD = 12;

/**
 * What was not read of a subject, as lines: what may hold anything first, then
 * the facts that an expression states. `withFacts` where these are not told apart.
 */
export function unreadLines(
  { unread, subject }: Judged,
  withFacts: boolean,
): string[] {
  const open = new Set(subject.unresolved.map(({ pointer }) => pointer));
  const isFact = ({ pointers }: UnreadSpot) =>
    pointers.every(pointer => open.has(pointer));
  const parts = [
    ...unread.filter(part => !isFact(part)),
    ...(withFacts ? unread.filter(isFact) : []),
  ];
  const more = parts.length - MAX_UNREAD;
  return [
    ...parts.slice(0, MAX_UNREAD).map(unreadLine),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

const ORDER = ['high', 'medium', 'low'];

/** Failing results, constraints first, then by severity. */
export const failing = ({ posture }: Judged) =>
  posture.results
    .filter(result => result.status === 'fail')
    .sort(
      (a, b) =>
        Number(b.nature === 'constraint') - Number(a.nature === 'constraint') ||
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
    );

/** What policy says of a subject, in a line. */
export function policyLine({ posture, subject }: Judged): string {
  const {
    policy,
    policyVersion,
    tier,
    meets,
    failing: reasons,
  } = posture.compliance;
  const name = `Policy ${policy} (revision ${policyVersion}${
    tier ? `, ${tier} data` : ''
  })`;
  if (meets === 'yes') {
    return `${name}: met${
      subject.type === 'workspace' ? '' : ', as far as it can be alone'
    }`;
  }
  const said = [...reasons].sort(
    (a, b) => Number(b.status === 'no') - Number(a.status === 'no'),
  );
  const more = said.length > 1 ? `, and ${said.length - 1} more` : '';
  return `${name}: ${meets === 'no' ? 'not met' : 'not known to be met'}. ${
    said[0]?.message ?? ''
  }${more}`;
}

/** The last line: how many were judged and how many comply. */
export function summaryOf({
  judged,
  complying,
  unknown,
  problems,
  unread: parts,
}: Outcome): string {
  const other = judged - complying - unknown;
  const counts = [
    `${complying} ${complying === 1 ? 'complies' : 'comply'}`,
    `${other} ${other === 1 ? 'does' : 'do'} not`,
    ...(unknown ? [`${unknown} not known to`] : []),
  ];
  const said = [`${count(judged, 'subject')} judged: ${counts.join(', ')}`];
  const unread = problems.filter(({ file }) => file !== undefined).length;
  if (unread) said.push(`${count(unread, 'file')} could not be read`);
  const unseen = parts.filter(file => file.unseen).length;
  if (unseen) {
    said.push(
      `${count(unseen, 'file')} may hold more in parts that were not read`,
    );
  }
  return said.join('; ');
}

/** What was skipped in folders, in a line; nothing where all was judged. */
export const skippedLine = ({ skipped }: Outcome): string | undefined =>
  skipped.length
    ? `Skipped in folders: ${skipped
        .map(({ kind, count: n }) => `${n} ${kind}`)
        .join(', ')}`
    : undefined;
