import { SourceNode } from '../../shared/sourceNode';
import { Unresolved } from '../../arm/expressions/value';
import { isOpen } from '../text';
import { isBranch, Tree } from '../tree';
import {
  access,
  argument,
  block,
  blocks,
  isOpenNode,
  keyed,
  Lower,
} from './source';

/** What may pass a firewall beside its rules; Azure writes it as one text. */
function bypass(rules: SourceNode | undefined): SourceNode | undefined {
  const found = argument(rules, 'bypass');
  const words = found?.isList() ? found.items().map(item => item.text()) : [];
  if (!found?.isList()) return found;
  const open = found.items().find(isOpenNode);
  return open ?? SourceNode.create(words.join(', ') || 'None', found.at);
}

/** A firewall's rules, by whichever block or resource they are written. */
export function networkAcls(rules: SourceNode | undefined): Tree | undefined {
  return (
    rules && {
      defaultAction: argument(rules, 'default_action'),
      bypass: bypass(rules),
      ipRules: keyed(argument(rules, 'ip_rules'), 'value'),
      virtualNetworkRules: keyed(
        argument(rules, 'virtual_network_subnet_ids'),
        'id',
      ),
      resourceAccessRules: blocks(rules, 'private_link_access', each => ({
        resourceId: each.get('endpoint_resource_id'),
        tenantId: each.get('endpoint_tenant_id'),
      })),
    }
  );
}

/** The rules of a storage account; the provider always sends the whole list of resources that are let in by name. */
export function storageRules(rules: SourceNode | undefined): Tree | undefined {
  const acls = networkAcls(rules);
  return isBranch(acls) && !isOpenNode(rules)
    ? { ...acls, resourceAccessRules: acls.resourceAccessRules ?? [] }
    : acls;
}

function storageSku(body: SourceNode): Tree | undefined {
  const tier = body.get('account_tier');
  const replication = body.get('account_replication_type');
  const texts = [tier?.text(), replication?.text()];
  if (!tier || !replication) return undefined;
  return texts.some(text => text === undefined || isOpen(text))
    ? Unresolved.of(texts.join('_'))
    : SourceNode.create(texts.join('_'), tier.at);
}

const monitor: Lower = body => ({
  location: body.get('location'),
  properties: {
    publicNetworkAccessForIngestion: access(
      body.get('internet_ingestion_enabled'),
    ),
    publicNetworkAccessForQuery: access(body.get('internet_query_enabled')),
    WorkspaceResourceId: body.get('workspace_id'),
  },
});

/** What a workspace leans on. */
export const RESOURCES: Record<string, Lower> = {
  azurerm_storage_account: body => ({
    location: body.get('location'),
    kind: body.get('account_kind'),
    sku: { name: storageSku(body) },
    properties: {
      publicNetworkAccess: access(body.get('public_network_access_enabled')),
      isHnsEnabled: body.get('is_hns_enabled'),
      networkAcls: storageRules(block(body, 'network_rules')),
    },
  }),
  azurerm_key_vault: body => ({
    location: body.get('location'),
    properties: {
      sku: { name: body.get('sku_name') },
      publicNetworkAccess: access(body.get('public_network_access_enabled')),
      networkAcls: networkAcls(block(body, 'network_acls')),
    },
  }),
  azurerm_container_registry: body => {
    const rules = block(body, 'network_rule_set');
    return {
      location: body.get('location'),
      sku: { name: body.get('sku') },
      properties: {
        publicNetworkAccess: access(body.get('public_network_access_enabled')),
        networkRuleBypassOptions: body.get('network_rule_bypass_option'),
        networkRuleSet: rules && {
          defaultAction: argument(rules, 'default_action'),
          ipRules: blocks(rules, 'ip_rule', each => ({
            value: each.get('ip_range'),
          })),
        },
      },
    };
  },
  azurerm_application_insights: monitor,
  azurerm_log_analytics_workspace: body => ({
    location: body.get('location'),
    properties: {
      // A boolean until version 4 of the provider, Azure's own word since.
      publicNetworkAccessForIngestion:
        body.get('internet_ingestion_access_type') ??
        access(body.get('internet_ingestion_enabled')),
      publicNetworkAccessForQuery:
        body.get('internet_query_access_type') ??
        access(body.get('internet_query_enabled')),
    },
  }),
  azurerm_monitor_private_link_scope: body => ({
    properties: {
      accessModeSettings: {
        ingestionAccessMode: body.get('ingestion_access_mode'),
        queryAccessMode: body.get('query_access_mode'),
      },
    },
  }),
  azurerm_monitor_private_link_scoped_service: body => ({
    properties: { linkedResourceId: body.get('linked_resource_id') },
  }),
  azurerm_kubernetes_cluster: body => {
    const network = block(body, 'network_profile');
    const pool = block(body, 'default_node_pool');
    return {
      location: body.get('location'),
      properties: {
        apiServerAccessProfile: {
          enablePrivateCluster: body.get('private_cluster_enabled'),
          enablePrivateClusterPublicFQDN: body.get(
            'private_cluster_public_fqdn_enabled',
          ),
        },
        networkProfile: network && {
          outboundType: argument(network, 'outbound_type'),
          loadBalancerSku: argument(network, 'load_balancer_sku'),
        },
        agentPoolProfiles: pool && [
          { vnetSubnetID: argument(pool, 'vnet_subnet_id') },
        ],
      },
    };
  },
};
