import {
  COMPUTE_TYPES,
  OUTBOUND_RULE_TYPES,
  azureValue,
} from '@ringfence/engine';
import { SubjectType } from '../subject';
import { misspeltKeys } from '../shared/misspelt';
import { plainKey, SourceNode } from '../shared/sourceNode';
import { WORKSPACE_KEYS as WORKSPACE_SPELLINGS } from './knownKeys';

/** What the published schemas of the CLI are about, by a part of their name. */
const SCHEMAS: [RegExp, SubjectType][] = [
  [/deployment/i, 'deployment'],
  [/endpoint/i, 'endpoint'],
  [/(workspace|hub|project|feature_?store)\.schema/i, 'workspace'],
  [/compute|cluster/i, 'compute'],
];

/** Keys that only a workspace has. */
const WORKSPACE_KEYS = [
  'managed_network',
  'hbi_workspace',
  'image_build_compute',
  'customer_managed_key',
  'network_acls',
  'serverless_compute',
  'application_insights',
  'container_registry',
  'primary_user_assigned_identity',
  'system_datastores_auth_mode',
  'provision_network_now',
  'hub_id',
  'enable_data_isolation',
];

/** Keys that a workspace shares with others, so that a document needs more than one. */
const SHARED_KEYS = [
  '$schema',
  'name',
  'location',
  'display_name',
  'description',
  'tags',
  'kind',
  'resource_group',
  'storage_account',
  'key_vault',
  'public_network_access',
  'identity',
];
const PLAIN_SHARED_KEYS = new Set(SHARED_KEYS.map(plainKey));

/** Schemas of the CLI, those of what has no network settings of its own too. */
const CLI_SCHEMA = /\.schema\.json$/i;

/** The published schema that a document names. */
const schemaOf = (node: SourceNode) => {
  const schema = node.get('$schema')?.text();
  return schema && CLI_SCHEMA.test(schema) ? schema : undefined;
};

const typeIn = (schema: string) =>
  SCHEMAS.find(([pattern]) => pattern.test(schema))?.[1];

/** Whether a document says itself that it is of a kind without network settings. @internal */
export function isOfOtherSchema(node: SourceNode): boolean {
  const schema = schemaOf(node);
  return schema !== undefined && typeIn(schema) === undefined;
}

/** Whether a document has one of these keys. */
const has = (node: SourceNode, ...keys: string[]) =>
  keys.some(key => node.get(key) !== undefined);

/** Keys that stand only in what is printed of something that is there. */
const PRINTED_KEYS = [
  'provisioning_state',
  'provisioning_errors',
  'discovery_url',
  'mlflow_tracking_uri',
  'workspace_id',
  'scoring_uri',
  'openapi_uri',
  'creation_context',
  'created_on',
];

/**
 * Whether a document is what the CLI prints of something that is there: it has an
 * id, or what only Azure could have put there. What it leaves out is then not
 * known, where a file to apply has none of these.
 * @internal
 */
export const isPrinted = (node: SourceNode): boolean =>
  node.get('id') !== undefined || has(node, ...PRINTED_KEYS);

/** Whether a key stands there as the CLI writes it, in words with underscores. */
const isOfCli = (node: SourceNode): boolean =>
  node.entries().some(([key]) => /^[a-z]+(_[a-z0-9]+)+$/.test(key));

/** Whether JSON is what the CLI prints: a resource of ARM keeps its settings in `properties`. @internal */
export const isPrintedJson = (node: SourceNode): boolean =>
  recognise(node) !== undefined &&
  (node.get('properties') ? isOfCli(node) : isPrinted(node) || isOfCli(node));

/**
 * What an Azure ML CLI document is about, by its schema and else by its keys;
 * `undefined` for what is no such document.
 * @internal
 */
export function recognise(node: SourceNode): SubjectType | undefined {
  // A deployment on Kubernetes has `resources` too, but no list of them.
  const isOther =
    has(node, 'apiVersion', 'jobs') || node.get('resources')?.isList();
  if (!node.isObject() || isOther) return undefined;
  const schema = schemaOf(node);
  return schema === undefined ? byKeys(node) : typeIn(schema);
}

function byKeys(node: SourceNode): SubjectType | undefined {
  const type = node.get('type')?.text();
  if (azureValue(type, OUTBOUND_RULE_TYPES) && has(node, 'destination')) {
    return 'outbound-rule';
  }
  if (has(node, 'endpoint_name') && !has(node, 'job')) return 'deployment';
  if (azureValue(type, COMPUTE_TYPES) && has(node, 'name')) return 'compute';
  if (has(node, ...WORKSPACE_KEYS)) return 'workspace';
  if (has(node, 'auth_mode')) return 'endpoint';
  if (!has(node, 'location', 'public_network_access')) return undefined;
  const all = node
    .entries()
    .every(
      ([key]) =>
        PLAIN_SHARED_KEYS.has(plainKey(key)) ||
        misspeltKeys([key], WORKSPACE_SPELLINGS).length > 0,
    );
  return all ? 'workspace' : undefined;
}
