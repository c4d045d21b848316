import { Policy } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Judged } from '../judge/judge';
import { Problem } from '../problem';

/** Everything one `check` found, for an output format to tell. */
export interface Report {
  policy: Policy;
  judged: readonly Judged[];
  /** Whether each of `judged` complies. */
  complies: readonly boolean[];
  problems: readonly Problem[];
  notes: readonly string[];
}

/** `1 file`, `2 files`. */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n} ${n === 1 ? one : many}`;

/** How a subject is called; by the expression of its name where that is all there is. */
export function headingOf({ subject }: Judged): string {
  const { name, type, unresolved } = subject;
  const expression = unresolved.find(({ pointer }) =>
    /\/name$/.test(pointer),
  )?.expression;
  return `${type.replace('-', ' ')} ${
    name ?? expression ?? '(without a name)'
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
    : `Nothing against it as declared: none of the ${results.length} checks that apply to it fails`;
}

/** `file:line`. */
export const placeText = ({ file, line }: { file: string; line?: number }) =>
  line === undefined ? file : `${file}:${line}`;

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
  if (meets === 'yes') return `${name}: met`;
  if (subject.type !== 'workspace' && meets === 'unknown') {
    return `${name}: nothing known against it; judge it with its workspace`;
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
export function summaryOf({ judged, complies, problems }: Report): string {
  const good = complies.filter(Boolean).length;
  const parts = [
    `${count(judged.length, 'subject')} judged: ${good} ${
      good === 1 ? 'complies' : 'comply'
    }, ${judged.length - good} ${
      judged.length - good === 1 ? 'does' : 'do'
    } not`,
  ];
  if (problems.length)
    parts.push(`${count(problems.length, 'file')} could not be read`);
  return parts.join('; ');
}
