import type { OutboundRule } from '@ringfence/engine';
import { Fault, Outcome } from '../fault';

const rule = (
  id: string,
  kind: string,
  outcome: Outcome,
  added: OutboundRule,
): Fault => ({
  id,
  kind,
  into: ['managed', 'old'],
  leaves: { outbound: outcome },
  put(draft) {
    const rules = draft.customNetwork?.egress?.rules ?? draft.outbound?.rules;
    rules?.push({ name: id, ...added });
  },
});

const prefixes = (id: string, outcome: Outcome, ...ranges: string[]) =>
  rule(id, '`addressPrefixes` and the tag `Internet`', outcome, {
    type: 'ServiceTag',
    serviceTag: 'AzureActiveDirectory',
    protocol: '*',
    portRanges: '*',
    action: 'Allow',
    addressPrefixes: ranges,
  });

const tag = (id: string, kind: string, outcome: Outcome, serviceTag: string) =>
  rule(id, kind, outcome, {
    type: 'ServiceTag',
    serviceTag,
    protocol: '*',
    portRanges: '*',
    action: 'Allow',
    addressPrefixes: [],
  });

const host = (id: string, outcome: Outcome, fqdn: string) =>
  rule(id, 'a rule to a host', outcome, {
    type: 'FQDN',
    fqdn,
    portRanges: '443',
    action: 'Allow',
  });

const unread = (id: string, pointer: string): Fault => ({
  id,
  kind: 'managed network V2 rules and contradictions',
  into: ['managed'],
  leaves: { outbound: 'unknown' },
  put(draft) {
    draft.unread = [{ pointers: [pointer], reason: 'said twice' }];
  },
});

/** Mistakes in what a managed network, or a filter said once, lets out. */
export const managedFaults: readonly Fault[] = [
  prefixes('prefixes-of-the-internet', 'open', '0.0.0.0/0'),
  prefixes('prefixes-in-halves', 'open', '0.0.0.0/1', '128.0.0.0/1'),
  prefixes('prefixes-of-a-quarter', 'open', '64.0.0.0/2'),
  prefixes('prefixes-of-one-eighth', 'partial', '20.0.0.0/8'),
  prefixes('prefixes-just-above', 'open', '20.0.0.0/8', '51.51.51.51'),
  prefixes('prefixes-of-one-network', 'partial', '198.51.100.0/24'),
  tag(
    'tag-internet',
    '`addressPrefixes` and the tag `Internet`',
    'open',
    'Internet',
  ),
  tag('tag-that-takes-data', 'a rule to a tag', 'partial', 'DataFactory'),
  tag('tag-nobody-classified', 'a rule to a tag', 'partial', 'AzureMonitor'),
  host('host-that-takes-data', 'partial', 'github.com'),
  host('hosts-below', 'partial', '*.azurecr.io'),
  host('host-any', 'open', 'ml.azure.com, *'),
  {
    id: 'internet-outbound',
    kind: 'a mode that lets all out',
    into: ['managed'],
    leaves: { outbound: 'open' },
    put({ outbound }) {
      if (outbound) outbound.isolationMode = 'AllowInternetOutbound';
    },
  },
  unread('mode-said-twice', '/outbound/isolationMode'),
  unread('rules-not-read', '/outbound/rules'),
];
