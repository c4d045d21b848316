import { isPlaceholder } from '../../../azml-yaml';
import { ParameterOf, isObject } from '../../blueprint';
import { Said, variableOf } from '../Said';
import { Made, command, nameOptions, regionOf, tagsOf } from '../maker';
import { Command, Step, Word, options } from '../shell/command';
import { outboundRules } from './outboundRules';
import { schemaOf, snakeCase, stated } from './snake';

const KINDS: Record<string, string> = {
  Default: 'workspace',
  Hub: 'hub',
  Project: 'project',
};

const lower = (text: string | undefined) => text?.toLowerCase();
const snake = (text: string | undefined) =>
  text === undefined ? undefined : snakeCase(text);

/** What the file holds of the managed network; the rest is said by no file and no command. */
function managedNetwork(said: Said, listed: readonly unknown[]) {
  const path = 'managedNetwork';
  if (said.take(path, 'isolationMode') === undefined) return undefined;
  const mode = snake(said.text(path, 'isolationMode'));
  for (const [key, pointer, what] of [
    ['managedNetworkKind', 'managedNetworkKind', 'the kind of its network'],
    ['enableNetworkMonitor', 'networkMonitor', 'whether it is monitored'],
  ]) {
    if (said.take(path, key) === undefined) continue;
    said.cannotSay(
      `/outbound/${pointer}`,
      what,
      'Azure ML YAML has no field for it',
      'Azure’s default; ARM, Bicep and Terraform say it',
    );
  }
  return stated({
    isolation_mode: mode,
    firewall_sku: lower(said.text(path, 'firewallSku')),
    outbound_rules: mode === 'disabled' ? undefined : listed,
  });
}

function identityOf({ resource }: Said) {
  if (!resource.identity) return { type: 'none' };
  const { type, userAssigned } = resource.identity;
  return stated({
    type: snakeCase(type),
    user_assigned_identities: userAssigned.length
      ? Object.fromEntries(userAssigned.map(({ id }) => [id, {}]))
      : undefined,
  });
}

/** A key is named by whoever runs the script; no file holds it. */
function keyOptions(said: Said): Command['options'] {
  said.take('encryption', 'status');
  // The command takes the primary identity of the file for it.
  said.take('encryption', 'identity', 'userAssignedIdentity');
  const word = (field: string, ...path: string[]): Word[] => {
    const value = said.take('encryption', 'keyVaultProperties', ...path);
    return value instanceof ParameterOf
      ? [[`customer_managed_key.${field}=`, variableOf(value)]]
      : [];
  };
  const set = [
    ...word('key_vault', 'keyVaultArmId'),
    ...word('key_uri', 'keyIdentifier'),
  ];
  if (set.length > 0) {
    said.cannotSay(
      '/customerManagedKey',
      'the key that the workspace is encrypted with',
      'whoever runs deploy.sh names it',
      'deploy.sh sets it when the workspace is made',
    );
  }
  return options({ set });
}

/** v1 legacy mode keeps calls of version 2 from the outside; a file cannot ask for it. */
function legacyMode(said: Said): void {
  const legacy = said.take('v1LegacyMode');
  if (legacy === true) {
    said.refuse(
      '/v1LegacyMode',
      'is on, which neither a file nor a command says',
      'false, or another dialect',
    );
  } else if (legacy === false) {
    said.cannotSay(
      '/v1LegacyMode',
      'that the legacy mode is off',
      'Azure ML YAML has no field for it',
      'a new workspace has it off',
    );
  }
}

/** A workspace that states that it has no key of its own has no field for that. */
function noKey(said: Said): void {
  if (!said.blueprint.statesNoKey) return;
  said.cannotSay(
    '/customerManagedKey',
    'that no key of its own encrypts it',
    'Azure ML YAML has no field for it',
    'a new workspace has none',
  );
}

function hub(said: Said): void {
  const more = said.words([
    'workspaceHubConfig',
    'additionalWorkspaceStorageAccounts',
  ]);
  if (more.length === 0) return;
  said.cannotSay(
    '/resources/storage',
    'that the hub uses further storage accounts',
    'Azure ML YAML has no field for them',
    'deploy.sh makes them; connections name them',
  );
}

