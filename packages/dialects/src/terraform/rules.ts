import { Draft } from '../shared/draft';
import {
  isUntold,
  names,
  TerraformDocument,
  TerraformResource,
} from './resource';

const PREFIX = 'azurerm_machine_learning_workspace_network_outbound_rule_';

const TYPES: Record<string, string> = {
  [`${PREFIX}fqdn`]: 'FQDN',
  [`${PREFIX}service_tag`]: 'ServiceTag',
  [`${PREFIX}private_endpoint`]: 'PrivateEndpoint',
};

/** Whether a resource is an outbound rule. */
export const isRule = ({ type }: TerraformResource) =>
  Object.hasOwn(TYPES, type);

/** Reads one rule at `path`. */
export function readRule(
  draft: Draft,
  path: (string | number)[],
  { type, body }: TerraformResource,
): void {
  const fact = (key: string) => [...path, key];
  draft.put(path, {}, body.at);
  draft.text(fact('name'), body.get('name'));
  draft.put(fact('type'), TYPES[type], body.at);
  draft.text(fact('fqdn'), body.get('destination_fqdn'));
  draft.text(fact('serviceTag'), body.get('service_tag'));
  // This provider has no addresses to put in place of a tag.
  if (TYPES[type] === 'ServiceTag') {
    draft.put(fact('addressPrefixes'), [], body.at);
  }
  draft.text(fact('protocol'), body.get('protocol'));
  draft.text(fact('portRanges'), body.get('port_ranges'));
  draft.text(fact('serviceResourceId'), body.get('service_resource_id'));
  draft.text(fact('subresourceTarget'), body.get('sub_resource_target'));
  draft.flag(fact('sparkEnabled'), body.get('spark_enabled'));
}

/**
 * Reads the rules of one workspace. A rule that may or may not be made leaves the
 * whole list not known.
 */
export function readRules(
  draft: Draft,
  workspace: TerraformResource,
  { resources, whole }: TerraformDocument,
): void {
  const path = ['outbound', 'rules'];
  const parentOf = ({ body }: TerraformResource) => body.get('workspace_id');
  const all = resources.filter(isRule);
  const untold = all.find(rule => isUntold(parentOf(rule), resources));
  if (untold) {
    draft.leaveOpen(path, parentOf(untold) ?? untold.body);
    return;
  }
  const rules = all.filter(rule => names(parentOf(rule), workspace));
  const open = rules.find(rule => !rule.certain);
  if (open) {
    const { body } = open;
    draft.leaveOpen(path, body.get('count', 'for_each') ?? body);
    return;
  }
  const joined = draft.isolation.outbound?.rules;
  if (!rules.length) {
    if (whole && !joined) draft.put(path, [], workspace.body.at);
    return;
  }
  if (!draft.fits(['outbound', 'rules'], workspace.body, rules.length)) return;
  const offset = joined?.length ?? 0;
  if (!joined) draft.put(path, [], rules[0].body.at);
  rules.forEach((rule, index) =>
    readRule(draft, [...path, offset + index], rule),
  );
}
