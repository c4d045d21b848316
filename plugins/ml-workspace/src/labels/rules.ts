import { RuleClass, RuleColumn, RuleRow } from '../state';
import { Tone } from '../theme/tokens';
import { RULE_TYPE_OPTIONS } from './field';

/** The words of the table of outbound rules. @internal */
export const ruleStrings = {
  title: 'Outbound rules',
  own: 'Rules that people defined',
  azure: 'Rules that Azure added',
  azureFold: (count: number) =>
    count === 1 ? '1 rule of Azure’s own' : `${count} rules of Azure’s own`,
  azureNotKnown: 'Which rules Azure added is not known.',
  search: 'Search rules',
  type: 'Type',
  allTypes: 'All types',
  copy: 'Copy',
  csv: 'CSV',
  file: 'outbound-rules.csv',
  showAll: (count: number) => `Show all ${count}`,
  shown: (shown: number, all: number) =>
    shown === all
      ? `${all} ${all === 1 ? 'rule' : 'rules'}`
      : `${shown} of ${all} rules`,
  none: 'There are no outbound rules.',
  noMatch: 'No rule matches.',
  notKnown: 'Which rules there are is not known.',
  absent: 'not known',
  origins: {
    people: 'Managed network',
    egress: 'Filter of the own network',
    azure: 'Azure',
  } as Record<RuleRow['origin'], string>,
};

/** What each column is called. @internal */
export const RULE_COLUMN_LABELS: Record<RuleColumn, string> = {
  name: 'Name',
  type: 'Type',
  destination: 'Destination',
  ports: 'Ports',
  origin: 'Origin',
  cls: 'Data leaving',
};

/** What may happen to data at a destination. @internal */
export const RULE_CLASS_LABELS: Record<RuleClass, string> = {
  'write-capable': 'Write-capable',
  unclassified: 'Not classified',
  'not-known': 'Not known',
  limited: 'Limited by policy',
  'read-only': 'Read-only',
  private: 'Private',
  refused: 'Refused',
};

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

/** A type of rule in words; another text as it was written. @internal */
export const ruleTypeLabel = (type: string) =>
  RULE_TYPE_OPTIONS.find(option => option.value === type)?.label ?? type;

/** Where a rule comes from: Azure’s category where it is known, and where it stands. @internal */
export const originLabel = ({ origin, category }: RuleRow) =>
  category
    ? `${ruleStrings.origins[origin]}, ${category}`
    : ruleStrings.origins[origin];

/** A rule as the texts of its columns; empty where nothing is known. @internal */
export const ruleCells = (row: RuleRow): Record<RuleColumn, string> => ({
  name: row.name,
  type: ruleTypeLabel(row.type),
  destination: row.destination,
  ports: row.ports,
  origin: originLabel(row),
  cls: RULE_CLASS_LABELS[row.cls],
});
