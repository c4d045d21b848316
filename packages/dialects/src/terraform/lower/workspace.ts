import { SourceNode } from '../../shared/sourceNode';
import { access, argument, block, constant, Lower, not } from './source';

const identity = (body: SourceNode) => {
  const found = block(body, 'identity');
  return found && { type: argument(found, 'type') };
};

function encryption(body: SourceNode) {
  const found = block(body, 'encryption');
  return found && { status: constant('Enabled', found) };
}

function serverless(body: SourceNode) {
  const found = block(body, 'serverless_compute');
  return (
    found && {
      serverlessComputeNoPublicIP: not(argument(found, 'public_ip_enabled')),
      serverlessComputeCustomSubnet: argument(found, 'subnet_id'),
    }
  );
}

function managedNetwork(body: SourceNode) {
  const found = block(body, 'managed_network');
  return found && { isolationMode: argument(found, 'isolation_mode') };
}

const workspace =
  (kind?: string): Lower =>
  body => ({
    location: body.get('location'),
    tags: body.get('tags'),
    kind: body.get('kind') ?? (kind ? constant(kind, body) : undefined),
    identity: identity(body),
    properties: {
      publicNetworkAccess: access(
        body.get('public_network_access_enabled', 'public_network_access'),
      ),
      storageAccount: body.get('storage_account_id'),
      keyVault: body.get('key_vault_id'),
      containerRegistry: body.get('container_registry_id'),
      applicationInsights: body.get('application_insights_id'),
      hubResourceId: body.get('ai_services_hub_id'),
      encryption: encryption(body),
      hbiWorkspace: body.get(
        'high_business_impact',
        'high_business_impact_enabled',
      ),
      v1LegacyMode: body.get('v1_legacy_mode_enabled'),
      imageBuildCompute: body.get('image_build_compute_name'),
      systemDatastoresAuthMode: body.get('storage_account_access_type'),
      provisionNetworkNow: argument(
        block(body, 'managed_network'),
        'provision_on_creation_enabled',
      ),
      managedNetwork: managedNetwork(body),
      serverlessComputeSettings: serverless(body),
    },
  });

/** Workspaces, hubs and projects. */
export const WORKSPACES: Record<string, Lower> = {
  azurerm_machine_learning_workspace: workspace(),
  azurerm_ai_foundry: workspace('Hub'),
  azurerm_ai_foundry_project: workspace('Project'),
};
