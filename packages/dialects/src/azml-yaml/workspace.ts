import { azureValue } from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { readClassification } from '../shared/classification';
import { SourceNode } from '../shared/sourceNode';
import { spelledKind } from '../shared/workspaceKind';
import { Subject } from '../subject';
import { NETWORK_KEYS, SERVERLESS_KEYS, WORKSPACE_KEYS } from './knownKeys';
import { readRules } from './outboundRules';
import { isPrinted } from './recognise';

const SCHEMA_KINDS: [RegExp, string][] = [
  [/hub\.schema/i, 'Hub'],
  [/project\.schema/i, 'Project'],
  [/feature_?store\.schema/i, 'FeatureStore'],
];

const RESOURCES = [
  ['storage', 'storage_account'],
  ['keyVault', 'key_vault'],
  ['containerRegistry', 'container_registry'],
  ['monitoring', 'application_insights'],
] as const;

/**
 * Whether the document makes a workspace, and so speaks for all of it: an update
 * file names neither schema nor place.
 */
const isWhole = (node: SourceNode) =>
  !isPrinted(node) &&
  node.get('name') !== undefined &&
  (node.get('location') ?? node.get('$schema')) !== undefined;

function statedKind(node: SourceNode): string | undefined {
  const kind = node.get('kind')?.text();
  if (kind !== undefined) return kind;
  const schema = node.get('$schema')?.text() ?? '';
  return SCHEMA_KINDS.find(([pattern]) => pattern.test(schema))?.[1];
}

/** Reads a workspace, a hub, project or feature store, or an update of one. @internal */
export function readWorkspace(node: SourceNode, draft: Draft): Subject {
  const whole = isWhole(node);
  const name = node.get('name')?.text();
  const kind = statedKind(node);
  draft.text(['workspace', 'name'], node.get('name'));
  draft.text(['workspace', 'resourceGroup'], node.get('resource_group'));
  if (kind !== undefined) {
    draft.put(['workspace', 'kind'], kind, (node.get('kind') ?? node).at);
  }
  draft.nameMisspelt([], node, WORKSPACE_KEYS);
  draft.text(['workspace', 'hubId'], node.get('hub_id', 'workspace_hub'));
  draft.text(['region'], node.get('location'));
  readClassification(draft, node.get('tags'));
  readInbound(draft, node, whole);
  readManagedNetwork(draft, node, whole);
  for (const [list, key] of RESOURCES) {
    const id = node.get(key);
    if (!id) continue;
    draft.put(['resources', list], [{}], id.at);
    draft.text(['resources', list, 0, 'id'], id);
    if (list !== 'monitoring') {
      draft.put(['resources', list, 0, 'default'], true, id.at);
    }
  }
  readServerless(draft, node.get('serverless_compute'));
  const identity = node.get('identity');
  draft.text(['identity'], identity?.get('type') ?? identity);
  readEncryption(draft, node.get('customer_managed_key', 'encryption'));
  draft.flag(['highBusinessImpact'], node.get('hbi_workspace'));
  draft.flag(['v1LegacyMode'], node.get('v1_legacy_mode'));
  readDatastores(draft, node.get('system_datastores_auth_mode'));
  draft.text(['imageBuildCompute'], node.get('image_build_compute'));
  const spelled = spelledKind(kind) ?? (whole ? 'Default' : undefined);
  return draft.subject('workspace', node.at, { name, kind: spelled });
}

function readInbound(draft: Draft, node: SourceNode, whole: boolean): void {
  draft.text(
    ['inbound', 'publicNetworkAccess'],
    node.get('public_network_access'),
  );
  const acls = node.get('network_acls');
  if (!acls) {
    if (whole) draft.put(['inbound', 'ipRules'], [], node.at);
    return;
  }
  const action = azureValue(acls.get('default_action')?.text(), [
    'Allow',
    'Deny',
  ]);
  const rules = acls.get('ip_rules');
  if (action === 'Allow') draft.put(['inbound', 'ipRules'], [], acls.at);
  else if (action === 'Deny' && rules?.items().length) {
    draft.texts(['inbound', 'ipRules'], rules, rule =>
      rule.isObject() ? rule.get('value') : rule,
    );
  } else {
    const why =
      'expected default_action Allow, or Deny with ip_rules; who may get in is not known';
    draft.notes.push(`${acls.at}: ${why}`);
    draft.leaveUnread(['/inbound/ipRules'], why, acls.at);
  }
}

function readManagedNetwork(
  draft: Draft,
  node: SourceNode,
  whole: boolean,
): void {
  const network = node.get('managed_network');
  if (network && !network.isObject()) {
    draft.text(['outbound', 'isolationMode'], network);
  }
  draft.nameMisspelt(['outbound'], network, NETWORK_KEYS);
  draft.text(['outbound', 'isolationMode'], network?.get('isolation_mode'));
  draft.text(['outbound', 'firewallSku'], network?.get('firewall_sku'));
  const status = network?.get('status');
  draft.text(['outbound', 'networkStatus'], status?.get('status'));
  draft.flag(['outbound', 'sparkReady'], status?.get('spark_ready'));
  draft.flag(
    ['outbound', 'provisionOnCreation'],
    node.get('provision_network_now'),
  );
  draft.text(
    ['outbound', 'managedNetworkKind'],
    network?.get('managed_network_kind'),
  );
  const rules = network?.get('outbound_rules');
  if (draft.isExpression(network))
    draft.leaveOpen(['outbound', 'rules'], network!);
  else if (rules) readRules(draft, rules);
  else if (whole) draft.put(['outbound', 'rules'], [], (network ?? node).at);
}

function readServerless(draft: Draft, serverless: SourceNode | undefined) {
  if (!serverless) return;
  if (!serverless.isObject()) {
    draft.leaveUnread(
      ['/compute'],
      'what serverless compute is given is not known',
      serverless.at,
      serverless.text(),
    );
    return;
  }
  draft.nameMisspelt(['compute', 0], serverless, SERVERLESS_KEYS);
  draft.put(['compute'], [{ type: 'Serverless' }], serverless.at);
  draft.flag(
    ['compute', 0, 'nodePublicIp'],
    serverless.get('no_public_ip'),
    true,
  );
  const subnet = serverless.get('custom_subnet');
  if (subnet) draft.text(['compute', 0, 'subnetId'], subnet);
  else draft.put(['compute', 0, 'subnetId'], '', serverless.at);
}

function readDatastores(draft: Draft, mode: SourceNode | undefined): void {
  if (!mode) return;
  const path = ['datastoreManagedIdentity'];
  const text = mode.text();
  if (text === undefined || draft.isExpression(mode)) {
    draft.leaveOpen(path, mode);
  } else draft.put(path, azureValue(text, ['Identity']) !== undefined, mode.at);
}

function readEncryption(draft: Draft, key: SourceNode | undefined): void {
  if (!key) return;
  if (!key.isObject()) {
    draft.leaveOpen(['customerManagedKey'], key);
    return;
  }
  const status = key.get('status');
  if (status) draft.flag(['customerManagedKey'], status);
  else if (key.get('key_vault') ?? key.get('key_uri')) {
    draft.put(['customerManagedKey'], true, key.at);
  }
}
