import type { ApplianceRule } from '@ringfence/engine';
import { applianceOf, Fault, giveExit, trainingOf } from '../fault';

const OUTWARD = ['Any'];

/** Adds a collection of one rule to the firewall, asked first of its kind among the policy's own. */
const collection = (
  id: string,
  outcome: 'open' | 'partial',
  kind: 'Network' | 'Application',
  rule: ApplianceRule,
): Fault => ({
  id,
  kind: 'a firewall rule too many',
  into: ['new'],
  leaves: { outbound: outcome },
  put(draft) {
    applianceOf(draft).ruleCollections?.push({
      name: id,
      kind,
      fromParent: false,
      groupPriority: 150,
      priority: 100,
      action: 'Allow',
      rules: [{ name: id, sources: ['*'], portRanges: '*', ...rule }],
    });
  },
});

const proxy = (
  id: string,
  outcome: 'open' | 'partial',
  host: string,
): Fault => ({
  id,
  kind: 'a proxy with a direct way out',
  into: ['new'],
  leaves: { outbound: outcome },
  put(draft) {
    draft.customNetwork?.appliances?.push({
      name: 'proxy',
      kind: 'Proxy',
      address: '10.60.0.10',
      ruleCollections: [
        {
          name: 'hosts',
          kind: 'Application',
          fromParent: false,
          groupPriority: 100,
          priority: 100,
          action: 'Allow',
          rules: [
            {
              name: 'hosts',
              protocols: ['Https'],
              sources: ['*'],
              hosts: [host],
              portRanges: '443',
            },
          ],
        },
      ],
    });
  },
});

/** Mistakes in what filters packets. */
export const filterFaults: readonly Fault[] = [
  {
    id: 'security-group-on-no-subnet',
    kind: 'a security group that stands on no subnet',
    into: ['old'],
    leaves: { outbound: 'open' },
    put(draft) {
      const egress = draft.customNetwork?.egress;
      if (!egress) return;
      egress.filter = 'NetworkSecurityGroup';
      egress.routes = [];
      trainingOf(draft).networkSecurityGroup = false;
      giveExit(draft);
    },
  },
  {
    id: 'proxy-without-a-route',
    kind: 'a proxy with a direct way out',
    into: ['old'],
    leaves: { outbound: 'open' },
    put(draft) {
      const egress = draft.customNetwork?.egress;
      if (!egress) return;
      egress.filter = 'Proxy';
      egress.routes = [];
      giveExit(draft);
    },
  },
  proxy('proxy-to-everywhere', 'open', '*'),
  proxy('proxy-to-a-host', 'partial', 'github.com'),
  {
    id: 'filter-allows-by-default',
    kind: 'a firewall rule too many',
    into: ['old'],
    leaves: { outbound: 'open' },
    put(draft) {
      const egress = draft.customNetwork?.egress;
      if (egress) egress.defaultAction = 'Allow';
    },
  },
  collection('firewall-allows-all', 'open', 'Network', {
    protocols: OUTWARD,
    destinations: ['*'],
  }),
  collection('firewall-allows-halves', 'open', 'Network', {
    protocols: OUTWARD,
    destinations: ['0.0.0.0/1', '128.0.0.0/1'],
  }),
  collection('firewall-allows-one-port', 'open', 'Network', {
    protocols: ['TCP'],
    destinations: ['*'],
    portRanges: '53',
  }),
  collection('firewall-allows-a-range', 'partial', 'Network', {
    protocols: ['TCP'],
    destinations: ['20.40.0.0/16'],
  }),
  collection('firewall-allows-all-hosts', 'open', 'Application', {
    protocols: ['Https'],
    hosts: ['*'],
    portRanges: '443',
  }),
  collection('firewall-allows-a-host', 'partial', 'Application', {
    protocols: ['Https'],
    hosts: ['github.com'],
    portRanges: '443',
  }),
  collection('firewall-allows-hosts-below', 'partial', 'Application', {
    protocols: ['Https'],
    hosts: ['*.blob.core.windows.net'],
    portRanges: '443',
  }),
];
