import { Policy, baselinePolicy } from '@ringfence/engine';
import { Comparison } from '../answer';
import { compareOptions } from '../compareOptions';
import { Needs } from '../needs';
import { OptionId } from '../ways';

/** A team that has said everything and needs nothing in particular. @internal */
export const ORDINARY: Needs = {
  dataClassification: 'internal',
  region: 'westeurope',
  clients: ['virtual-network'],
  clientAddresses: ['203.0.113.0/24'],
  nodes: 20,
  nothingElse: true,
};

/** The comparison for an ordinary team that needs this as well. @internal */
export const compareFor = (
  more: Needs = {},
  policy: Policy = baselinePolicy,
): Comparison => compareOptions({ ...ORDINARY, ...more }, policy);

/** The options as the columns of a table call them. @internal */
export const COLUMNS: Readonly<Record<OptionId, string>> = {
  'managed-approved-only': 'Managed, approved only',
  'managed-internet-outbound': 'Managed, internet',
  'custom-network': 'Custom',
  'custom-network-exfiltration-prevention': 'Custom, exfiltration prevention',
  'public-selected-addresses': 'Public, selected addresses',
  'public-conditional-access': 'Public, conditional access',
};
