import { Value } from '../../blueprint';
import { Block, block } from '../hcl';
import { Taken } from '../taken';
import { Lower, access, named, present, standing } from './lower';

const ids = (arm: Taken, ...path: string[]): Value[] =>
  arm.items(...path).flatMap(each => {
    each.is(['action'], 'Allow');
    return each.take('id') ?? [];
  });

/** An address as azurerm takes it: it refuses a range of one or two, so those are written one by one. */
function addressesOf(value: Value): Value[] {
  const [, address, last, bits] =
    /^(\d+\.\d+\.\d+\.(\d+))\/(3[12])$/.exec(String(value)) ?? [];
  if (bits === undefined) return [value];
  if (bits === '32') return [address];
  const first = Number(last) & ~1;
  const stem = address.replace(/\d+$/, '');
  return [`${stem}${first}`, `${stem}${first + 1}`];
}

const ranges = (arm: Taken, ...path: string[]): Value[] =>
  arm.items(...path).flatMap(each => {
    each.is(['action'], 'Allow');
    return each.take('value') ?? [];
  });

const BYPASS = new Map<Value, string[]>([
  ['AzureServices', ['AzureServices']],
  ['None', ['None']],
]);

function networkRules(arm: Taken): Block | undefined {
  const rules = arm.at('properties', 'networkAcls');
  const action = rules.take('defaultAction');
  if (action === undefined) return undefined;
  const instances = rules.items('resourceAccessRules').map(each =>
    block('private_link_access', {
      endpoint_resource_id: each.take('resourceId'),
      endpoint_tenant_id: each.take('tenantId'),
    }),
  );
  return block(
    'network_rules',
    {
      default_action: action,
      bypass: rules.takeAs(['bypass'], BYPASS),
      ip_rules: ranges(rules, 'ipRules').flatMap(addressesOf),
      virtual_network_subnet_ids: ids(rules, 'virtualNetworkRules'),
    },
    instances,
  );
}

const TLS = ['TLS1_2', 'TLS1_3'];

/** @internal */
export const storageAccount: Lower = ({ resource, arm }) => {
  const [tier, replication, ...more] = String(
    arm.at('sku', 'name').value,
  ).split('_');
  if (more.length || replication === undefined) return undefined;
  arm.take('sku', 'name');
  const properties = arm.at('properties');
  const tls = properties.at('minimumTlsVersion');
  return {
    type: 'azurerm_storage_account',
    accessArgument: 'public_network_access_enabled',
    given: {
      ...standing(resource),
      account_kind: arm.take('kind'),
      account_tier: tier,
      account_replication_type: replication,
      is_hns_enabled: properties.take('isHnsEnabled'),
      public_network_access_enabled: access(properties, 'publicNetworkAccess'),
      allow_nested_items_to_be_public: properties.take('allowBlobPublicAccess'),
      shared_access_key_enabled: properties.take('allowSharedKeyAccess'),
      https_traffic_only_enabled: properties.take('supportsHttpsTrafficOnly'),
      min_tls_version: TLS.includes(String(tls.value))
        ? tls.mark().value
        : undefined,
    },
    blocks: present(networkRules(arm)),
  };
};

/** @internal */
export const keyVault: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  const acls = properties.at('networkAcls');
  const [bypass, action] = [acls.take('bypass'), acls.take('defaultAction')];
  const roles = properties.take('enableRbacAuthorization');
  const tenant = properties.take('tenantId');
  if (roles === undefined || tenant === undefined) return undefined;
  properties.is(['sku', 'family'], 'A');
  // azurerm knows no vault without it.
  properties.is(['enableSoftDelete'], true);
  return {
    type: 'azurerm_key_vault',
    accessArgument: 'public_network_access_enabled',
    given: {
      ...standing(resource),
      tenant_id: tenant,
      sku_name: properties.take('sku', 'name'),
      rbac_authorization_enabled: roles,
      purge_protection_enabled: properties.take('enablePurgeProtection'),
      public_network_access_enabled: access(properties, 'publicNetworkAccess'),
    },
    blocks:
      bypass === undefined || action === undefined
        ? []
        : [
            block('network_acls', {
              bypass,
              default_action: action,
              ip_rules: ranges(acls, 'ipRules'),
              virtual_network_subnet_ids: ids(acls, 'virtualNetworkRules'),
            }),
          ],
  };
};

/** @internal */
export const containerRegistry: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  const rules = properties.at('networkRuleSet');
  const action = rules.take('defaultAction');
  return {
    type: 'azurerm_container_registry',
    accessArgument: 'public_network_access_enabled',
    given: {
      ...standing(resource),
      sku: arm.take('sku', 'name'),
      admin_enabled: properties.take('adminUserEnabled'),
      public_network_access_enabled: access(properties, 'publicNetworkAccess'),
      network_rule_bypass_option: properties.take('networkRuleBypassOptions'),
      data_endpoint_enabled: properties.take('dataEndpointEnabled'),
      anonymous_pull_enabled: properties.take('anonymousPullEnabled'),
    },
    blocks:
      action === undefined
        ? []
        : [
            block(
              'network_rule_set',
              { default_action: action },
              ranges(rules, 'ipRules').map(ip_range =>
                block('ip_rule', { action: 'Allow', ip_range }),
              ),
            ),
          ],
  };
};

/** @internal */
export const applicationInsights: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  if (!arm.is(['kind'], 'web', 'other')) return undefined;
  return {
    type: 'azurerm_application_insights',
    given: {
      ...standing(resource),
      application_type: properties.take('Application_Type'),
      workspace_id: properties.take('WorkspaceResourceId'),
      internet_ingestion_enabled: access(
        properties,
        'publicNetworkAccessForIngestion',
      ),
      internet_query_enabled: access(properties, 'publicNetworkAccessForQuery'),
      local_authentication_enabled: undefined,
    },
  };
};

/** @internal */
export const logAnalytics: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_log_analytics_workspace',
    given: {
      ...standing(resource),
      sku: properties.take('sku', 'name'),
      internet_ingestion_access_type: properties.take(
        'publicNetworkAccessForIngestion',
      ),
      internet_query_access_type: properties.take(
        'publicNetworkAccessForQuery',
      ),
    },
  };
};

/** @internal */
export const privateLinkScope: Lower = ({ resource, arm }) => ({
  type: 'azurerm_monitor_private_link_scope',
  given: {
    ...named(resource),
    ingestion_access_mode: arm.take(
      'properties',
      'accessModeSettings',
      'ingestionAccessMode',
    ),
    query_access_mode: arm.take(
      'properties',
      'accessModeSettings',
      'queryAccessMode',
    ),
  },
});
