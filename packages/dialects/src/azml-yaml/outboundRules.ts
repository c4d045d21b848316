import { OUTBOUND_RULE_TYPES, azureValue, pointer } from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { KnownKeys } from '../shared/misspelt';
import { isDestinationKey, isTagPart } from '../shared/tagParts';

/** Categories of the rules that Azure makes by itself. */
const SERVICE_CATEGORIES = ['Required', 'Dependency', 'Recommended'] as const;

/** Whether Azure made a rule: it has a category of Azure's and a status, which no one writes by hand. @internal */
export const isServiceRule = (rule: SourceNode): boolean =>
  azureValue(rule.get('category')?.text(), SERVICE_CATEGORIES) !== undefined &&
  rule.get('status') !== undefined;

/** Keys of a rule, where the older form has its destination's beside them. */
const RULE_KEYS: KnownKeys = {
  read: {
    type: ['type'],
    destination: [],
    category: ['category'],
    status: ['status'],
    service_resource_id: ['serviceResourceId'],
    subresource_target: ['subresourceTarget'],
    spark_enabled: ['sparkEnabled'],
    fqdns: ['fqdns'],
    service_tag: ['serviceTag'],
    protocol: ['protocol'],
    port_ranges: ['portRanges'],
    address_prefixes: ['addressPrefixes'],
  },
  others: ['name', 'rule_name', 'action', 'resource_id'],
};

/** Names the keys of a destination that nobody knows: whatever they mean, the rule is about it. */
function nameOdd(
  draft: Draft,
  path: readonly (string | number)[],
  destination: SourceNode | undefined,
): void {
  for (const [key, node] of destination?.entries() ?? []) {
    if (isDestinationKey(key)) continue;
    draft.leaveUnread(
      [pointer(...path)],
      `${key.slice(0, 100)} is no key of a rule's destination`,
      node.at,
      key,
    );
  }
}

/** Reads one rule at `path`; `name` is the key of the older map. @internal */
export function readRule(
  draft: Draft,
  path: readonly (string | number)[],
  rule: SourceNode,
  name?: string,
): void {
  draft.put([...path], {}, rule.at);
  const fact = (key: string) => [...path, key];
  if (name !== undefined) {
    draft.text(fact('name'), SourceNode.create(name, rule.at));
  }
  draft.text(fact('name'), rule.get('name', 'rule_name'));
  draft.text(fact('type'), rule.get('type'));
  draft.text(fact('category'), rule.get('category'));
  draft.text(fact('status'), rule.get('status'));
  draft.nameMisspelt([...path], rule, RULE_KEYS);
  nameOdd(draft, path, rule.get('destination'));
  readDestination(draft, fact, rule);
}

/** A destination with a key that nobody knows may mean something by it. */
const isToldWhole = (
  destination: SourceNode | undefined,
): destination is SourceNode =>
  destination?.isObject() === true &&
  destination.entries().every(([key]) => isTagPart(key));

function readDestination(
  draft: Draft,
  fact: (key: string) => (string | number)[],
  rule: SourceNode,
): void {
  const destination = rule.get('destination');
  const type = azureValue(rule.get('type')?.text(), OUTBOUND_RULE_TYPES);
  if (destination && !destination.isObject()) {
    if (type === 'ServiceTag') draft.text(fact('serviceTag'), destination);
    else if (type === 'PrivateEndpoint') {
      draft.text(fact('serviceResourceId'), destination);
    } else draft.text(fact('fqdn'), destination);
  }
  const part = (...names: string[]) =>
    (destination?.isObject() ? destination.get(...names) : undefined) ??
    rule.get(...names);
  draft.text(
    fact('serviceResourceId'),
    part('service_resource_id', 'resource_id'),
  );
  draft.text(fact('subresourceTarget'), part('subresource_target'));
  draft.flag(fact('sparkEnabled'), part('spark_enabled'));
  draft.texts(fact('fqdns'), part('fqdns'));
  draft.text(fact('serviceTag'), part('service_tag'));
  draft.text(fact('protocol'), part('protocol'));
  draft.text(fact('portRanges'), part('port_ranges'));
  draft.text(fact('action'), part('action'));
  const prefixes = part('address_prefixes');
  if (prefixes) draft.texts(fact('addressPrefixes'), prefixes);
  else if (type === 'ServiceTag' && isToldWhole(destination)) {
    draft.put(fact('addressPrefixes'), [], destination.at);
  }
}

/**
 * Reads `outbound_rules`, a list of named rules or the older map of rules by
 * name. What `az ml workspace show` prints of Azure's own rules is kept apart: it
 * has a category of Azure's and a status, which no one writes by hand.
 * @internal
 */
export function readRules(draft: Draft, rules: SourceNode): void {
  if (draft.isExpression(rules)) {
    draft.leaveOpen(['outbound', 'rules'], rules);
    return;
  }
  if (!rules.isList() && !rules.isObject()) {
    draft.leaveUnread(
      ['/outbound/rules'],
      'expected a list of rules',
      rules.at,
      rules.text(),
    );
    return;
  }
  const named: [string | undefined, SourceNode][] = rules.isList()
    ? rules.items().map(rule => [undefined, rule])
    : rules.entries();
  if (!draft.fits(['outbound', 'rules'], rules, named.length)) return;
  draft.put(['outbound', 'rules'], [], rules.at);
  let own = 0;
  let service = 0;
  for (const [name, rule] of named) {
    const list = isServiceRule(rule) ? 'serviceRules' : 'rules';
    const index = list === 'rules' ? own++ : service++;
    if (rule.isObject()) {
      readRule(draft, ['outbound', list, index], rule, name);
      if (list === 'rules' && !rule.get('category')) {
        // The file has no such key; the command sends every rule of it as this.
        draft.put(
          ['outbound', list, index, 'category'],
          'UserDefined',
          rule.at,
        );
      }
    } else draft.put(['outbound', list, index], {}, rule.at);
  }
}
