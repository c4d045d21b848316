import { pointer } from '@ringfence/engine';
import { KnownKeys, misspeltKeys, misspeltReason } from '../shared/misspelt';
import { Lowered } from './lowered';
import { UnreadPart } from './resource';
import { touchedBy } from './touched';

const WORKSPACE: KnownKeys = {
  read: {
    public_network_access_enabled: ['inbound', 'publicNetworkAccess'],
    public_network_access: ['inbound', 'publicNetworkAccess'],
    managed_network: ['outbound'],
    serverless_compute: ['compute'],
    storage_account_id: ['resources', 'storage'],
    key_vault_id: ['resources', 'keyVault'],
    container_registry_id: ['resources', 'containerRegistry'],
    application_insights_id: ['resources', 'monitoring'],
    ai_services_hub_id: ['workspace', 'hubId'],
    v1_legacy_mode_enabled: ['v1LegacyMode'],
    image_build_compute_name: ['imageBuildCompute'],
    high_business_impact: ['highBusinessImpact'],
  },
  others: [
    'high_business_impact_enabled',
    'primary_user_assigned_identity',
    'feature_store',
    'friendly_name',
    'description',
    'encryption',
  ],
};

/** Arguments that decide who reaches what; what each of them touches is told by the type. */
const keys = (...read: string[]): KnownKeys => ({
  read: Object.fromEntries(read.map(key => [key, []])),
});

const COMPUTE = keys(
  'machine_learning_workspace_id',
  'node_public_ip_enabled',
  'ssh_public_access_enabled',
  'local_auth_enabled',
  'subnet_resource_id',
);
const FIREWALLED = keys(
  'public_network_access_enabled',
  'network_rules',
  'network_acls',
  'network_rule_set',
  'network_rule_bypass_option',
);

const KNOWN: Record<string, KnownKeys> = {
  azurerm_machine_learning_workspace: WORKSPACE,
  azurerm_ai_foundry: WORKSPACE,
  azurerm_ai_foundry_project: WORKSPACE,
  azurerm_machine_learning_compute_cluster: COMPUTE,
  azurerm_machine_learning_compute_instance: COMPUTE,
  azurerm_storage_account: FIREWALLED,
  azurerm_key_vault: FIREWALLED,
  azurerm_container_registry: FIREWALLED,
  azurerm_application_insights: keys(
    'internet_ingestion_enabled',
    'internet_query_enabled',
  ),
  azurerm_private_endpoint: keys(
    'private_service_connection',
    'private_dns_zone_group',
  ),
};

/** Arguments of resources that are nearly one that is read. */
export const misspeltParts = (made: readonly Lowered[]): UnreadPart[] =>
  made.flatMap(({ resource: { type, body }, arm }) => {
    const known = Object.hasOwn(KNOWN, type) ? KNOWN[type] : undefined;
    if (!known) return [];
    const written = body.entries().map(([key]) => key);
    return misspeltKeys(written, known).map(
      (misspelt): UnreadPart => ({
        reason: misspeltReason(misspelt),
        at: body.get(misspelt.key)?.at ?? body.at,
        words: misspelt.key,
        pointers: misspelt.path.length
          ? [pointer(...misspelt.path)]
          : touchedBy(arm),
      }),
    );
  });
