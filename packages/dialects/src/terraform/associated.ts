import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { block, isDynamic, names, TerraformResource } from './resource';

type List = 'storage' | 'keyVault' | 'containerRegistry' | 'monitoring';

/** The workspace's argument and the resource it names, per kind. */
const KINDS: [List, string, string][] = [
  ['storage', 'storage_account_id', 'azurerm_storage_account'],
  ['keyVault', 'key_vault_id', 'azurerm_key_vault'],
  ['containerRegistry', 'container_registry_id', 'azurerm_container_registry'],
  ['monitoring', 'application_insights_id', 'azurerm_application_insights'],
];

const RULE_BLOCKS = ['network_rules', 'network_acls', 'network_rule_set'];

function readNetworkRules(
  draft: Draft,
  path: (string | number)[],
  rules: SourceNode,
): void {
  draft.text([...path, 'defaultAction'], rules.get('default_action'));
  const ranges = rules.get('ip_rules');
  if (ranges) draft.texts([...path, 'ipRules'], ranges);
  else {
    draft.texts([...path, 'ipRules'], rules.get('ip_rule'), rule =>
      rule.get('ip_range'),
    );
  }
  draft.texts(
    [...path, 'virtualNetworkRules'],
    rules.get('virtual_network_subnet_ids'),
  );
  const bypass = rules.get('bypass');
  if (!bypass) return;
  if (draft.isExpression(bypass)) {
    draft.leaveOpen([...path, 'trustedServices'], bypass);
    return;
  }
  const words = bypass.isList() ? bypass.items() : [bypass];
  draft.put(
    [...path, 'trustedServices'],
    words.some(word => word.text()?.toLowerCase() === 'azureservices'),
    bypass.at,
  );
}

/** Azure's word for an access that Terraform writes as a boolean. @internal */
export function readAccess(
  draft: Draft,
  path: (string | number)[],
  node: SourceNode | undefined,
): void {
  if (typeof node?.value === 'boolean') {
    draft.put(path, node.value ? 'Enabled' : 'Disabled', node.at);
  } else if (node?.value === 'true' || node?.value === 'false') {
    draft.put(path, node.value === 'true' ? 'Enabled' : 'Disabled', node.at);
  } else if (node && draft.isExpression(node)) draft.leaveOpen(path, node);
}

const hasOpen = (text: string) => text.includes('${');

function readResource(
  draft: Draft,
  path: (string | number)[],
  { body, type }: TerraformResource,
  separate: SourceNode | undefined,
): void {
  const access = body.get('public_network_access_enabled');
  readAccess(draft, [...path, 'publicNetworkAccess'], access);
  if (type === 'azurerm_application_insights') {
    const doors = ['internet_ingestion_enabled', 'internet_query_enabled'].map(
      name => body.get(name),
    );
    const open = doors.find(door => door?.value === true);
    const shut = doors.every(door => door?.value === false);
    if (open) {
      draft.put([...path, 'publicNetworkAccess'], 'Enabled', open.at);
    } else if (shut) {
      draft.put([...path, 'publicNetworkAccess'], 'Disabled', doors[0]!.at);
    }
  }
  const inline = RULE_BLOCKS.filter(name => !isDynamic(body, name))
    .map(name => block(body, name))
    .find(found => found);
  const rules = separate ?? inline;
  if (rules) readNetworkRules(draft, path, rules);
  draft.text([...path, 'region'], body.get('location'));
  draft.text([...path, 'kind'], body.get('account_kind', 'kind'));
  draft.flag([...path, 'hierarchicalNamespace'], body.get('is_hns_enabled'));
  const tier = body.get('account_tier');
  const replication = body.get('account_replication_type')?.text();
  if (
    tier &&
    replication &&
    ![tier.text() ?? '${', replication].some(hasOpen)
  ) {
    draft.put([...path, 'sku'], `${tier.text()}_${replication}`, tier.at);
  } else draft.text([...path, 'sku'], tier ?? body.get('sku', 'sku_name'));
}

/**
 * Reads what a workspace leans on: the id it names and, where the same document
 * makes that resource, its network settings. Gives the resource of each list.
 * @internal
 */
export function readAssociated(
  draft: Draft,
  workspace: SourceNode,
  resources: readonly TerraformResource[],
): Map<List, TerraformResource> {
  const joined = new Map<List, TerraformResource>();
  for (const [list, argument, type] of KINDS) {
    const id = workspace.get(argument);
    if (!id) continue;
    draft.put(['resources', list], [{}], id.at);
    if (list !== 'monitoring') {
      draft.put(['resources', list, 0, 'default'], true, id.at);
    }
    const made = resources.filter(
      resource => resource.type === type && names(id, resource),
    );
    if (made.length !== 1) {
      draft.text(['resources', list, 0, 'id'], id);
      continue;
    }
    const rules = resources.find(
      ({ type: ruleType, body, certain }) =>
        ruleType === 'azurerm_storage_account_network_rules' &&
        certain &&
        names(body.get('storage_account_id'), made[0]),
    );
    readResource(draft, ['resources', list, 0], made[0], rules?.body);
    joined.set(list, made[0]);
  }
  return joined;
}
