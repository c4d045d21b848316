import { Facts } from '../../facts';
import { ArmNode } from '../../node';

/** The items of the first of these lists that is there and not empty. */
const filled = (rule: ArmNode, ...keys: string[]) =>
  keys
    .map(key => rule.get(key))
    .find(list => !list.isAbsent && list.items?.length !== 0);

/**
 * Sets down a list of a rule. Groups of addresses, tags of hosts and categories
 * stand for what nobody can tell from here, so the list beside them is not known.
 */
function mapList(
  facts: Facts,
  fact: string,
  rule: ArmNode,
  key: string,
  ...standIns: string[]
): void {
  const standIn = filled(rule, ...standIns);
  const list = rule.get(key);
  if (standIn) facts.open([fact], standIn);
  else if (!list.isAbsent) facts.texts([fact], list);
}

/** Ports of the rule of hosts stand with its protocols. */
function mapHostProtocols(facts: Facts, rule: ArmNode): void {
  const protocols = rule.get('protocols');
  facts.texts(['protocols'], protocols, one => one.get('protocolType'));
  const ports = protocols.items?.map(one => one.get('port'));
  if (!ports?.length || ports.some(port => port.isAbsent)) return;
  const values = ports.map(({ value }) => value);
  if (values.every(value => ['number', 'string'].includes(typeof value))) {
    facts.put(['portRanges'], values.join(','), protocols.at);
  } else facts.open(['portRanges'], protocols);
}

/** Sets down one rule of a firewall. @internal */
export function mapFirewallRule(
  facts: Facts,
  rule: ArmNode,
  kind: 'Network' | 'Application',
): void {
  facts.text(['name'], rule.get('name'));
  mapList(facts, 'sources', rule, 'sourceAddresses', 'sourceIpGroups');
  if (kind === 'Application') {
    mapHostProtocols(facts, rule);
    mapList(
      facts,
      'hosts',
      rule,
      'targetFqdns',
      'fqdnTags',
      'webCategories',
      'targetUrls',
    );
    return;
  }
  const isOfPolicy = !rule.get('ruleType').isAbsent;
  facts.texts(
    ['protocols'],
    rule.get(isOfPolicy ? 'ipProtocols' : 'protocols'),
  );
  mapList(
    facts,
    'destinations',
    rule,
    'destinationAddresses',
    'destinationIpGroups',
  );
  mapList(facts, 'hosts', rule, 'destinationFqdns');
  const ports = rule.get('destinationPorts');
  const values = ports.items?.map(({ value }) => value);
  const areTold = values?.every(value =>
    ['number', 'string'].includes(typeof value),
  );
  if (areTold) facts.put(['portRanges'], values!.join(','), ports.at);
  else if (!ports.isAbsent) facts.open(['portRanges'], ports);
}
