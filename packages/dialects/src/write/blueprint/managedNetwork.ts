import {
  FIREWALL_SKUS,
  ISOLATION_MODES,
  MANAGED_NETWORK_KINDS,
  OUTBOUND_RULE_TYPES,
  Outbound,
  OutboundRule,
  RULE_ACTIONS,
  RULE_PROTOCOLS,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';
import { nameProblem } from './names';
import { Value } from './blueprint';

/** The category of what people define. */
const OURS = 'UserDefined';

const RULES = 'Microsoft.MachineLearningServices/workspaces/outboundRules';

const OF_TYPE = {
  FQDN: ['fqdn'],
  ServiceTag: [
    'serviceTag',
    'protocol',
    'portRanges',
    'action',
    'addressPrefixes',
  ],
  PrivateEndpoint: [
    'serviceResourceId',
    'subresourceTarget',
    'sparkEnabled',
    'fqdns',
  ],
} as const;

/** Says what a rule states that is for rules of another type, or for Azure to tell. */
function sayOthers(
  builder: BlueprintBuilder,
  rule: OutboundRule,
  type: keyof typeof OF_TYPE,
  pointer: string,
): void {
  const own: readonly string[] = OF_TYPE[type];
  builder.sayUnused(
    rule,
    Object.values(OF_TYPE)
      .flat()
      .filter(key => !own.includes(key)),
    pointer,
    `a rule of type ${type} has none`,
  );
  if (rule.status !== undefined) {
    builder.cannotSay(
      `${pointer}/status`,
      'whether the rule is in force',
      'Azure decides it',
      'a reading of Azure',
    );
  }
  if (rule.category !== undefined && !azureValue(rule.category, [OURS])) {
    builder.cannotSay(
      `${pointer}/category`,
      'that somebody else made the rule',
      'what a file states is a rule of its people',
      `the category ${OURS}`,
    );
  }
}

/** The body of one rule, with what people state of it. */
function ruleBody(
  builder: BlueprintBuilder,
  rule: OutboundRule,
  pointer: string,
): Record<string, Value> | undefined {
  const type = builder.closed(
    builder.need(rule.type, `${pointer}/type`, OUTBOUND_RULE_TYPES.join(', ')),
    OUTBOUND_RULE_TYPES,
    `${pointer}/type`,
  );
  const need = (
    key:
      | 'fqdn'
      | 'serviceTag'
      | 'serviceResourceId'
      | 'subresourceTarget'
      | 'portRanges',
    expected: string,
  ) => builder.need(rule[key], `${pointer}/${key}`, expected) ?? '';
  if (type) sayOthers(builder, rule, type, pointer);
  const common = { type: type ?? '', category: OURS };
  switch (type) {
    case 'FQDN':
      return {
        ...common,
        destination: need('fqdn', 'a host, such as pypi.org'),
      };
    case 'ServiceTag': {
      const prefixes = rule.addressPrefixes ?? [];
      return {
        ...common,
        destination: {
          serviceTag:
            prefixes.length > 0
              ? rule.serviceTag ?? ''
              : need('serviceTag', 'a service tag'),
          protocol:
            builder.closed(
              builder.need(
                rule.protocol,
                `${pointer}/protocol`,
                RULE_PROTOCOLS.join(', '),
              ),
              RULE_PROTOCOLS,
              `${pointer}/protocol`,
            ) ?? '',
          portRanges: need('portRanges', 'ports, such as 443 or 80,443'),
          action:
            builder.closed(
              rule.action ?? 'Allow',
              RULE_ACTIONS,
              `${pointer}/action`,
            ) ?? '',
          ...(prefixes.length > 0 && { addressPrefixes: prefixes }),
        },
      };
    }
    case 'PrivateEndpoint':
      return {
        ...common,
        destination: {
          serviceResourceId: builder.idOf(
            need('serviceResourceId', 'the ARM id of the target'),
          ),
          subresourceTarget: need(
            'subresourceTarget',
            'the part of the target, such as blob',
          ),
          sparkEnabled: rule.sparkEnabled ?? false,
        },
        ...(rule.fqdns?.length && { fqdns: rule.fqdns }),
      };
    default:
      return undefined;
  }
}

/** The rules by their names, which Azure keeps apart without regard to case. */
function rulesByName(
  builder: BlueprintBuilder,
  rules: readonly OutboundRule[],
): Record<string, Value> {
  const named: [string, Value][] = [];
  const taken = new Set<string>();
  rules.forEach((rule, at) => {
    const pointer = `/outbound/rules/${at}`;
    const name = builder.need(
      rule.name,
      `${pointer}/name`,
      'a name of its own',
    );
    const body = ruleBody(builder, rule, pointer);
    if (name === undefined || !body) return;
    const words = nameProblem(RULES, name);
    if (words)
      builder.refuse(
        `${pointer}/name`,
        'is a name that Azure does not take',
        words,
      );
    if (taken.has(name.toLowerCase())) {
      builder.refuse(
        `${pointer}/name`,
        'is the name of another rule',
        'a name of its own',
      );
    }
    taken.add(name.toLowerCase());
    named.push([name, body]);
    if (rule.approverAssigned !== undefined) {
      builder.cannotSay(
        `${pointer}/approverAssigned`,
        'who may approve the private endpoint at its target',
        'a role on the target, which the files of the workspace do not grant',
        'whoever owns the target grants it to the workspace’s identity',
      );
    }
  });
  return Object.fromEntries(named);
}

const AZURE_TELLS = [
  ['serviceRules', 'rules that Azure adds by itself'],
  ['networkStatus', 'whether the network is provisioned'],
  ['sparkReady', 'whether it is provisioned for Spark'],
  ['changeableIsolationModes', 'which modes are left'],
  ['ofHub', 'that the network is its hub’s'],
] as const;

/** What the workspace says of its managed network; `undefined` in a network of one's own. @internal */
export function managedNetworkOf(
  builder: BlueprintBuilder,
  outbound: Outbound | undefined,
): Record<string, Value> | undefined {
  const mode = builder.closed(
    builder.need(
      outbound?.isolationMode,
      '/outbound/isolationMode',
      ISOLATION_MODES.join(', '),
    ),
    ISOLATION_MODES,
    '/outbound/isolationMode',
  );
  for (const [key, what] of AZURE_TELLS) {
    if (outbound?.[key] === undefined) continue;
    builder.cannotSay(
      `/outbound/${key}`,
      what,
      'Azure decides it once the workspace is there',
      'a reading of Azure',
    );
  }
  if (!outbound || !mode) return undefined;
  const rules = outbound.rules ?? [];
  if (mode === 'Disabled') {
    if (rules.length > 0) {
      builder.refuse(
        '/outbound/rules',
        'has rules although there is no managed network',
        'an empty list, or another isolation mode',
      );
    }
    return { isolationMode: mode };
  }
  builder.need(
    outbound.rules,
    '/outbound/rules',
    'what may be reached, or an empty list',
  );
  const sku = builder.closed(
    outbound.firewallSku,
    FIREWALL_SKUS,
    '/outbound/firewallSku',
  );
  const kind = builder.closed(
    outbound.managedNetworkKind,
    MANAGED_NETWORK_KINDS,
    '/outbound/managedNetworkKind',
  );
  return {
    isolationMode: mode,
    ...(sku && { firewallSku: sku }),
    ...(kind && { managedNetworkKind: kind }),
    ...(outbound.networkMonitor !== undefined && {
      enableNetworkMonitor: outbound.networkMonitor,
    }),
    outboundRules: rulesByName(builder, rules),
  };
}
