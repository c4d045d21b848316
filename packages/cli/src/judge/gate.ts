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
/** What `--fail-on` takes. */
export type FailOn =
  | (typeof FAIL_VERDICTS)[number]
  | (typeof FAIL_SEVERITIES)[number];

const indexIn = (words: readonly string[], word: string) => words.indexOf(word);

/**
 * Whether a subject complies. Without `--fail-on`, policy decides, and for a
 * workspace only its clear yes will do. A part of a workspace can say neither a
 * verdict nor what data there is, so only what is known against it counts.
 */
export function complies(
  { subject, posture }: Judged,
  failOn?: FailOn,
): boolean {
  const isPart = subject.type !== 'workspace';
  if (!failOn) {
    const { meets } = posture.compliance;
    return isPart ? meets !== 'no' : meets === 'yes';
  }
  const severity = indexIn(FAIL_SEVERITIES, failOn);
  if (severity >= 0) {
    return !posture.results.some(
      result =>
        result.status === 'fail' &&
        indexIn(FAIL_SEVERITIES, result.severity) <= severity,
    );
  }
  const { verdict } = posture;
  if (isPart && verdict === 'unknown') return true;
  const at = indexIn(FAIL_VERDICTS, verdict);
  return at < 0 || at > indexIn(FAIL_VERDICTS, failOn);
}
