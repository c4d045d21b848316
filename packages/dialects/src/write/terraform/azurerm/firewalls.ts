import { IdOf } from '../../blueprint';
import { Block, block } from '../hcl';
import { Taken } from '../taken';
import { Lower, standing } from './lower';

/** @internal */
export const firewall: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_firewall',
    given: {
      ...standing(resource),
      sku_name: properties.take('sku', 'name'),
      sku_tier: properties.take('sku', 'tier'),
      firewall_policy_id: properties.take('firewallPolicy', 'id'),
    },
    blocks: properties.items('ipConfigurations').map(one =>
      block('ip_configuration', {
        name: one.take('name'),
        subnet_id: one.take('properties', 'subnet', 'id'),
        public_ip_address_id: one.take('properties', 'publicIPAddress', 'id'),
      }),
    ),
  };
};

/** @internal */
export const firewallPolicy: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  const isProxy = properties.take('dnsSettings', 'enableProxy');
  return {
    type: 'azurerm_firewall_policy',
    given: {
      ...standing(resource),
      sku: properties.take('sku', 'tier'),
      base_policy_id: properties.take('basePolicy', 'id'),
      threat_intelligence_mode: properties.take('threatIntelMode'),
    },
    blocks:
      isProxy === undefined ? [] : [block('dns', { proxy_enabled: isProxy })],
  };
};

function networkRule(rule: Taken): Block {
  rule.is(['ruleType'], 'NetworkRule');
  return block('rule', {
    name: rule.take('name'),
    protocols: rule.take('ipProtocols'),
    source_addresses: rule.take('sourceAddresses'),
    destination_addresses: rule.take('destinationAddresses'),
    destination_fqdns: rule.take('destinationFqdns'),
    destination_ports: rule.take('destinationPorts'),
  });
}

function applicationRule(rule: Taken): Block {
  rule.is(['ruleType'], 'ApplicationRule');
  return block(
    'rule',
    {
      name: rule.take('name'),
      source_addresses: rule.take('sourceAddresses'),
      destination_fqdns: rule.take('targetFqdns'),
    },
    rule.items('protocols').map(one =>
      block('protocols', {
        type: one.take('protocolType'),
        port: one.take('port'),
      }),
    ),
  );
}

/** A collection; all its rules are of one kind, which azurerm says by the kind of the block. */
function collection(one: Taken): Block {
  one.is(['ruleCollectionType'], 'FirewallPolicyFilterRuleCollection');
  const rules = one.items('rules');
  const isApplication = rules.some(
    rule => rule.at('ruleType').value === 'ApplicationRule',
  );
  return block(
    isApplication ? 'application_rule_collection' : 'network_rule_collection',
    {
      name: one.take('name'),
      priority: one.take('priority'),
      action: one.take('action', 'type'),
    },
    rules.map(isApplication ? applicationRule : networkRule),
  );
}

/** @internal */
export const ruleCollectionGroup: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_firewall_policy_rule_collection_group',
    given: {
      name: resource.name,
      firewall_policy_id: resource.parent && new IdOf(resource.parent),
      priority: properties.take('priority'),
    },
    blocks: properties.items('ruleCollections').map(collection),
  };
};
