import { Block, block } from '../hcl';
import { Taken } from '../taken';
import { Lower, access, identityBlock, not, present, standing } from './lower';
import { outboundRules } from './outboundRules';

function encryption(properties: Taken): Block | undefined {
  const found = properties.at('encryption');
  if (found.value === undefined) return undefined;
  found.is(['status'], 'Enabled');
  return block('encryption', {
    key_vault_id: found.take('keyVaultProperties', 'keyVaultArmId'),
    key_id: found.take('keyVaultProperties', 'keyIdentifier'),
    user_assigned_identity_id: found.take('identity', 'userAssignedIdentity'),
  });
}

/** What the service starts by itself. azurerm takes silence for no public address and Azure for one, so it has to be stated. */
function serverless(properties: Taken): Block | undefined {
  const found = properties.at('serverlessComputeSettings');
  const isPublic = not(found, 'serverlessComputeNoPublicIP');
  if (isPublic === undefined) return undefined;
  return block('serverless_compute', {
    subnet_id: found.take('serverlessComputeCustomSubnet'),
    public_ip_enabled: isPublic,
  });
}

function managedNetwork(properties: Taken): Block | undefined {
  const mode = properties.take('managedNetwork', 'isolationMode');
  return mode === undefined
    ? undefined
    : block('managed_network', {
        isolation_mode: mode,
        provision_on_creation_enabled: properties.take('provisionNetworkNow'),
      });
}

/** A workspace, as far as azurerm has words for it: not for the firewall of its managed network. */
const alone: Lower = ({ resource, arm }) => {
  const { kind } = resource;
  if (kind !== 'Default' && kind !== 'FeatureStore') return undefined;
  const properties = arm.at('properties');
  const identity = identityBlock(arm);
  const insights = properties.take('applicationInsights');
  if (!identity || insights === undefined) return undefined;
  arm.take('kind');
  if (arm.is(['sku', 'name'], 'Basic')) arm.is(['sku', 'tier'], 'Basic');
  const mode = properties.at('systemDatastoresAuthMode');
  const rules = properties.take('managedNetwork', 'outboundRules');
  return {
    type: 'azurerm_machine_learning_workspace',
    accessArgument: 'public_network_access_enabled',
    given: {
      ...standing(resource),
      kind,
      storage_account_id: properties.take('storageAccount'),
      key_vault_id: properties.take('keyVault'),
      container_registry_id: properties.take('containerRegistry'),
      application_insights_id: insights,
      public_network_access_enabled: access(properties, 'publicNetworkAccess'),
      storage_account_access_type:
        mode.value === 'AccessKey' || mode.value === 'Identity'
          ? mode.mark().value
          : undefined,
      image_build_compute_name: properties.take('imageBuildCompute'),
      high_business_impact: properties.take('hbiWorkspace'),
      v1_legacy_mode_enabled: properties.take('v1LegacyMode'),
      primary_user_assigned_identity: properties.take(
        'primaryUserAssignedIdentity',
      ),
    },
    blocks: present(
      identity,
      managedNetwork(properties),
      serverless(properties),
      encryption(properties),
    ),
    beside: outboundRules(rules, resource),
  };
};

const hub: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  const identity = identityBlock(arm);
  if (!identity) return undefined;
  arm.take('kind');
  if (arm.is(['sku', 'name'], 'Basic')) arm.is(['sku', 'tier'], 'Basic');
  const rules = properties.take('managedNetwork', 'outboundRules');
  const network = properties.take('managedNetwork', 'isolationMode');
  return {
    type: 'azurerm_ai_foundry',
    accessArgument: 'public_network_access',
    given: {
      ...standing(resource),
      storage_account_id: properties.take('storageAccount'),
      key_vault_id: properties.take('keyVault'),
      container_registry_id: properties.take('containerRegistry'),
      application_insights_id: properties.take('applicationInsights'),
      public_network_access: properties.take('publicNetworkAccess'),
      high_business_impact_enabled: properties.take('hbiWorkspace'),
      primary_user_assigned_identity: properties.take(
        'primaryUserAssignedIdentity',
      ),
    },
    blocks: present(
      identity,
      network === undefined
        ? undefined
        : block('managed_network', { isolation_mode: network }),
      encryption(properties),
    ),
    beside: outboundRules(rules, resource),
  };
};

/** A workspace or hub. A project says whether it is open, and azurerm has no word for that. @internal */
export const workspace: Lower = given =>
  (given.resource.kind === 'Hub' ? hub : alone)(given);
