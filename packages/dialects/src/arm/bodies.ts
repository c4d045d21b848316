import { Identity } from './identity';
import { ArmNode } from './node';
import { ArmResource, identityOfResource, SourceKind, TYPES } from './resource';

const MAX_NESTED = 20;

const WORKSPACE_KEYS = [
  'publicNetworkAccess',
  'managedNetwork',
  'storageAccount',
  'keyVault',
  'hbiWorkspace',
  'v1LegacyMode',
  'imageBuildCompute',
  'networkAcls',
  'ipAllowlist',
  'serverlessComputeSettings',
];

/** Tells a body that names no type by what only such a body holds. */
function guessedType(node: ArmNode): string | undefined {
  const properties = node.get('properties');
  const has = (key: string) => !properties.get(key).isAbsent;
  if (has('computeType')) return TYPES.compute;
  if (has('endpointComputeType')) return TYPES.onlineDeployment;
  if (has('authMode')) return TYPES.onlineEndpoint;
  if (has('destination') && has('type')) return TYPES.outboundRule;
  if (has('isolationMode')) return TYPES.managedNetwork;
  return WORKSPACE_KEYS.some(has) ? TYPES.workspace : undefined;
}

/** Reads a body that stands by itself: by its type, else by `known`, else by its shape. @internal */
export function readBody(
  node: ArmNode,
  source: SourceKind,
  known?: Identity,
): ArmResource | undefined {
  const stated = identityOfResource(node);
  const type = guessedType(node);
  const name = node.get('name').value;
  const guessed = type && {
    type,
    names:
      typeof name === 'string' ? [{ key: name.toLowerCase(), text: name }] : [],
  };
  const identity = stated ?? known ?? guessed;
  return identity ? { identity, node, presence: 'yes', source } : undefined;
}

/** What a body by itself is: an answer of Azure, a whole setting or an update. @internal */
export function sourceOfBody(node: ArmNode): SourceKind {
  if (!node.get('id').isAbsent) return 'reading';
  return node.get('location').isAbsent ? 'patch' : 'put';
}

/** Reads the resources of an export or a list, with those inside them. @internal */
export function readAll(items: readonly ArmNode[], depth = 0): ArmResource[] {
  if (depth > MAX_NESTED) return [];
  return items.flatMap(item => {
    const resource = readBody(item, 'reading');
    const inner = readAll(item.get('resources').items ?? [], depth + 1);
    return resource ? [resource, ...inner] : inner;
  });
}
