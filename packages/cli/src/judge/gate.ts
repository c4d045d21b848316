import { Judged } from './judge';

/** Verdicts that `--fail-on` takes, worst first. */
export const FAIL_VERDICTS = [
  'invalid',
  'exposed',
  'unknown',
  'partially-isolated',
  'isolated',
] as const;
/** Severities that `--fail-on` takes, worst first. */
export const FAIL_SEVERITIES = ['high', 'medium', 'low'] as const;

/** A verdict or severity that `--fail-on` takes in place of the policy. */
export type FailLevel =
  | (typeof FAIL_VERDICTS)[number]
  | (typeof FAIL_SEVERITIES)[number];

/** What `--fail-on` says. */
export interface FailOn {
  /** What fails in place of the policy. */
  levels: readonly FailLevel[];
  /** A part that was not read is as bad as a file that was not. */
  unread: boolean;
}

/** Whether a subject complies; `unknown` is refused like `no` and counted apart. */
export type Complies = 'yes' | 'no' | 'unknown';

const indexIn = (words: readonly string[], word: string) => words.indexOf(word);

/** How many severities or verdicts a level takes in, where it is one of them. */
const severityOf = (level: FailLevel) => indexIn(FAIL_SEVERITIES, level);

/** What a failing check, or of a part one that has to be known and is not, makes of a subject. */
function bySeverity({ subject, posture }: Judged, severity: number): Complies {
  const { results, compliance } = posture;
  const counts = results.filter(
    result => indexIn(FAIL_SEVERITIES, result.severity) <= severity,
  );
  if (counts.some(({ status }) => status === 'fail')) return 'no';
  const isOpen =
    subject.type !== 'workspace' &&
    compliance.failing.some(
      ({ check, status }) =>
        status === 'unknown' && counts.some(result => result.check === check),
    );
  return isOpen ? 'unknown' : 'yes';
}

/** What the verdict makes of a subject. A part has none, so that policy says what must be known of it. */
function byVerdict({ subject, posture }: Judged, least: FailLevel): Complies {
  const { verdict, compliance } = posture;
  const at = indexIn(FAIL_VERDICTS, verdict);
  if (at < 0 || at > indexIn(FAIL_VERDICTS, least)) return 'yes';
  if (verdict !== 'unknown') return 'no';
  return subject.type === 'workspace' ? 'unknown' : compliance.meets;
}

const worstOf = (all: readonly Complies[]): Complies => {
  const known = all.includes('no') ? 'no' : 'yes';
  return known === 'yes' && all.includes('unknown') ? 'unknown' : known;
};

/** Whether a subject complies: with the policy, or with the levels that stand in its place. */
export function complies(judged: Judged, { levels }: FailOn): Complies {
  if (!levels.length) return judged.posture.compliance.meets;
  return worstOf(
    levels.map(level => {
      const severity = severityOf(level);
      return severity < 0
        ? byVerdict(judged, level)
        : bySeverity(judged, severity);
    }),
  );
}

/**
 * Whether a file is refused of which a part was not read that may hold a workspace
 * nobody saw: where not known is refused, so is that.
 */
export const refusesUnseen = ({ levels }: FailOn): boolean =>
  !levels.length ||
  levels.some(
    level => indexIn(FAIL_VERDICTS, level) >= indexIn(FAIL_VERDICTS, 'unknown'),
  );
