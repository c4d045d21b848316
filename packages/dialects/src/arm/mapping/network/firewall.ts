import { Facts } from '../../facts';
import { ArmNode } from '../../node';
import { referred } from '../../reference';
import { ArmResource, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { textOf } from '../../textOf';
import { writeSettings } from '../../statements';
import { putList } from '../lists';
import { standInOf } from './firewallAddresses';
import { mapFirewallRule } from './firewallRule';
import { mapNameAndId } from './naming';

/** A collection of rules as it was found, in a policy's group or in the firewall itself. */
interface FoundCollection {
  node: ArmNode;
  settings: ArmNode;
  kind: 'Network' | 'Application';
  group?: ArmNode;
  fromParent: boolean;
}

/** The collections of a policy; `undefined` where not all of them can be told. */
function ofPolicy(
  id: ArmNode,
  index: ResourceIndex,
  fromParent: boolean,
  depth = 0,
): FoundCollection[] | undefined {
  const policies = referred(id, index);
  const [policy] = policies;
  if (policies.length !== 1 || policy.presence !== 'yes' || depth > 5) {
    return undefined;
  }
  const parent = policy.node.find('properties', 'basePolicy', 'id');
  const inherited = parent.isAbsent
    ? []
    : ofPolicy(parent, index, true, depth + 1);
  const groups = index
    .children(policy.identity, TYPES.ruleCollectionGroup)
    .filter(({ presence }) => presence !== 'no');
  if (!inherited || groups.some(({ presence }) => presence !== 'yes')) {
    return undefined;
  }
  const own: FoundCollection[] = [];
  for (const { node } of groups) {
    const { items } = node.find('properties', 'ruleCollections');
    if (!items) return undefined;
    for (const collection of items) {
      const type = textOf(collection.get('ruleCollectionType').value);
      // What is translated comes in, and lets nothing out.
      if (/nat/i.test(type)) continue;
      const { items: rules } = collection.get('rules');
      const isOfHosts = /application/i.test(
        textOf(rules?.[0]?.get('ruleType').value),
      );
      own.push({
        node: collection,
        settings: collection,
        kind: isOfHosts ? 'Application' : 'Network',
        group: node.get('properties'),
        fromParent,
      });
    }
  }
  return [...inherited, ...own];
}

/** The collections that stand in the firewall itself, as they did before there were policies. */
function ofFirewall(properties: ArmNode): FoundCollection[] | undefined {
  const found: FoundCollection[] = [];
  for (const kind of ['Network', 'Application'] as const) {
    const list = properties.get(`${kind.toLowerCase()}RuleCollections`);
    if (!list.isAbsent && !list.items) return undefined;
    for (const node of list.items ?? []) {
      found.push({
        node,
        settings: node.get('properties'),
        kind,
        fromParent: false,
      });
    }
  }
  return found;
}

function mapCollection(facts: Facts, found: FoundCollection): void {
  const { node, settings, kind, group } = found;
  facts.text(['name'], node.get('name'));
  facts.put(['kind'], kind, node.at);
  facts.put(['fromParent'], found.fromParent, node.at);
  if (group) facts.count(['groupPriority'], group.get('priority'));
  else facts.put(['groupPriority'], 0, node.at);
  facts.count(['priority'], settings.get('priority'));
  facts.text(['action'], settings.find('action', 'type'));
  const rules = settings.get('rules');
  if (!rules.items) {
    if (!rules.isAbsent) facts.open(['rules'], rules);
    return;
  }
  putList(facts, ['rules'], rules, rules.items, (entry, rule) =>
    mapFirewallRule(entry, rule, kind),
  );
}

/** Sets down an Azure Firewall with the rules of its own, its policy and the policy's parent. @internal */
export function mapFirewall(
  facts: Facts,
  statements: readonly ArmResource[],
  index: ResourceIndex,
): void {
  mapNameAndId(facts, statements[0]);
  facts.put(['kind'], 'Firewall', statements[0].node.at);
  writeSettings(facts, statements, (own, statement) => {
    const { node } = statement;
    const properties = node.get('properties');
    const [first] = properties.get('ipConfigurations').items ?? [];
    const address = standInOf(statement, index);
    if (address !== undefined) own.put(['address'], address, first!.at);
    else if (first) {
      own.text(['address'], first.find('properties', 'privateIPAddress'));
    }
    const policy = properties.find('firewallPolicy', 'id');
    const collections = policy.isAbsent
      ? ofFirewall(properties)
      : ofPolicy(policy, index, false);
    if (!collections) {
      own.open(['ruleCollections'], policy.isAbsent ? properties : policy);
      return;
    }
    putList(own, ['ruleCollections'], node, collections, mapCollection);
  });
}
