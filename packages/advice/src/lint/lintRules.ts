import { FindingRule } from './lintRule';
import { storageByFqdn, writeCapable } from './rules/byCheck';
import { hiddenFirewall } from './rules/hiddenFirewall';
import { notApproved } from './rules/notApproved';
import { overBroad } from './rules/overBroad';
import { duplicate, shadowed } from './rules/redundant';
import { unusedCategory } from './rules/unusedCategory';

/** Everything that is looked for in outbound rules. @internal */
export const findingRules: readonly FindingRule[] = [
  writeCapable,
  storageByFqdn,
  notApproved,
  overBroad,
  duplicate,
  shadowed,
  hiddenFirewall,
  unusedCategory,
];
