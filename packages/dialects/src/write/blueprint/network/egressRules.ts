import {
  ApplianceRule,
  OUTBOUND_RULE_TYPES,
  OutboundRule,
  RuleCollection,
  SecurityRule,
} from '@ringfence/engine';
import { splitHosts } from '@ringfence/engine/internal';
import { BlueprintBuilder } from '../BlueprintBuilder';

const [GROUP, FIRST_PRIORITY, LAST_PRIORITY] = [200, 100, 4096];

type Kind = 'FQDN' | 'ServiceTag';

const USED: Record<Kind, readonly string[]> = {
  FQDN: ['name', 'type', 'fqdn', 'portRanges', 'action'],
  ServiceTag: [
    'name',
    'type',
    'serviceTag',
    'protocol',
    'portRanges',
    'action',
    'addressPrefixes',
  ],
};

/** The type of a rule that can be written; says so where it is another, or where it takes away what nothing here takes away. */
function kindOf(
  builder: BlueprintBuilder,
  rule: OutboundRule,
  at: string,
): Kind | undefined {
  const type = builder.closed(
    builder.need(rule.type, `${at}/type`, OUTBOUND_RULE_TYPES.join(', ')),
    OUTBOUND_RULE_TYPES,
    `${at}/type`,
  );
  if (!type) return undefined;
  const isAllowed =
    rule.action === undefined || /^allow$/i.test(rule.action.trim());
  if (!isAllowed || type === 'PrivateEndpoint') {
    builder.refuse(
      isAllowed ? `${at}/type` : `${at}/action`,
      'is nothing that the rules of egress can say, which have no order and only let through',
      'the appliances and security groups with their rules',
    );
    return undefined;
  }
  const keys = Object.keys(rule) as (keyof OutboundRule)[];
  builder.sayUnused(
    rule,
    keys.filter(key => !USED[type].includes(key)),
    at,
    `a rule of type ${type} of a filter has none`,
  );
  return type;
}

const destinationsOf = (
  builder: BlueprintBuilder,
  rule: OutboundRule,
  at: string,
): string[] =>
  rule.addressPrefixes?.length
    ? rule.addressPrefixes
    : [
        builder.need(rule.serviceTag, `${at}/serviceTag`, 'a service tag') ??
          '',
      ];

const hostsOf = (builder: BlueprintBuilder, rule: OutboundRule, at: string) => [
  ...splitHosts(builder.need(rule.fqdn, `${at}/fqdn`, 'a host') ?? ''),
];

/** Names of rules, with a number behind one that comes twice. */
function names() {
  const taken = new Set<string>();
  return (written: string | undefined): string => {
    const stem = written?.trim() || 'rule';
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem}-${number}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** What `egress` lets through, as rules of a firewall that refuses the rest. @internal */
export function collectionsOfEgress(
  builder: BlueprintBuilder,
  rules: readonly OutboundRule[],
  defaultAction: 'Allow' | 'Deny',
  at: string,
): RuleCollection[] {
  const named = names();
  const found: Record<'Network' | 'Application', ApplianceRule[]> = {
    Network: [],
    Application: [],
  };
  rules.forEach((rule, index) => {
    const here = `${at}/rules/${index}`;
    const kind = kindOf(builder, rule, here);
    if (!kind) return;
    const common = { name: named(rule.name), sources: ['*'] };
    if (kind === 'FQDN') {
      found.Application.push({
        ...common,
        protocols: ['Http', 'Https'],
        hosts: hostsOf(builder, rule, here),
        ...(rule.portRanges?.trim() && { portRanges: rule.portRanges }),
      });
      return;
    }
    found.Network.push({
      ...common,
      protocols: [rule.protocol?.trim() || '*'],
      destinations: destinationsOf(builder, rule, here),
      portRanges: rule.portRanges?.trim() || '*',
    });
  });
  if (defaultAction === 'Allow') {
    found.Network.push({
      name: named('everything-else'),
      sources: ['*'],
      protocols: ['Any'],
      destinations: ['*'],
      portRanges: '*',
    });
  }
  return (['Network', 'Application'] as const).flatMap((kind, index) =>
    found[kind].length > 0
      ? [
          {
            name: kind === 'Network' ? 'addresses' : 'hosts',
            kind,
            fromParent: false,
            groupPriority: GROUP,
            priority: FIRST_PRIORITY + index,
            action: 'Allow',
            rules: found[kind],
          },
        ]
      : [],
  );
}

const PROTOCOLS: Record<string, string> = {
  TCP: 'Tcp',
  UDP: 'Udp',
  ICMP: 'Icmp',
};

/** What `egress` lets through, as rows of a network security group, with one that refuses the rest. @internal */
export function rowsOfEgress(
  builder: BlueprintBuilder,
  rules: readonly OutboundRule[],
  defaultAction: 'Allow' | 'Deny',
  at: string,
): SecurityRule[] {
  const named = names();
  const row = (
    name: string,
    priority: number,
    rest: SecurityRule,
  ): SecurityRule => ({
    name,
    priority,
    direction: 'Outbound',
    sources: ['*'],
    ...rest,
  });
  const rows = rules.flatMap((rule, index): SecurityRule[] => {
    const here = `${at}/rules/${index}`;
    const kind = kindOf(builder, rule, here);
    if (!kind) return [];
    if (kind === 'FQDN') {
      builder.refuse(
        `${here}/type`,
        'names hosts, which a network security group does not know',
        'service tags and ranges, or a firewall',
      );
      return [];
    }
    return [
      row(
        named(rule.name?.replace(/[^\w.-]+/g, '-').replace(/\W+$/, '')),
        FIRST_PRIORITY + index,
        {
          access: 'Allow',
          protocol: PROTOCOLS[rule.protocol?.trim().toUpperCase() ?? ''] ?? '*',
          destinations: destinationsOf(builder, rule, here),
          portRanges: rule.portRanges?.trim() || '*',
        },
      ),
    ];
  });
  return defaultAction === 'Allow'
    ? rows
    : [
        ...rows,
        row(named('deny-the-rest'), LAST_PRIORITY, {
          access: 'Deny',
          protocol: '*',
          destinations: ['Internet'],
          portRanges: '*',
        }),
      ];
}
