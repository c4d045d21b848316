import { IdOf, Value } from '../../blueprint';
import type { BlueprintResource } from '../../blueprint';
import { Arguments } from '../hcl';
import { Taken } from '../taken';
import { Beside } from './lower';

const RULE = 'azurerm_machine_learning_workspace_network_outbound_rule';

/** The tags that azurerm lets through, none of them with a region. */
const SERVICE_TAGS = new Set(
  `AppConfiguration AppService AppServiceManagement AutonomousDevelopmentPlatform
  AzureActiveDirectory AzureActiveDirectoryDomainServices AzureAdvancedThreatProtection
  AzureArcInfrastructure AzureAttestation AzureBackup AzureBotService AzureCloud
  AzureConnectors AzureContainerAppsService AzureContainerRegistry AzureCosmosDB
  AzureDataLake AzureDatabricks AzureDevSpaces AzureDeviceUpdate AzureEventGrid
  AzureFrontDoor.Backend AzureFrontDoor.FirstParty AzureFrontDoor.Frontend
  AzureHealthcareAPIs AzureInformationProtection AzureIoTHub AzureKeyVault
  AzureLoadBalancer AzureMachineLearning AzureManagedGrafana AzureMonitor
  AzureOpenDatasets AzurePlatformDNS AzurePlatformIMDS AzurePlatformLKM
  AzureResourceManager AzureSignalR AzureSiteRecovery AzureSphere AzureSpringCloud
  AzureStack AzureUpdateDelivery AzureWebPubSub BatchNodeManagement ChaosStudio
  CognitiveServicesFrontend CognitiveServicesManagement DataFactory
  DataFactoryManagement Dynamics365BusinessCentral Dynamics365ForMarketingEmail
  EOPExternalPublishedIPs EventHub GuestAndHybridManagement Internet LogicApps
  M365ManagementActivityApi Marketplace MicrosoftAzureFluidRelay
  MicrosoftCloudAppSecurity MicrosoftContainerRegistry MicrosoftDefenderForEndpoint
  PowerBI PowerPlatformInfra PowerQueryOnline ServiceBus ServiceFabric Sql
  SqlManagement Storage StorageSyncService VirtualNetwork WindowsAdminCenter
  WindowsVirtualDesktop`.split(/\s+/),
);

/** The parts of a target that azurerm lets an endpoint lead to. */
const TARGETS = new Set(
  'vault amlworkspace blob table queue file web dfs redisCache'.split(' '),
);

/** Kind and arguments of a rule, as far as azurerm has words for it. */
function inAzurerm(rule: Taken): [string, Arguments] | undefined {
  rule.is(['category'], 'UserDefined');
  const destination = rule.at('destination');
  switch (rule.take('type')) {
    case 'FQDN':
      return ['fqdn', { destination_fqdn: rule.take('destination') }];
    case 'ServiceTag':
      destination.is(['action'], 'Allow');
      return SERVICE_TAGS.has(String(destination.at('serviceTag').value))
        ? [
            'service_tag',
            {
              service_tag: destination.take('serviceTag'),
              protocol: destination.take('protocol'),
              port_ranges: destination.take('portRanges'),
            },
          ]
        : undefined;
    default:
      return TARGETS.has(String(destination.at('subresourceTarget').value))
        ? [
            'private_endpoint',
            {
              service_resource_id: destination.take('serviceResourceId'),
              sub_resource_target: destination.take('subresourceTarget'),
              spark_enabled: destination.take('sparkEnabled'),
            },
          ]
        : undefined;
  }
}

function besideOf(
  name: string,
  body: Value,
  workspace: BlueprintResource,
): Beside {
  const common = {
    label: `outbound ${name}`,
    why: 'The managed network lets this out',
    isChained: true,
  };
  const id = new IdOf(workspace);
  const rule = Taken.of(body);
  const found = inAzurerm(rule);
  if (found && rule.left().length === 0) {
    const [kind, given] = found;
    return {
      ...common,
      type: `${RULE}_${kind}`,
      given: { name, workspace_id: id, ...given },
    };
  }
  return {
    ...common,
    type: 'azapi_resource',
    given: {
      type: `${workspace.type}/outboundRules@${workspace.apiVersion}`,
      name,
      parent_id: id,
      body: { properties: body },
      locks: [id],
    },
  };
}

/**
 * The rules of a managed network, each a resource of its own: what takes one away
 * deletes it and nothing else. Azure loses some of those that come at the same
 * time, so each waits for the one before.
 * @internal
 */
export function outboundRules(
  rules: Value | undefined,
  workspace: BlueprintResource,
): Beside[] {
  return Object.entries((rules ?? {}) as Record<string, Value>).map(
    ([name, body]) => besideOf(name, body, workspace),
  );
}
