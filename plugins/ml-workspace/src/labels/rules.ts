import { OUTBOUND_RULE_TYPES } from '@ringfence/engine';
import { RuleClass, RuleColumn, RuleRow } from '../state';
import { Tone } from '../theme/tokens';
import { T } from '../translation';

/** The tone of each class. @internal */
export const RULE_CLASS_TONES: Record<RuleClass, Tone> = {
  'write-capable': 'danger',
  unclassified: 'warning',
  'not-known': 'unknown',
  limited: 'good',
  'read-only': 'good',
  private: 'good',
  refused: 'good',
};

/** Azure’s type of a rule in words; another text as it was written. @internal */
export function ruleTypeLabel(t: T, type: string): string {
  const known = OUTBOUND_RULE_TYPES.find(each => each === type);
  return known ? t(`rules.type.${known}`) : type;
}

/** Where a rule comes from: Azure’s category where it is known, and where it stands. @internal */
export const originLabel = (t: T, { origin, category }: RuleRow) =>
  [t(`rules.origin.${origin}`), category].filter(Boolean).join(', ');

/** A rule as the texts of its columns; empty where nothing is known. @internal */
export const ruleCells = (t: T, row: RuleRow): Record<RuleColumn, string> => ({
  name: row.name,
  type: ruleTypeLabel(t, row.type),
  destination: row.destination,
  ports: row.ports,
  origin: originLabel(t, row),
  cls: t(`rules.class.${row.cls}`),
});