/** The addresses that get in, once the workspace is there and closed: an update of its own, with Deny beside them. */
function addressSteps(said: Said): Pick<Made, 'file'> & { steps: Step[] } {
  const { later, place } = said.resource;
  if (!later) return { steps: [] };
  const acls = later.properties.networkAcls;
  const rules = acls !== undefined && isObject(acls) ? acls.ipRules : [];
  const value = {
    name: said.resource.name,
    public_network_access: lower(String(later.properties.publicNetworkAccess)),
    network_acls: { default_action: 'Deny', ip_rules: rules },
  };
  return {
    file: { path: 'workspace.addresses.yml', value },
    steps: [
      {
        why: 'Only these addresses get in from the internet; Azure takes them once the workspace is there',
        commands: [
          command(
            'ml workspace update',
            options({
              'resource-group': place.resourceGroup,
              file: 'workspace.addresses.yml',
            }),
          ),
        ],
      },
    ],
  };
}

/** The file of the workspace, what makes it, and what follows once the private way to it is there. @internal */
export interface MadeWorkspace extends Made {
  /** Further files. */
  more: NonNullable<Made['file']>[];
  /** What follows once its private endpoints are there. */
  afterwards: Step[];
  /** A rule is for Spark, too. */
  forSpark: boolean;
}

/** @internal */
export const workspace = (said: Said): MadeWorkspace => {
  const { resource } = said;
  const kind = KINDS[resource.kind ?? 'Default'];
  if (!kind) {
    said.refuse(
      '/workspace/kind',
      'is made by a command of its own, with files of its own',
      'Default, Hub or Project, or another dialect',
    );
  }
  const rules = outboundRules(said);
  const tags = tagsOf(said);
  if (isPlaceholder(said.resource.tags?.dataClassification ?? '')) {
    said.cannotSay(
      '/dataClassification',
      'that its text is no placeholder',
      'Azure ML YAML has no way to tell the two apart',
      'the tag of the workspace, once it is made',
    );
  }
  const serverless = said.resource.properties.serverlessComputeSettings;
  const value = stated({
    $schema: schemaOf(kind ?? 'workspace'),
    name: resource.name,
    location: regionOf(said),
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    hub_id: said.text('hubResourceId'),
    public_network_access: lower(said.text('publicNetworkAccess')),
    storage_account: said.text('storageAccount'),
    key_vault: said.text('keyVault'),
    container_registry: said.text('containerRegistry'),
    application_insights: said.text('applicationInsights'),
    identity: identityOf(said),
    primary_user_assigned_identity:
      said.text('primaryUserAssignedIdentity') ??
      said.text('encryption', 'identity', 'userAssignedIdentity'),
    system_datastores_auth_mode: lower(said.text('systemDatastoresAuthMode')),
    hbi_workspace: said.take('hbiWorkspace'),
    image_build_compute: said.text('imageBuildCompute'),
    serverless_compute: serverless && {
      ...stated({
        custom_subnet: said.text(
          'serverlessComputeSettings',
          'serverlessComputeCustomSubnet',
        ),
        no_public_ip: said.take(
          'serverlessComputeSettings',
          'serverlessComputeNoPublicIP',
        ),
      }),
    },
    managed_network: managedNetwork(said, rules.listed),
    provision_network_now: said.take('provisionNetworkNow'),
  });
  legacyMode(said);
  noKey(said);
  hub(said);
  const addresses = addressSteps(said);
  return {
    file: { path: 'workspace.yml', value },
    forSpark: rules.forSpark,
    more: addresses.file ? [addresses.file] : [],
    steps: [
      {
        why: `${resource.why}; nothing of the internet gets in while it is made`,
        commands: [
          ...said.lookups,
          command(
            'ml workspace create',
            options({
              'resource-group': resource.place.resourceGroup,
              file: 'workspace.yml',
            }),
            kind && kind !== 'workspace' ? options({ kind }) : [],
            keyOptions(said),
          ),
        ],
      },
    ],
    afterwards: [
      ...addresses.steps,
      ...(rules.later.length > 0
        ? [
            {
              why: 'Rules that Azure takes once the workspace is there',
              commands: rules.later,
            },
          ]
        : []),
    ],
  };
};

/** Whether what is made needs the managed network beforehand, and for what. @internal */
export function provisioning(
  said: Said,
  { deploys, spark }: { deploys: boolean; spark: boolean },
): Step[] {
  const network = said.resource.properties.managedNetwork;
  const mode =
    network !== undefined && isObject(network) ? network.isolationMode : '';
  if (!network || mode === 'Disabled' || !(deploys || spark)) return [];
  return [
    {
      why: spark
        ? 'The managed network, for Spark too, which the file cannot ask for'
        : 'Deployments need the managed network; the first one would have to wait for it',
      commands: [
        command(
          'ml workspace provision-network',
          nameOptions(said),
          spark ? ([['--include-spark', []]] as const) : [],
        ),
      ],
    },
  ];
}

/** @internal */
export const isWorkspace = (type: string): boolean =>
  type === 'Microsoft.MachineLearningServices/workspaces';
