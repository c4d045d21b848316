import { z } from 'zod';
import { Appliance, ApplianceRule, RuleCollection } from './network';
import { FieldsOf } from './fieldsOf';
import { listOf, text } from './text';

/** Schema of {@link ApplianceRule}. @internal */
const applianceRuleSchema = z.strictObject({
  name: text.optional(),
  protocols: listOf(text).optional(),
  sources: listOf(text).optional(),
  destinations: listOf(text).optional(),
  hosts: listOf(text).optional(),
  portRanges: text.optional(),
} satisfies FieldsOf<ApplianceRule>);

/** Schema of {@link RuleCollection}. @internal */
const ruleCollectionSchema = z.strictObject({
  name: text.optional(),
  kind: text.optional(),
  fromParent: z.boolean().optional(),
  groupPriority: z.number().optional(),
  priority: z.number().optional(),
  action: text.optional(),
  rules: listOf(applianceRuleSchema).optional(),
} satisfies FieldsOf<RuleCollection>);

/** Schema of {@link Appliance}. @internal */
export const applianceSchema = z.strictObject({
  name: text.optional(),
  id: text.optional(),
  kind: text.optional(),
  address: text.optional(),
  ruleCollections: listOf(ruleCollectionSchema).optional(),
} satisfies FieldsOf<Appliance>);
