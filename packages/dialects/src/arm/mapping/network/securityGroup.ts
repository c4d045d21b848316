import { Facts } from '../../facts';
import { isListTold } from '../../inlineChildren';
import { ArmNode } from '../../node';
import { putReference, referred } from '../../reference';
import { ArmResource, nameOf, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { byResource, writeSettings } from '../../statements';
import { putList } from '../lists';
import { mapInboundRules } from './inboundRules';
import { mapNameAndId } from './naming';

/** One value and a list of the same, which ARM keeps apart. */
function together(
  properties: ArmNode,
  one: string,
  list: string,
): { values?: string[]; cause?: ArmNode } {
  const [single, several] = [properties.get(one), properties.get(list)];
  const nodes = [
    ...(single.isAbsent || single.value === '' ? [] : [single]),
    ...(several.items ?? []),
  ];
  const untold =
    !several.isAbsent && !several.items
      ? several
      : nodes.find(({ value }) => !['string', 'number'].includes(typeof value));
  if (untold) return { cause: untold };
  return nodes.length
    ? { values: nodes.map(({ value }) => String(value)) }
    : {};
}

function mapSide(
  facts: Facts,
  fact: string,
  properties: ArmNode,
  side: string,
): void {
  const groups = properties.get(`${side}ApplicationSecurityGroups`);
  const { values, cause } = together(
    properties,
    `${side}AddressPrefix`,
    `${side}AddressPrefixes`,
  );
  // Which addresses a group of machines has nobody can tell from here.
  const isOfGroup = !groups.isAbsent && groups.items?.length !== 0;
  if (isOfGroup) facts.open([fact], groups);
  else if (cause) facts.open([fact], cause);
  else if (values) facts.put([fact], values, properties.at);
}

function mapRule(facts: Facts, rule: ArmResource): void {
  const properties = rule.node.get('properties');
  const name = nameOf(rule);
  if (name) facts.put(['name'], name, rule.node.at);
  facts.count(['priority'], properties.get('priority'));
  for (const key of ['direction', 'access', 'protocol']) {
    facts.text([key], properties.get(key));
  }
  mapSide(facts, 'sources', properties, 'source');
  mapSide(facts, 'destinations', properties, 'destination');
  const { values, cause } = together(
    properties,
    'destinationPortRange',
    'destinationPortRanges',
  );
  if (cause) facts.open(['portRanges'], cause);
  else if (values) facts.put(['portRanges'], values.join(','), properties.at);
}

/** Sets down the network security group that a subnet names, with its rules where the document makes it. @internal */
export function mapSecurityGroup(
  facts: Facts,
  reference: ArmNode,
  index: ResourceIndex,
): void {
  const id = reference.get('id');
  const groups = referred(id, index);
  const [group] = groups;
  facts.put(['networkSecurityGroup'], {}, reference.at);
  const own = facts.under('networkSecurityGroup');
  if (!group) {
    putReference(own, ['id'], id, index);
    return;
  }
  mapNameAndId(own, group);
  const isTold = groups.every(
    one => one.presence === 'yes' && isListTold(one, 'securityRules'),
  );
  if (!isTold) {
    own.open(['rules'], id);
    return;
  }
  const rules = byResource(
    index
      .children(group.identity, TYPES.securityRule)
      .filter(({ presence }) => presence !== 'no'),
  );
  putList(own, ['rules'], group.node, rules, (entry, statements) =>
    writeSettings(entry, statements, mapRule),
  );
  mapInboundRules(facts, rules, group.node.at);
}
