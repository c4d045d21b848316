import { isRecord } from '../shared/sourceNode';
import { UnreadPart } from './resource';

type Body = Record<string, unknown>;

const SOURCE =
  /^(registry\.terraform\.io\/)?azure\/avm-res-machinelearningservices-workspace\/azurerm$/i;
/** The versions of which it is known what the arguments mean: all before 1.0. */
const KNOWN_VERSION = /^\s*(~>|=)?\s*0\.\d+(\.\d+)?\s*$/;
const TYPE = 'Microsoft.MachineLearningServices/workspaces';
const VERSION = '2024-10-01-preview';

/** Arguments that say nothing about who reaches what. */
const BESIDE = new Set([
  'source',
  'version',
  'count',
  'for_each',
  'providers',
  'depends_on',
  'aiservices',
  'customer_managed_key',
  'diagnostic_settings',
  'enable_telemetry',
  'lock',
  'managed_identities',
  'primary_user_assigned_identity',
  'role_assignments',
  'tags',
  'workspace_description',
  'workspace_friendly_name',
]);

/** What arguments are where they, or their optional parts, are left out. */
const DEFAULTS: Body = {
  kind: 'Default',
  ip_allowlist: [],
  private_endpoints: {},
  workspace_managed_network: {
    isolation_mode: 'Disabled',
    firewall_sku: 'Standard',
    outbound_rules: { fqdn: {}, private_endpoint: {}, service_tag: {} },
  },
};

const READ = [
  'name',
  'location',
  'resource_group_id',
  'resource_group_name',
  'parent_id',
  'is_private',
  'public_network_access_enabled',
  'hbi_workspace',
  'storage_account',
  'key_vault',
  'container_registry',
  'application_insights',
  'storage_access_type',
  'network_acls',
  'ai_studio_hub_id',
  ...Object.keys(DEFAULTS),
];

const rule = (kind: string, properties: Body) => [
  {
    for_each: `\${var.workspace_managed_network.outbound_rules.${kind}}`,
    type: `${TYPE}/outboundRules@${VERSION}`,
    name: '${each.key}',
    parent_id: '${azapi_resource.this.id}',
    body: { properties },
  },
];

/** What the module makes of its arguments, as a configuration of ours. */
function described(given: Body): Body {
  const access = Object.hasOwn(given, 'public_network_access_enabled')
    ? '${var.public_network_access_enabled ? "Enabled" : "Disabled"}'
    : '${var.is_private ? "Disabled" : "Enabled"}';
  const optional = (name: string, key: string) =>
    Object.hasOwn(given, name) ? { [key]: `\${var.${name}}` } : {};
  const resource = (name: string, key: string) =>
    Object.hasOwn(given, name) ? { [key]: `\${var.${name}.resource_id}` } : {};
  const parent = ['parent_id', 'resource_group_id'].find(name =>
    Object.hasOwn(given, name),
  );
  return {
    variable: Object.fromEntries(
      READ.map(name => [
        name,
        [Object.hasOwn(DEFAULTS, name) ? { default: DEFAULTS[name] } : {}],
      ]),
    ),
    output: {
      resource_id: [{ value: '${azapi_resource.this.id}' }],
      name: [{ value: '${var.name}' }],
    },
    resource: {
      azapi_resource: {
        this: [
          {
            type: `${TYPE}@${VERSION}`,
            name: '${var.name}',
            location: '${var.location}',
            ...(parent
              ? { parent_id: `\${var.${parent}}` }
              : { resource_group_name: '${var.resource_group_name}' }),
            body: {
              kind: '${var.kind}',
              properties: {
                publicNetworkAccess: access,
                ipAllowlist: '${var.ip_allowlist}',
                ...optional('hbi_workspace', 'hbiWorkspace'),
                ...optional('storage_access_type', 'systemDatastoresAuthMode'),
                ...optional('network_acls', 'networkAcls'),
                ...optional('ai_studio_hub_id', 'hubResourceId'),
                ...resource('storage_account', 'storageAccount'),
                ...resource('key_vault', 'keyVault'),
                ...resource('container_registry', 'containerRegistry'),
                ...resource('application_insights', 'applicationInsights'),
                managedNetwork: {
                  isolationMode:
                    '${var.workspace_managed_network.isolation_mode}',
                  firewallSku: '${var.workspace_managed_network.firewall_sku}',
                },
              },
            },
          },
        ],
        fqdn: rule('fqdn', {
          type: 'FQDN',
          destination: '${each.value.destination}',
        }),
        service_tag: rule('service_tag', {
          type: 'ServiceTag',
          destination: {
            serviceTag: '${each.value.service_tag}',
            action: '${each.value.action}',
            protocol: '${each.value.protocol}',
            portRanges: '${each.value.port_ranges}',
            addressPrefixes: '${each.value.address_prefixes}',
          },
        }),
        private_endpoint: rule('private_endpoint', {
          type: 'PrivateEndpoint',
          destination: {
            serviceResourceId: '${each.value.resource_id}',
            subresourceTarget: '${each.value.sub_resource_target}',
          },
        }),
      },
      azurerm_private_endpoint: {
        this: [
          {
            for_each: '${var.private_endpoints}',
            name: '${each.value.name}',
            subnet_id: '${each.value.subnet_resource_id}',
            private_service_connection: [
              {
                is_manual_connection: false,
                private_connection_resource_id: '${azapi_resource.this.id}',
                subresource_names: ['amlworkspace'],
              },
            ],
            private_dns_zone_group: [
              {
                private_dns_zone_ids:
                  '${each.value.private_dns_zone_resource_ids}',
              },
            ],
          },
        ],
      },
    },
  };
}

