import {
  RULE_ACTIONS,
  RULE_COLLECTION_KINDS,
  RuleCollection,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { BlueprintResource, IdOf, Place, Value } from '../blueprint';
import { firewallRule } from './firewallRules';
import type { OwnNetwork } from './OwnNetwork';

const POLICY = 'Microsoft.Network/firewallPolicies';
const [FIRST, LAST] = [100, 65000];

/** Where a firewall's policy stands. */
interface PolicyPlace {
  name: string;
  place: Place;
  location: string;
  /** Pointer of the firewall in the isolation. */
  pointer: string;
}

/** A collection with its pointer. */
type Numbered = RuleCollection & { at: string };

/** A policy, and the groups that have to be there before it is used. */
interface MadePolicy {
  policy: BlueprintResource;
  groups: BlueprintResource[];
}

/** Adds the policy of a firewall, after its parent where some rules are the parent's. @internal */
export function addPolicy(
  { builder }: OwnNetwork,
  collections: readonly RuleCollection[],
  where: PolicyPlace,
): MadePolicy {
  const numbered = collections.map((collection, at) => ({
    ...collection,
    at: `${where.pointer}/ruleCollections/${at}`,
  }));
  const inherited = numbered.filter(({ fromParent }) => fromParent === true);
  const parent =
    inherited.length > 0
      ? onePolicy(builder, inherited, {
          ...where,
          name: `${where.name}-parent`,
        })
      : undefined;
  const own = numbered.filter(one => !inherited.includes(one));
  const made = onePolicy(builder, own, where, parent);
  return { ...made, groups: [...(parent?.groups ?? []), ...made.groups] };
}

function onePolicy(
  builder: BlueprintBuilder,
  collections: readonly Numbered[],
  { name, place, location, pointer }: PolicyPlace,
  parent?: MadePolicy,
): MadePolicy {
  const namesHosts = collections.some(
    ({ kind, rules }) =>
      azureValue(kind, RULE_COLLECTION_KINDS) === 'Network' &&
      rules?.some(({ hosts }) => hosts?.length),
  );
  const policy = builder.add({
    symbol: `policy ${name}`,
    type: POLICY,
    name: `afwp-${name}`.slice(0, 80),
    place,
    section: 'network',
    why: parent
      ? 'The rules of the firewall, asked after those of its parent'
      : 'The rules of the firewall',
    pointer,
    location,
    properties: {
      sku: { tier: 'Standard' },
      threatIntelMode: 'Alert',
      ...(parent && { basePolicy: { id: new IdOf(parent.policy) } }),
      // A rule of addresses that names hosts holds only where the firewall itself resolves them.
      ...(namesHosts && { dnsSettings: { enableProxy: true } }),
    },
    dependsOn: parent?.groups ?? [],
  });
  return { policy, groups: addGroups(builder, collections, policy, pointer) };
}

/** The groups of a policy by their priority, one after another: Azure refuses two changes of one policy at a time. */
function addGroups(
  builder: BlueprintBuilder,
  collections: readonly Numbered[],
  parent: BlueprintResource,
  pointer: string,
): BlueprintResource[] {
  const byPriority = new Map<number, Numbered[]>();
  for (const collection of collections) {
    const priority = priorityOf(builder, collection, 'groupPriority') ?? FIRST;
    byPriority.set(priority, [...(byPriority.get(priority) ?? []), collection]);
  }
  const groups: BlueprintResource[] = [];
  for (const [priority, members] of [...byPriority].sort(([a], [b]) => a - b)) {
    groups.push(
      builder.add({
        symbol: `${parent.symbol} rules ${priority}`,
        type: `${POLICY}/ruleCollectionGroups`,
        parent,
        name: `group-${priority}`,
        section: 'network',
        why: 'Rules that are asked together',
        pointer,
        properties: {
          priority,
          ruleCollections: collectionsOf(builder, members),
        },
        dependsOn: groups.slice(-1),
      }),
    );
  }
  return groups;
}

function priorityOf(
  builder: BlueprintBuilder,
  collection: Numbered,
  key: 'priority' | 'groupPriority',
): number | undefined {
  const value = builder.need(
    collection[key],
    `${collection.at}/${key}`,
    `${FIRST} to ${LAST}`,
  );
  const isOne =
    value === undefined ||
    (Number.isInteger(value) && value >= FIRST && value <= LAST);
  if (!isOne) {
    builder.refuse(
      `${collection.at}/${key}`,
      `is ${value}`,
      `${FIRST} to ${LAST}`,
    );
  }
  return value;
}

function collectionsOf(
  builder: BlueprintBuilder,
  members: readonly Numbered[],
): Value[] {
  const priorities = new Set<number | undefined>();
  const names = new Set<string>();
  return members
    .map((collection, index) => {
      const { at } = collection;
      const priority = priorityOf(builder, collection, 'priority');
      const kind = closed(builder, collection, 'kind', RULE_COLLECTION_KINDS);
      const action = closed(builder, collection, 'action', RULE_ACTIONS);
      const name = collection.name?.trim() || `collection-${index + 1}`;
      if (priorities.has(priority)) {
        builder.refuse(
          `${at}/priority`,
          'is that of another collection of its group',
          'a priority of its own',
        );
      }
      if (names.has(name.toLowerCase())) {
        builder.refuse(
          `${at}/name`,
          'is that of another collection of its group',
          'a name of its own',
        );
      }
      priorities.add(priority);
      names.add(name.toLowerCase());
      const rules = builder.need(
        collection.rules?.length ? collection.rules : undefined,
        `${at}/rules`,
        'one rule at least',
      );
      return {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
        name,
        priority: priority ?? FIRST,
        action: { type: action },
        rules: (rules ?? []).map((rule, number) =>
          firewallRule(
            builder,
            rule,
            kind === 'Application' ? kind : 'Network',
            `${at}/rules/${number}`,
          ),
        ),
      };
    })
    .sort((a, b) => a.priority - b.priority);
}

function closed<T extends string>(
  builder: BlueprintBuilder,
  collection: Numbered,
  key: 'kind' | 'action',
  allowed: readonly T[],
): string {
  const at = `${collection.at}/${key}`;
  const value = builder.need(collection[key], at, allowed.join(', '));
  return builder.closed(value, allowed, at) ?? '';
}
