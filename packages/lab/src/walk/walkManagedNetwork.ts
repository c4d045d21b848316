import type { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import { destinationsBetween, readSelector } from './destination';
import { hostsToTry, matchesHost, readHosts } from './hosts';
import { mentionedIn } from './mentioned';
import { isAttached, placeOfCompute, placeOfEndpoint } from './places';
import { Questions } from './questions';
import { readRange } from './range';
import { Reached } from './reached';
import { readSurface } from './view';
import { walkSubnet } from './walkSubnet';

const is = (text: string | undefined, word: string) =>
  text?.toLowerCase() === word;

/** Sends packets through one rule of the managed network. */
function walkRule(rule: OutboundRule, reached: Reached): void {
  const label = rule.name ?? 'a rule';
  if (is(rule.action, 'deny')) return;
  if (is(rule.type, 'fqdn')) {
    const patterns = readHosts(rule.fqdn ?? '*');
    for (const host of hostsToTry(patterns)) {
      if (patterns.some(pattern => matchesHost(pattern, host))) {
        reached.host(label, host);
      }
    }
    return;
  }
  if (!is(rule.type, 'servicetag')) return;
  const named = rule.addressPrefixes?.length
    ? rule.addressPrefixes
    : [rule.serviceTag ?? '*'];
  const ranges = named.flatMap(text => readRange(text) ?? []);
  const tags = new Set(named.filter(text => !readRange(text)));
  const selectors = named.map(text => readSelector(text, [], []));
  for (const to of destinationsBetween(ranges, tags)) {
    if (selectors.some(selects => selects(to))) reached.address(label, to);
  }
}

/** What attached computes and endpoints on clusters reach, which stand outside a managed network. */
function walkOutside(
  isolation: WorkspaceIsolation,
  reached: Reached,
  questions: Questions,
): void {
  const { customNetwork = {}, compute = [], endpoints = [] } = isolation;
  const surface = readSurface(customNetwork, questions);
  const places = [
    ...compute
      .filter(isAttached)
      .map(each =>
        placeOfCompute(each, each.name ?? 'compute', surface, questions),
      ),
    ...endpoints.map(each =>
      placeOfEndpoint(
        each,
        each.name ?? 'endpoint',
        isolation,
        true,
        questions,
      ),
    ),
  ];
  for (const place of places) {
    if (place.at === 'everywhere') reached.everywhere(place.label);
    if (place.at === 'subnet') {
      const mentioned = mentionedIn(isolation, surface.spaces);
      walkSubnet(place.view, place.node, mentioned, reached, questions);
    }
  }
}

/** Sends packets from a managed network, and from what stands outside it. */
export function walkManagedNetwork(
  isolation: WorkspaceIsolation,
  reached: Reached,
  questions: Questions,
): void {
  const { outbound = {}, compute = [] } = isolation;
  const { isolationMode, rules = [], networkStatus } = outbound;
  if (is(isolationMode, 'allowinternetoutbound')) {
    reached.everywhere('the managed network');
  } else {
    for (const rule of rules) walkRule(rule, reached);
  }
  const isMissing = networkStatus !== undefined && !is(networkStatus, 'active');
  if (isMissing && compute.length) {
    if (questions.ask('where compute stands without its network')) {
      reached.everywhere('compute');
    }
  }
  walkOutside(isolation, reached, questions);
}