/** Parts that are left out become what the module makes of that. */
function withDefaults(value: unknown, defaults: unknown): unknown {
  if (value === undefined) return defaults;
  if (!isRecord(value) || !isRecord(defaults)) return value;
  return {
    ...value,
    ...Object.fromEntries(
      Object.entries(defaults).map(([key, item]) => [
        key,
        withDefaults(value[key] ?? undefined, item),
      ]),
    ),
  };
}

/** An argument of the module as it means it. */
export function meantBy(name: string, value: unknown): unknown {
  const found = withDefaults(
    value,
    Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name] : undefined,
  );
  if (name === 'private_endpoints' && isRecord(found)) {
    return Object.fromEntries(
      Object.entries(found).map(([key, endpoint]) => [
        key,
        withDefaults(endpoint, { private_dns_zone_resource_ids: [] }),
      ]),
    );
  }
  if (name !== 'workspace_managed_network' || !isRecord(found)) return found;
  const rules = isRecord(found.outbound_rules) ? found.outbound_rules : {};
  const { service_tag: tags } = rules;
  if (!isRecord(tags)) return found;
  const told = Object.fromEntries(
    Object.entries(tags).map(([key, tag]) => [
      key,
      withDefaults(tag, { address_prefixes: [] }),
    ]),
  );
  return { ...found, outbound_rules: { ...rules, service_tag: told } };
}

/** The Azure Verified Module of a workspace, by what its arguments mean; `undefined` for any other. */
export function verifiedWorkspace(
  name: string,
  body: Body,
  at: string,
):
  | { document: Body; at: string; unread: UnreadPart[]; note: string }
  | undefined {
  const { source, version } = body;
  if (typeof source !== 'string' || !SOURCE.test(source)) return undefined;
  const unknown = Object.keys(body).filter(
    key => !BESIDE.has(key) && !READ.includes(key),
  );
  const told = typeof version === 'string' ? version : 'no version';
  const isKnown = typeof version === 'string' && KNOWN_VERSION.test(version);
  const unread: UnreadPart[] = [];
  if (!isKnown) {
    unread.push({
      reason: `the module ${name} (${source}, ${told}) is read as versions before 1.0 are, which it may not be`,
      at,
      words: told,
    });
  }
  if (unknown.length) {
    unread.push({
      reason: `what the module ${name} (${source}, ${told}) makes of these arguments is not read`,
      at,
      words: unknown.join(', '),
    });
  }
  return {
    document: described(body),
    at,
    unread,
    note: `the module ${name} (${source}, ${told}) was read by what its arguments mean`,
  };
}
