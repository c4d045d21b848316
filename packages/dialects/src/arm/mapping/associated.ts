import { azureValue } from '@ringfence/engine';
import { Facts } from '../facts';
import { Identity, identityOfId } from '../identity';
import { ArmNode, isOpen } from '../node';
import { referenceOf } from '../reference';
import { ArmResource, speaksForAll, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { MAX_LIST } from '../../shared/limits';
import { FIREWALL_KEYS, RESOURCE_KEYS } from './knownKeys';
import { putList } from './lists';
import { mapPerimeters } from './perimeters';
import { mapEndpoints } from './privateEndpoints';
import { writeSettings } from '../statements';
import { textOf } from '../textOf';

/** Where a workspace names what it leans on: its default, and lists of further ones. */
const ASSOCIATED = [
  [
    'storage',
    'storageAccount',
    [
      ['storageAccounts'],
      ['workspaceHubConfig', 'additionalWorkspaceStorageAccounts'],
    ],
  ],
  ['keyVault', 'keyVault', [['keyVaults']]],
  ['containerRegistry', 'containerRegistry', [['containerRegistries']]],
  ['monitoring', 'applicationInsights', []],
] as const;

/** Sets down what the workspace leans on, joined to what the document makes of it. @internal */
export function mapAssociated(
  facts: Facts,
  workspace: ArmResource,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const properties = workspace.node.get('properties');
  for (const [kind, property, further] of ASSOCIATED) {
    const own = properties.get(property);
    const path = ['resources', kind];
    const untold = isOpen(own) && !identityOfId(own.value);
    if (untold) facts.open(path, own);
    const lists = further.map(keys => properties.find(...keys));
    for (const list of lists) {
      if (list.isAbsent || list.items) continue;
      facts.leaveUnread([path], 'which further ones it has is not known', list);
    }
    const others = lists.flatMap(list => list.items ?? []);
    const isNamed = !untold && !own.isAbsent && own.value !== '';
    const ids = [...(isNamed ? [own] : []), ...others];
    if (!ids.length) {
      if (kind === 'monitoring') mapNoMonitoring(facts, workspace, own);
      continue;
    }
    putList(facts, path, ids[0], ids, (entry, id) => {
      entry.text(['id'], id);
      if (kind !== 'monitoring') entry.put(['default'], id === own, id.at);
      const identity = identityOfId(id.value);
      if (identity) mapJoined(entry, identity, id, index, isComplete);
    });
    if (untold) {
      facts.leaveUnread([path], 'which one it leans on is not known', own);
    }
  }
}

/**
 * A workspace that is stated whole and names no Application Insights has none:
 * nothing makes one for it, unlike a container registry. A project has its hub's.
 */
function mapNoMonitoring(
  facts: Facts,
  workspace: ArmResource,
  own: ArmNode,
): void {
  const isNone = own.isAbsent || own.value === '';
  const { node } = workspace;
  const isProject = !node.find('properties', 'hubResourceId').isAbsent;
  if (isNone && speaksForAll(workspace) && !isProject) {
    facts.put(['resources', 'monitoring'], [], node.at);
  }
}

function mapJoined(
  facts: Facts,
  identity: Identity,
  id: ArmNode,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  writeSettings(facts, index.same(identity), (own, resource) =>
    mapSettings(own, resource, index),
  );
  mapPerimeters(facts, identity, index, id);
  const scope = scopeAround(identity, index);
  if (scope) {
    mapAccessMode(facts, scope.node.find('properties', 'accessModeSettings'));
  }
  const isMade = index.isWhole && index.same(identity).length > 0;
  if (scope || isMade || index.connectionsTo(identity).length > 0) {
    mapEndpoints(
      facts,
      { identity: scope?.identity ?? identity, node: id },
      index,
      isComplete,
    );
  }
}

/** A scope has one mode for sending and one for asking; two that differ are none. */
function mapAccessMode(facts: Facts, settings: ArmNode): void {
  const ingestion = settings.get('ingestionAccessMode');
  const query = settings.get('queryAccessMode');
  const differs =
    !query.isAbsent &&
    textOf(query.value).toLowerCase() !== textOf(ingestion.value).toLowerCase();
  if (differs) facts.open(['accessMode'], query);
  else facts.text(['accessMode'], ingestion);
}

function mapSettings(
  facts: Facts,
  resource: ArmResource,
  index: ResourceIndex,
): void {
  const { node, identity } = resource;
  const properties = node.get('properties');
  facts.nameMisspelt(properties, RESOURCE_KEYS);
  facts.text(['region'], node.get('location'));
  if (identity.type === TYPES.applicationInsights) {
    mapMonitorAccess(facts, properties);
    return;
  }
  facts.text(['publicNetworkAccess'], properties.get('publicNetworkAccess'));
  const isVault = identity.type === TYPES.keyVault;
  facts.text(['sku'], (isVault ? properties : node).find('sku', 'name'));
  if (identity.type === TYPES.storage) {
    facts.text(['kind'], node.get('kind'));
    facts.flag(['hierarchicalNamespace'], properties.get('isHnsEnabled'));
  }
  mapFirewall(facts, resource, index);
}

function mapFirewall(
  facts: Facts,
  resource: ArmResource,
  index: ResourceIndex,
): void {
  const properties = resource.node.get('properties');
  const isRegistry = resource.identity.type === TYPES.containerRegistry;
  const rules = properties.get(isRegistry ? 'networkRuleSet' : 'networkAcls');
  mapTrusted(
    facts,
    isRegistry
      ? properties.get('networkRuleBypassOptions')
      : rules.get('bypass'),
  );
  if (rules.isAbsent) return;
  facts.nameMisspelt(rules, FIREWALL_KEYS);
  facts.text(['defaultAction'], rules.get('defaultAction'));
  const lists = [
    ['ipRules', ['ipRules', 'ipv6Rules'], 'value'],
    ['virtualNetworkRules', ['virtualNetworkRules'], 'id'],
    ['resourceInstances', ['resourceAccessRules'], 'resourceId'],
  ] as const;
  for (const [fact, keys, part] of lists) {
    const written = keys.map(key => rules.get(key));
    const there = written.filter(list => !list.isAbsent);
    const isNone = there.length === 0 && speaksForAll(resource);
    if (isNone && fact !== 'resourceInstances') facts.put([fact], [], rules.at);
    if (fact === 'virtualNetworkRules') mapSubnets(facts, there, index);
    else mapParts(facts, fact, there, part);
  }
}

/** The subnets that are let in: those of the document by their ids, whichever subscription it is deployed to. */
function mapSubnets(
  facts: Facts,
  [list]: readonly ArmNode[],
  index: ResourceIndex,
): void {
  if (!list) return;
  const ids = list.items?.map(rule => referenceOf(rule.get('id'), index));
  if (ids?.every(id => id !== undefined) && ids.length <= MAX_LIST) {
    facts.put(['virtualNetworkRules'], ids, list.at);
  } else facts.texts(['virtualNetworkRules'], list, rule => rule.get('id'));
}

/** One fact of one or more lists; one that cannot be told leaves all of it open. */
function mapParts(
  facts: Facts,
  fact: string,
  lists: readonly ArmNode[],
  part: string,
): void {
  if (lists.length < 2) {
    for (const list of lists) facts.texts([fact], list, rule => rule.get(part));
    return;
  }
  const values = lists.flatMap(list =>
    list.items ? list.items.map(rule => rule.get(part).value) : [undefined],
  );
  if (values.every(value => typeof value === 'string')) {
    facts.put([fact], values, lists[0].at);
  } else facts.open([fact], lists.find(isOpen) ?? lists[0]);
}

/** `bypass` lists what is let in beside the rules: `AzureServices`, `Logging, Metrics`, `None`. */
function mapTrusted(facts: Facts, bypass: ArmNode): void {
  if (typeof bypass.value === 'string') {
    const trusts = bypass.value
      .split(',')
      .some(part => azureValue(part, ['AzureServices']) !== undefined);
    facts.put(['trustedServices'], trusts, bypass.at);
  } else if (isOpen(bypass)) facts.open(['trustedServices'], bypass);
}

/** Monitoring is public while either sending or asking is. */
function mapMonitorAccess(facts: Facts, properties: ArmNode): void {
  const sides = ['Ingestion', 'Query'].map(side =>
    properties.get(`publicNetworkAccessFor${side}`),
  );
  const isSaid = (side: ArmNode, word: string) =>
    textOf(side.value).toLowerCase() === word;
  const open = sides.find(side => isSaid(side, 'enabled'));
  if (open) facts.put(['publicNetworkAccess'], 'Enabled', open.at);
  else if (sides.every(side => isSaid(side, 'disabled'))) {
    facts.put(['publicNetworkAccess'], 'Disabled', sides[0].at);
  } else {
    const untold = sides.find(isOpen);
    if (untold) facts.open(['publicNetworkAccess'], untold);
  }
}

/** The private link scope that monitoring stands in. */
function scopeAround(
  identity: Identity,
  index: ResourceIndex,
): ArmResource | undefined {
  if (identity.type !== TYPES.applicationInsights) return undefined;
  const [component] = index.same(identity);
  return index.ofType(TYPES.privateLinkScope).find(
    scope =>
      scope.presence === 'yes' &&
      index
        .children(scope.identity, TYPES.scopedResource)
        .some(({ node, presence }) => {
          const linked = identityOfId(
            node.find('properties', 'linkedResourceId').value,
          );
          return (
            presence === 'yes' &&
            linked !== undefined &&
            index.same(linked).includes(component)
          );
        }),
  );
}
