import {
  Basis,
  CheckStatus,
  Compliance,
  Facts,
  Policy,
  Source,
  VERDICTS,
  Verdict,
  WaiverNote,
} from '@ringfence/engine';
import { day, T } from '../translation';

/** Who accepted a failing risk, until when and why. @internal */
export const waiverLabel = (t: T, { approver, expires, reason }: WaiverNote) =>
  t('posture.waiver', { day: day(t, expires), approver, reason });

/** Where a posture comes from, as the meta line says it. @internal */
export function basisLabel(t: T, { kind, observedAt }: Basis): string {
  if (kind === 'requested') return t('basis.requested');
  if (kind === 'declared') return t('basis.declared');
  return observedAt
    ? t('basis.observed', { day: day(t, observedAt) })
    : t('basis.observedUndated');
}

/** The isolation mode in words, and whether Azure lets nobody go back from it. @internal */
export function modeLabel(
  t: T,
  { mode, isolation }: Facts,
): { label: string; oneWay: boolean } {
  const written = isolation.outbound?.isolationMode;
  if (mode) return { label: t(`mode.${mode}`), oneWay: mode !== 'Disabled' };
  return {
    label: written
      ? t('posture.modeOther', { mode: written })
      : t('posture.modeNotKnown'),
    oneWay: false,
  };
}

/** A word with a capital letter. @internal */
export const capital = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);

/** The data classification as people write it. @internal */
export const classificationLabel = (t: T, name: string | undefined) =>
  name
    ? t('posture.classification', { name: capital(name) })
    : t('posture.noClassification');

/** The policy by name and version. @internal */
export const policyLabel = (t: T, { policy, policyVersion }: Compliance) =>
  t('posture.policy', { policy, version: String(policyVersion) });

/** What policy says, in a few words. @internal */
export const complianceLabel = (t: T, { meets }: Compliance) =>
  t(`compliance.${meets}`);

/** The mark of what policy says: never a pass unless it is met. @internal */
export const complianceStatus = ({ meets }: Compliance): CheckStatus => {
  if (meets === 'yes') return 'pass';
  return meets === 'no' ? 'fail' : 'unknown';
};

/** The least verdict a data classification asks for. @internal */
export function tierLabel(t: T, tier: Policy['tiers'][string]): string {
  const { minimumVerdict, approval } = tier;
  const verdict = t(`verdict.${minimumVerdict}`);
  const isHighest = minimumVerdict === 'exfiltration-protected';
  if (approval !== 'automatic') {
    return isHighest
      ? t('tier.exactApproved', { verdict })
      : t('tier.orBetterApproved', { verdict });
  }
  return isHighest
    ? t('tier.exact', { verdict })
    : t('tier.orBetter', { verdict });
}

/** A verdict that came as text; a word of another version is not known. @internal */
export const verdictOf = (text: string): Verdict =>
  VERDICTS.find(verdict => verdict === text) ?? 'unknown';

/** The name and date of a source. @internal */
export const sourceLabel = ({ title, date }: Source) =>
  date ? `${title}, ${date}` : title;

/** What following a source does. @internal */
export const sourceOpens = (t: T, { url }: Source) =>
  url.startsWith('https://learn.microsoft.com/')
    ? t('posture.opensLearn')
    : t('posture.opensSource');
