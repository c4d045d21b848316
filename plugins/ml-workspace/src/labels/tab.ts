import {
  CHECK_STATUS_LABELS,
  CheckStatus,
  Severity,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Copied } from '../hooks/useCopy';
import { day, moment } from './time';

/** The words of the isolation tab. @internal */
export const tabStrings = {
  title: 'Isolation',
  boundaries: 'Boundaries',
  loadingPart: 'Loading',
  requestChange: 'Request a change',
  copyYaml: 'Copy as YAML',
  copyPatch: 'Copy the patch',
  showFix: 'Smallest fix',
  checks: 'Checks',
  filter: 'Show only',
  chip: (status: CheckStatus, count: number) =>
    `${count} ${CHECK_STATUS_LABELS[status].toLowerCase()}`,
  nothingOpen: 'No check fails, is waived or is not known.',
  noneOfThese: 'No check came out this way.',
  passing: (count: number) =>
    count === 1 ? '1 check passes' : `${count} checks pass`,
  notApplicable: (count: number) =>
    count === 1 ? '1 does not apply' : `${count} do not apply`,
  checksThat: (status: CheckStatus) =>
    status === 'pass' ? 'Checks that pass' : 'Checks that do not apply',
  severity: 'Severity',
  why: 'Why',
  fix: 'Way out',
  enforcedBy: 'Azure Policy',
  notRead:
    'Nothing was read from Azure yet: this is what was asked for, not what is there.',
  declared:
    'Nothing was read from Azure: this is what a file or the catalog says.',
  stale: (observedAt: string | undefined) =>
    `This reading is old${
      observedAt ? `: Azure was last read on ${day(observedAt)}` : ''
    }. What changed since is not known.`,
  retired: 'This workspace is retired. What stands here is its last posture.',
  otherEngine: (theirs: string, ours: string) =>
    `Judged by engine ${theirs}; this page has engine ${ours}. What this page cannot explain says so, and its own tries may come out otherwise.`,
  asItWas: (at: string, shownFrom: string) =>
    `As it was on ${moment(at)}. This posture was shown from ${moment(
      shownFrom,
    )}.`,
  asItWasUnder: (policy: string, engine: string) =>
    `Judged by ${policy} and engine ${engine}.`,
  backToNow: 'Back to now',
};

/** What became of copying. @internal */
export const COPIED_LABELS: Record<Copied, string> = {
  'not-yet': '',
  done: 'Copied',
  refused: 'The browser did not let this page copy',
};

/** Severities in words. @internal */
export const SEVERITY_LABELS: Record<Severity, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** The words of the panel with the smallest fix. @internal */
export const fixStrings = {
  title: 'Smallest fix',
  searching: 'Looking for the smallest fix',
  goal: 'To reach',
  meetPolicy: 'What policy asks for',
  alreadyCompliant: 'Policy is met already: nothing to change.',
  already: (verdict: string) => `It is ${verdict} already: nothing to change.`,
  leads: (verdict: string) => `These changes make it ${verdict}`,
  mostOf: (verdict: string) =>
    `These changes, once the rest is read, make it ${verdict}`,
  minimal: 'No smaller set of the checks’ fixes does it.',
  notMinimal: 'None of them can be left out; a smaller set may exist.',
  irreversible: 'cannot be undone',
  mustBeRead: 'Must be read from Azure first',
  worse: 'What gets worse',
  costs: 'What Azure begins to bill',
  impossible: 'No fix of a check gets there',
  stopped: 'None was found in the time this page takes for it',
  stoppedHint:
    'The command ml-workspace fix searches longer. What was in the way last:',
  patch: 'As a JSON patch',
};
