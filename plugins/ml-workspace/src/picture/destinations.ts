import {
  EGRESS_FILTERS,
  Facts,
  OUTBOUND_RULE_TYPES,
  RuleFacts,
  classifyHost,
  classifyServiceTag,
  recognised,
  readDestination,
  readOutbound,
} from '@ringfence/engine';
import { count } from '@ringfence/engine/internal';
import { PicturePart } from './clients';
import { firstOf, stateOf } from './nodes';
import { PictureNode, PictureNodeKind, PicturePath } from './picture';
import { shortName } from './words';

type RuleType = (typeof OUTBOUND_RULE_TYPES)[number];

interface Group {
  kind: PictureNodeKind;
  noun: [one: string, many: string];
  names: string[];
  /** What data may do there, in words. */
  fate: string;
  state: PictureNode['state'];
  way: Pick<PicturePath, 'kind' | 'label'>;
}

const NOUNS: Record<RuleType, [string, string]> = {
  PrivateEndpoint: ['private target', 'private targets'],
  ServiceTag: ['service tag', 'service tags'],
  FQDN: ['host', 'hosts'],
};
const KINDS: Record<RuleType, PictureNodeKind> = {
  PrivateEndpoint: 'private-target',
  ServiceTag: 'service-tag',
  FQDN: 'host',
};

function nameOf(rule: RuleFacts): string {
  const { type } = rule;
  const fallback = rule.name ?? 'a rule';
  if (type === 'FQDN') return rule.fqdn ?? fallback;
  if (type === 'ServiceTag') return rule.serviceTag ?? fallback;
  if (type !== 'PrivateEndpoint' || !rule.serviceResourceId) return fallback;
  return [shortName(rule.serviceResourceId), rule.subresourceTarget]
    .filter(Boolean)
    .join(', ');
}

function isWriteCapable(rule: RuleFacts) {
  if (rule.addressPrefixes?.length) return false;
  const cls =
    rule.type === 'FQDN'
      ? classifyHost(rule.fqdn ?? '')
      : classifyServiceTag(rule.serviceTag ?? '');
  return cls === 'write-capable';
}

/** What a rule does, as the outbound boundary reads it. */
function fateOf(
  rule: RuleFacts,
  alias: Alias,
): Pick<Group, 'fate' | 'state' | 'way'> {
  if (rule.refuses) {
    return {
      fate: 'refused',
      state: 'closed',
      way: { kind: 'refused', label: 'refused' },
    };
  }
  if (rule.type === 'PrivateEndpoint') {
    return {
      fate: '',
      state: 'closed',
      way: { kind: 'private', label: 'private' },
    };
  }
  const state = stateOf(readDestination(rule, '', alias));
  const way = { kind: 'public', label: 'approved' } as const;
  if (state === 'closed') return { fate: 'takes no data', state, way };
  if (state === 'unknown') return { fate: 'not known', state, way };
  return {
    fate: isWriteCapable(rule) ? 'data can leave here' : 'not classified',
    state,
    way,
  };
}

type Alias = Parameters<typeof readDestination>[2];

/** Rules as few boxes: one for each type and what data may do there. */
function groups(rules: readonly RuleFacts[], alias: Alias): Group[] {
  const found = new Map<string, Group>();
  for (const rule of rules) {
    const type = recognised(rule.type);
    const kind = type ? KINDS[type] : 'host';
    const fate = fateOf(rule, alias);
    const key = `${kind} ${fate.fate}`;
    const group = found.get(key) ?? {
      kind,
      noun: type ? NOUNS[type] : ['rule', 'rules'],
      names: [],
      ...fate,
    };
    group.names.push(nameOf(rule));
    found.set(key, group);
  }
  return [...found.values()];
}

function groupPart(
  rules: readonly RuleFacts[],
  { prefix, from, alias }: { prefix: string; from: string; alias: Alias },
): PicturePart {
  const nodes: PictureNode[] = [];
  const paths: PicturePath[] = [];
  groups(rules, alias).forEach((group, index) => {
    const id = `${prefix}-${index}`;
    nodes.push({
      id,
      column: 'outbound',
      kind: group.kind,
      title: count(group.names.length, ...group.noun),
      lines: [...firstOf(group.names, 2), group.fate].filter(Boolean),
      state: group.state,
    });
    paths.push({ from, to: id, ...group.way });
  });
  return { nodes, paths };
}

const anywhere = (
  title: string,
  line: string,
  state: PictureNode['state'],
): PictureNode => ({
  id: 'anywhere',
  column: 'outbound',
  kind: 'anywhere',
  title,
  lines: [line],
  state,
});

const wayTo = (
  from: string,
  kind: PicturePath['kind'],
  label: string,
): PicturePath => ({ from, to: 'anywhere', kind, label });

function serviceRules({ outbound }: Facts): PictureNode[] {
  const rules = outbound?.serviceRules;
  if (!rules?.length) return [];
  return [
    {
      id: 'service-rules',
      column: 'outbound',
      kind: 'service-tag',
      title: `${count(rules.length, 'rule')} of Azure’s own`,
      lines: firstOf(rules.map(nameOf), 2),
      state: 'plain',
    },
  ];
}

