import { z } from 'zod';

/**
 * The files of Azure ML YAML by the fields that Microsoft's reference and samples
 * list (read 2026-11-30). No package carries the published JSON schemas.
 */
const text = z.string().min(1);
const armId = text.regex(/^\/subscriptions\//);
const onOff = z.enum(['enabled', 'disabled']);
const schemas = (...names: string[]) =>
  z.enum(
    names.map(
      name => `https://azuremlschemas.azureedge.net/latest/${name}.schema.json`,
    ),
  );

const rule = z.discriminatedUnion('type', [
  z.strictObject({
    name: text,
    type: z.literal('private_endpoint'),
    destination: z.strictObject({
      service_resource_id: armId,
      subresource_target: text,
      spark_enabled: z.boolean(),
    }),
    fqdns: z.array(text).optional(),
  }),
  z.strictObject({
    name: text,
    type: z.literal('service_tag'),
    destination: z.strictObject({
      service_tag: z.string(),
      protocol: text,
      port_ranges: text,
      address_prefixes: z.array(text).optional(),
    }),
  }),
  z.strictObject({ name: text, type: z.literal('fqdn'), destination: text }),
]);

const workspace = z.strictObject({
  $schema: schemas('workspace', 'hub', 'project'),
  name: text,
  location: text,
  tags: z.record(z.string(), z.string()).optional(),
  hub_id: armId.optional(),
  public_network_access: onOff,
  storage_account: armId.optional(),
  key_vault: armId.optional(),
  container_registry: armId.optional(),
  application_insights: armId.optional(),
  identity: z.strictObject({
    type: z.enum([
      'system_assigned',
      'user_assigned',
      'system_assigned,user_assigned',
      'none',
    ]),
    user_assigned_identities: z.record(armId, z.strictObject({})).optional(),
  }),
  primary_user_assigned_identity: armId.optional(),
  system_datastores_auth_mode: z.enum(['identity', 'accesskey']).optional(),
  hbi_workspace: z.boolean().optional(),
  image_build_compute: text.optional(),
  serverless_compute: z
    .strictObject({
      custom_subnet: armId.optional(),
      no_public_ip: z.boolean().optional(),
    })
    .optional(),
  managed_network: z
    .strictObject({
      isolation_mode: z.enum([
        'disabled',
        'allow_internet_outbound',
        'allow_only_approved_outbound',
      ]),
      firewall_sku: z.enum(['basic', 'standard']).optional(),
      outbound_rules: z.array(rule).optional(),
    })
    .optional(),
  provision_network_now: z.boolean().optional(),
});

const addresses = z.strictObject({
  name: text,
  public_network_access: onOff,
  network_acls: z.strictObject({
    default_action: z.literal('Deny'),
    ip_rules: z.array(z.strictObject({ value: text })).min(1),
  }),
});

const compute = z.strictObject({
  $schema: schemas('amlCompute', 'computeInstance', 'kubernetesCompute'),
  name: text,
  type: z.enum(['amlcompute', 'computeinstance', 'kubernetes']),
  location: text.optional(),
  size: text.optional(),
  tier: z.enum(['dedicated', 'low_priority']).optional(),
  min_instances: z.int().optional(),
  max_instances: z.int().optional(),
  idle_time_before_scale_down: z.int().optional(),
  network_settings: z.strictObject({ subnet: armId }).optional(),
  enable_node_public_ip: z.boolean().optional(),
  ssh_public_access_enabled: z.boolean().optional(),
  resource_id: armId.optional(),
  namespace: text.optional(),
});

const endpoint = z.strictObject({
  $schema: schemas(
    'managedOnlineEndpoint',
    'kubernetesOnlineEndpoint',
    'batchEndpoint',
  ),
  name: text,
  auth_mode: z.enum(['key', 'aml_token', 'aad_token']),
  public_network_access: onOff.optional(),
  compute: text.regex(/^azureml:/).optional(),
  identity: z.strictObject({ type: z.literal('system_assigned') }).optional(),
});

const deployment = z.strictObject({
  $schema: schemas('managedOnlineDeployment', 'kubernetesOnlineDeployment'),
  name: text,
  endpoint_name: text,
  instance_type: text.optional(),
  instance_count: z.int(),
  egress_public_network_access: onOff.optional(),
});

/** The schema that a file has to meet, by its path. */
export function schemaFor(path: string): z.ZodType {
  if (path === 'workspace.yml') return workspace;
  if (path === 'workspace.addresses.yml') return addresses;
  if (path.startsWith('compute/')) return compute;
  return path.split('/').length === 2 ? endpoint : deployment;
}
