import { OUTBOUND_RULE_TYPES, azureValue } from '@ringfence/engine';
import { Facts } from '../facts';
import { ArmNode, isOpen, looksOpen } from '../node';
import { ArmResource, doubtOf, nameOf, speaksForAll } from '../resource';
import { isDestinationKey, isTagPart } from '../../shared/tagParts';
import { NETWORK_KEYS, RULE_KEYS } from './knownKeys';
import { putList } from './lists';

/** A rule as it was found: inside a managed network, or as a resource of its own. @internal */
export interface FoundRule {
  name: string | undefined;
  /** Where the name stands, when it cannot be told. */
  named: ArmNode;
  settings: ArmNode;
  /** What the rule depends on, where it may not be there. */
  doubt?: ArmNode;
}

const SERVICE_CATEGORIES = ['Required', 'Recommended', 'Dependency'] as const;

/** A rule that is a resource of its own. @internal */
export function ruleOfResource(resource: ArmResource): FoundRule {
  return {
    name: nameOf(resource),
    named: resource.node.get('name'),
    settings: resource.node.get('properties'),
    ...(resource.presence !== 'yes' && { doubt: doubtOf(resource) }),
  };
}

/** Whether Azure made the rule. A template's rules are people's, whatever category they claim. @internal */
export function isServiceRule(rule: FoundRule, resource: ArmResource): boolean {
  const category = rule.settings.get('category').value;
  return (
    resource.source === 'reading' &&
    typeof category === 'string' &&
    azureValue(category, SERVICE_CATEGORIES) !== undefined
  );
}

/**
 * Addresses that stand in place of a tag. A destination that is written out
 * without them has none; one with a key that nobody knows may mean them by it.
 */
function mapPrefixes(facts: Facts, destination: ArmNode): void {
  const prefixes = destination.get('addressPrefixes');
  const isTold =
    !prefixes.isNull &&
    destination.entries?.every(([key]) => isTagPart(key)) === true;
  if (prefixes.isAbsent && isTold) {
    facts.put(['addressPrefixes'], [], destination.at);
  } else facts.texts(['addressPrefixes'], prefixes);
}

/** Names the keys of a destination that nobody knows: whatever they mean, the rule is about it. */
function nameOdd(facts: Facts, destination: ArmNode): void {
  for (const [key, node] of destination.entries ?? []) {
    if (isDestinationKey(key)) continue;
    facts.leaveUnread(
      [[]],
      `${key.slice(0, 100)} is no key of a rule's destination`,
      node,
    );
  }
}

/** Sets down one rule. @internal */
export function mapRule(facts: Facts, rule: FoundRule): void {
  const { name, named, settings } = rule;
  if (name !== undefined) facts.put(['name'], name, settings.at);
  else if (!named.isAbsent) facts.open(['name'], named);
  if (rule.doubt) {
    facts.open(['type'], rule.doubt);
    return;
  }
  const destination = settings.get('destination');
  facts.nameMisspelt(settings, RULE_KEYS);
  nameOdd(facts, destination);
  facts.text(['type'], settings.get('type'));
  facts.text(['category'], settings.get('category'));
  facts.text(['status'], settings.get('status'));
  const type = settings.get('type').value;
  switch (typeof type === 'string' && azureValue(type, OUTBOUND_RULE_TYPES)) {
    case 'FQDN':
      facts.text(['fqdn'], destination);
      break;
    case 'ServiceTag':
      facts.text(['serviceTag'], destination.get('serviceTag'));
      facts.text(['protocol'], destination.get('protocol'));
      facts.text(['portRanges'], destination.get('portRanges'));
      facts.text(['action'], destination.get('action'));
      mapPrefixes(facts, destination);
      break;
    case 'PrivateEndpoint':
      facts.text(['serviceResourceId'], destination.get('serviceResourceId'));
      facts.text(['subresourceTarget'], destination.get('subresourceTarget'));
      facts.flag(['sparkEnabled'], destination.get('sparkEnabled'));
      facts.texts(['fqdns'], settings.get('fqdns'));
      break;
    default:
  }
}

function inlineRules(written: ArmNode): FoundRule[] | undefined {
  const entries = written.entries;
  if (entries) {
    return entries.map(([name, settings]) => ({
      name: looksOpen(name) ? undefined : name,
      named: settings,
      settings,
    }));
  }
  return written.items?.map(settings => {
    const named = settings.get('name');
    const name = typeof named.value === 'string' ? named.value : undefined;
    return { name, named, settings };
  });
}

/** Sets down a managed network's own settings, without its rules. @internal */
export function mapNetworkSettings(outbound: Facts, network: ArmNode): void {
  if (isOpen(network)) {
    outbound.open(['isolationMode'], network);
    return;
  }
  outbound.nameMisspelt(network, NETWORK_KEYS);
  outbound.text(['isolationMode'], network.get('isolationMode'));
  outbound.text(['firewallSku'], network.get('firewallSku'));
  outbound.text(['networkStatus'], network.find('status', 'status'));
  outbound.flag(['sparkReady'], network.find('status', 'sparkReady'));
  outbound.text(['managedNetworkKind'], network.get('managedNetworkKind'));
  outbound.flag(['networkMonitor'], network.get('enableNetworkMonitor'));
  outbound.texts(
    ['changeableIsolationModes'],
    network.get('changeableIsolationModes'),
  );
}

/**
 * Sets down the rules of a managed network: those inside it, wherever it is
 * stated, and those that are resources of their own.
 *
 * @param children - rules that are resources of their own
 * @param isComplete - nothing that could add rules was left unread
 * @internal
 */
export function mapRules(
  outbound: Facts,
  networks: readonly ArmNode[],
  resource: ArmResource,
  children: readonly ArmResource[],
  isComplete: boolean,
): void {
  const lists = networks
    .map(network => network.get('outboundRules'))
    .filter(list => !list.isAbsent);
  const inline = lists.map(inlineRules);
  lists.forEach((list, index) => {
    if (inline[index]) return;
    if (isOpen(list)) outbound.open(['rules'], list);
    outbound.leaveUnread([['rules']], 'which rules it has is not known', list);
  });
  const made = children.filter(child => child.presence !== 'no');
  const found = [
    ...inline.flatMap(rules => rules ?? []),
    ...made.map(ruleOfResource),
  ];
  const isRead = inline.every(rules => rules !== undefined);
  const isSpoken = isRead && (lists.length > 0 || speaksForAll(resource));
  if (found.length === 0 && !(isSpoken && isComplete)) return;
  const from =
    [...lists, ...networks].find(node => !node.isAbsent) ?? resource.node;
  const service = found.filter(rule => isServiceRule(rule, resource));
  const own = found.filter(rule => !service.includes(rule));
  putList(outbound, ['rules'], from, own, mapRule);
  if (service.length > 0) {
    putList(outbound, ['serviceRules'], from, service, mapRule);
  }
}

/** Sets down a managed network that stands by itself. @internal */
export function mapOutbound(
  facts: Facts,
  network: ArmNode,
  resource: ArmResource,
  children: readonly ArmResource[],
  isComplete: boolean,
): void {
  const outbound = facts.under('outbound');
  mapNetworkSettings(outbound, network);
  mapRules(outbound, [network], resource, children, isComplete);
}