function managed(
  facts: Facts,
  mode: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound',
): PicturePart {
  const { rules } = facts.outbound ?? {};
  const isOpen = mode === 'AllowInternetOutbound';
  const rest = isOpen
    ? {
        node: anywhere('Any other address', 'data can leave here', 'open'),
        path: wayTo('computes', 'public', 'unfiltered'),
      }
    : {
        node: anywhere('Anything else', 'refused at the fence', 'closed'),
        path: wayTo('computes', 'refused', 'refused'),
      };
  const own: PicturePart = rules
    ? groupPart(rules, {
        prefix: 'rules',
        from: 'computes',
        alias: facts.rulesInForce.storage,
      })
    : {
        nodes: [
          {
            id: 'rules',
            column: 'outbound',
            kind: 'host',
            title: 'Approved destinations',
            lines: ['not known'],
            state: 'unknown',
          },
        ],
        paths: [
          {
            from: 'computes',
            to: 'rules',
            kind: 'unknown',
            label: 'not known',
          },
        ],
      };
  return {
    nodes: [...own.nodes, ...serviceRules(facts), rest.node],
    paths: [...own.paths, rest.path],
  };
}

const FILTER_NAMES: Record<(typeof EGRESS_FILTERS)[number], string> = {
  Firewall: 'Firewall',
  NetworkVirtualAppliance: 'Network appliance',
  Proxy: 'Proxy',
  NetworkSecurityGroup: 'Security group',
  None: 'No filter',
};

function custom({ customNetwork, rulesInForce }: Facts): PicturePart {
  const { virtualNetworks, egress } = customNetwork ?? {};
  if (virtualNetworks?.length === 0) {
    return {
      nodes: [anywhere('Any address', 'no network around it', 'open')],
      paths: [wayTo('computes', 'public', 'unfiltered')],
    };
  }
  const filter = recognised(egress?.filter);
  const action = egress?.defaultAction;
  const policies = egress?.serviceEndpointPolicyAliases;
  const node: PictureNode = {
    id: 'filter',
    column: 'outbound',
    kind: 'filter',
    title: filter ? FILTER_NAMES[filter] : 'Egress filter',
    lines: [
      egress?.filter ? 'your own' : 'not known',
      ...(policies?.length ? ['storage policy'] : []),
      ...(egress?.natGateway ? ['NAT gateway'] : []),
    ],
    state: filter === 'None' ? 'open' : 'plain',
  };
  const own = groupPart(egress?.rules ?? [], {
    prefix: 'egress',
    from: 'filter',
    alias: rulesInForce.storage,
  });
  const isOpen = filter === 'None' || action === 'Allow';
  const rest = (): { node: PictureNode; path: PicturePath } => {
    if (isOpen) {
      return {
        node: anywhere('Any other address', 'data can leave here', 'open'),
        path: wayTo('filter', 'public', 'unfiltered'),
      };
    }
    if (action === 'Deny' && filter) {
      return {
        node: anywhere('Anything else', `refused by the filter`, 'closed'),
        path: wayTo('filter', 'refused', 'refused'),
      };
    }
    return {
      node: anywhere('Anything else', 'not known', 'unknown'),
      path: wayTo('filter', 'unknown', 'not known'),
    };
  };
  const { node: last, path } = rest();
  return {
    nodes: [node, ...own.nodes, last],
    paths: [
      { from: 'computes', to: 'filter', kind: 'private', label: 'routed' },
      ...own.paths,
      path,
    ],
  };
}

/** What is written of a filter shows nothing of ways around it: what the engine found is drawn in place of the rest. */
function asJudged(part: PicturePart, facts: Facts): PicturePart {
  const lane = readOutbound(facts);
  const state = stateOf(lane);
  const isDrawn = part.nodes.some(node => node.state === state);
  if (state === 'closed' || isDrawn) return part;
  const isUnknown = state === 'unknown';
  const { place, destination = 'any address' } = lane.witness ?? {};
  const found = anywhere(
    isUnknown
      ? 'Anything else'
      : destination[0].toUpperCase() + destination.slice(1),
    isUnknown ? 'not known' : `from ${place ?? 'compute'}`,
    state,
  );
  return {
    nodes: [...part.nodes.filter(({ id }) => id !== found.id), found],
    paths: [
      ...part.paths.filter(({ to }) => to !== found.id),
      isUnknown
        ? wayTo('computes', 'unknown', 'not known')
        : wayTo('computes', 'public', 'past the filter'),
    ],
  };
}

function written(facts: Facts): PicturePart {
  const { mode } = facts;
  if (mode === 'Disabled') return custom(facts);
  if (mode) return managed(facts, mode);
  return {
    nodes: [anywhere('Destinations', 'mode not known', 'unknown')],
    paths: [wayTo('computes', 'unknown', 'not known')],
  };
}

/**
 * What can be reached from inside. Ways start at `computes`, which stands for the
 * whole column.
 * @internal
 */
export const destinationsOf = (facts: Facts): PicturePart =>
  asJudged(written(facts), facts);
