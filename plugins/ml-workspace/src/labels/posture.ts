import {
  azureValue,
  Basis,
  CheckStatus,
  Compliance,
  ISOLATION_MODE_LABELS,
  ISOLATION_MODES,
  Policy,
  Source,
  Verdict,
  VERDICT_LABELS,
  VERDICTS,
  WaiverNote,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { day } from './time';

/** The words of a posture, on whatever surface it stands. @internal */
export const postureStrings = {
  lanes: 'Boundaries, from inbound to outbound',
  checks: 'Checks that fail, are waived or are not known',
  observed: 'Observed',
  expected: 'Expected',
  accepted: 'Accepted',
  opensLearn: 'opens Microsoft Learn',
  opensSource: 'opens the source',
  counts: 'Results of all checks',
  heldBack: 'What we would need to know',
  cannotBeUndone: 'cannot be undone',
  showAll: (hidden: number) => `Show ${hidden} more`,
  noFacts: 'Nothing is known here',
};

const COUNT_WORDS: Record<CheckStatus, string> = {
  fail: 'fail',
  waived: 'waived',
  unknown: 'unknown',
  pass: 'pass',
  'not-applicable': 'not applicable',
};

/** The word beside a count of results; waivers say when the first of them ends. @internal */
export function countWord(
  status: CheckStatus,
  count: number,
  expires?: string,
): string {
  if (status === 'fail' && count === 1) return 'fails';
  return status === 'waived' && expires
    ? `waived until ${day(expires)}`
    : COUNT_WORDS[status];
}

/** Who accepted a failing risk, until when and why. @internal */
export const waiverLabel = ({ approver, expires, reason }: WaiverNote) =>
  `until ${day(expires)} by ${approver}: ${reason}`;

/** Where a posture comes from, as the meta line says it. @internal */
export function basisLabel({ kind, observedAt }: Basis): string {
  if (kind === 'requested') return 'As requested';
  if (kind === 'declared') return 'As declared';
  return observedAt
    ? `Read from Azure on ${day(observedAt)}`
    : 'Read from Azure, date not known';
}

/** The isolation mode in words, and whether Azure lets nobody go back from it. @internal */
export function modeLabel({ outbound }: WorkspaceIsolation): {
  label: string;
  oneWay: boolean;
} {
  const written = outbound?.isolationMode;
  const mode = azureValue(written, ISOLATION_MODES);
  if (mode) {
    return { label: ISOLATION_MODE_LABELS[mode], oneWay: mode !== 'Disabled' };
  }
  return {
    label: written ? `Mode "${written}"` : 'Mode not known',
    oneWay: false,
  };
}

/** A word with a capital letter. @internal */
export const capital = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);

/** The data classification as people write it. @internal */
export const classificationLabel = (name: string | undefined) =>
  name ? `${capital(name)} data` : 'Data classification not known';

/** The policy by name and version. @internal */
export const policyLabel = ({ policy, policyVersion }: Compliance) =>
  `Policy ${policy} v${policyVersion}`;

/** How many of the checks below keep policy from being met. @internal */
export const blockingLabel = (count: number) =>
  count === 1 ? 'One check below blocks it' : `${count} checks below block it`;

const COMPLIANCE: Record<Compliance['meets'], string> = {
  yes: 'meets policy',
  no: 'does not meet policy',
  unknown: 'not known to meet policy',
};

/** What policy says, in a few words. @internal */
export const complianceLabel = ({ meets }: Compliance) => COMPLIANCE[meets];

/** The mark of what policy says: never a pass unless it is met. @internal */
export const complianceStatus = ({ meets }: Compliance): CheckStatus => {
  if (meets === 'yes') return 'pass';
  return meets === 'no' ? 'fail' : 'unknown';
};

/** The least verdict a data classification asks for. @internal */
export const tierLabel = (tier: Policy['tiers'][string]) =>
  `Needs ${VERDICT_LABELS[tier.minimumVerdict]}${
    tier.minimumVerdict === 'exfiltration-protected' ? '' : ' or better'
  }${tier.approval === 'manual' ? ', approved by a person' : ''}`;

/** A verdict that came as text; a word of another version is not known. @internal */
export const verdictOf = (text: string): Verdict =>
  VERDICTS.find(verdict => verdict === text) ?? 'unknown';

/** The name and date of a source. @internal */
export const sourceLabel = ({ title, date }: Source) =>
  date ? `${title}, ${date}` : title;

/** What following a source does. @internal */
export const sourceOpens = ({ url }: Source) =>
  url.startsWith('https://learn.microsoft.com/')
    ? postureStrings.opensLearn
    : postureStrings.opensSource;
