import { SourceNode } from '../../shared/sourceNode';
import { Tree } from '../tree';
import { blocks, byId, constant, Lower } from './source';

type Settings = { [key: string]: Tree | undefined };

const networkRule = (rule: SourceNode): Settings => ({
  name: rule.get('name'),
  sourceAddresses: rule.get('source_addresses'),
  sourceIpGroups: rule.get('source_ip_groups'),
  destinationAddresses: rule.get('destination_addresses'),
  destinationIpGroups: rule.get('destination_ip_groups'),
  destinationFqdns: rule.get('destination_fqdns'),
  destinationPorts: rule.get('destination_ports'),
});

const protocols = (rule: SourceNode, ...names: string[]) => {
  const name = names.find(one => rule.get(one));
  return name === undefined
    ? undefined
    : blocks(rule, name, each => ({
        protocolType: each.get('type'),
        port: each.get('port'),
      }));
};

const applicationRule = (rule: SourceNode): Settings => ({
  name: rule.get('name'),
  protocols: protocols(rule, 'protocols', 'protocol'),
  sourceAddresses: rule.get('source_addresses'),
  sourceIpGroups: rule.get('source_ip_groups'),
  targetFqdns: rule.get('destination_fqdns', 'target_fqdns'),
  targetUrls: rule.get('destination_urls'),
  fqdnTags: rule.get('destination_fqdn_tags', 'fqdn_tags'),
  webCategories: rule.get('web_categories'),
});

const KINDS: [string, (rule: SourceNode) => Tree][] = [
  [
    'network_rule_collection',
    rule => ({
      ruleType: constant('NetworkRule', rule),
      ipProtocols: rule.get('protocols'),
      ...networkRule(rule),
    }),
  ],
  [
    'application_rule_collection',
    rule => ({
      ruleType: constant('ApplicationRule', rule),
      ...applicationRule(rule),
    }),
  ],
];

/** The collections of a group of a policy; by an expression, all of them are not known. */
function collections(body: SourceNode): Tree | undefined {
  const found: Tree[] = [];
  for (const [name, rule] of KINDS) {
    const some = blocks(body, name, each => ({
      ruleCollectionType: constant('FirewallPolicyFilterRuleCollection', each),
      name: each.get('name'),
      priority: each.get('priority'),
      action: { type: each.get('action') },
      rules: blocks(each, 'rule', rule),
    }));
    if (some instanceof SourceNode) return some;
    found.push(...(some ?? []));
  }
  return found;
}

/** A collection of a firewall without a policy, which is a resource of its own in Terraform. */
export const classicCollection = (
  body: SourceNode,
  rule: 'network' | 'application',
): Tree => ({
  name: body.get('name'),
  properties: {
    priority: body.get('priority'),
    action: { type: body.get('action') },
    rules: blocks(body, 'rule', each =>
      rule === 'network'
        ? { protocols: each.get('protocols'), ...networkRule(each) }
        : applicationRule(each),
    ),
  },
});

/** Firewalls and their policies. */
export const FIREWALLS: Record<string, Lower> = {
  azurerm_firewall: body => ({
    location: body.get('location'),
    properties: {
      sku: { name: body.get('sku_name'), tier: body.get('sku_tier') },
      firewallPolicy: byId(body.get('firewall_policy_id')),
      ipConfigurations: blocks(body, 'ip_configuration', each => ({
        name: each.get('name'),
        properties: {
          subnet: byId(each.get('subnet_id')),
          privateIPAddress: each.get('private_ip_address'),
        },
      })),
    },
  }),
  azurerm_firewall_policy: body => ({
    location: body.get('location'),
    properties: { basePolicy: byId(body.get('base_policy_id')) },
  }),
  azurerm_firewall_policy_rule_collection_group: body => ({
    properties: {
      priority: body.get('priority'),
      ruleCollections: collections(body),
    },
  }),
};
