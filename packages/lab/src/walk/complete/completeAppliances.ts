import type { Appliance, RuleCollection } from '@ringfence/engine';
import { Filling, isOneOf } from './filling';

const ALL: RuleCollection = {
  name: 'added',
  kind: 'Network',
  fromParent: false,
  groupPriority: 100,
  priority: 100,
  action: 'Allow',
  rules: [
    {
      name: 'added',
      protocols: ['Any'],
      sources: ['*'],
      destinations: ['*'],
      portRanges: '*',
    },
  ],
};

const firewallAt = (
  address: string,
  ruleCollections: RuleCollection[],
): Appliance => ({ name: 'added', kind: 'Firewall', address, ruleCollections });

function completeCollection(
  collection: RuleCollection,
  filling: Filling,
): void {
  const namesHosts = collection.rules?.some(({ hosts }) => hosts);
  filling.fill(
    collection,
    'kind',
    namesHosts ? ['Application'] : ['Network', 'Application'],
    'outbound',
  );
  filling.fill(collection, 'fromParent', [true, false], 'outbound');
  filling.fill(collection, 'groupPriority', [100, 60000], 'outbound');
  filling.fill(collection, 'priority', [101, 60001], 'outbound');
  filling.fill(collection, 'action', ['Allow', 'Deny'], 'outbound');
  filling.fill(collection, 'rules', [[], ALL.rules ?? []], 'outbound');
  for (const rule of collection.rules ?? []) {
    const isHosts =
      rule.hosts ??
      (isOneOf(collection.kind, 'application') && !rule.destinations);
    if (!isHosts) {
      filling.fill(rule, 'protocols', [['Any'], ['UDP']], 'outbound');
      filling.fill(
        rule,
        'destinations',
        [['*'], ['AzureActiveDirectory'], ['20.0.0.0/16']],
        'outbound',
      );
    } else {
      filling.fill(rule, 'hosts', [['*'], ['ml.azure.com']], 'outbound');
    }
    filling.fill(rule, 'sources', [['*'], ['192.0.2.0/24']], 'outbound');
    filling.fill(rule, 'portRanges', ['*', '443'], 'outbound');
  }
}

/** Those of some addresses that no appliance is said to have: two of one address are in no world. */
const freeOf = (
  addresses: readonly string[],
  appliances: readonly Appliance[],
) =>
  addresses.filter(each => appliances.every(({ address }) => address !== each));

/** States what stands where routes lead, and what each appliance lets out. */
export function completeAppliances(
  filling: Filling,
  addresses: readonly string[],
): void {
  const custom = filling.isolation.customNetwork ?? {};
  filling.fill(
    custom,
    'appliances',
    [
      [],
      addresses.map(address => firewallAt(address, [])),
      addresses.map(address => firewallAt(address, [ALL])),
    ],
    'outbound',
  );
  const { appliances = [] } = custom;
  for (const [index, appliance] of appliances.entries()) {
    filling.fill(appliance, 'kind', ['Firewall', 'Proxy'], 'outbound');
    filling.fill(
      appliance,
      'address',
      [`10.60.0.${200 + index}`, ...freeOf(addresses, appliances)],
      'outbound',
    );
    filling.fill(appliance, 'ruleCollections', [[], [ALL]], 'outbound');
    for (const collection of appliance.ruleCollections ?? []) {
      completeCollection(collection, filling);
    }
  }
}
