import { Identity, identityOfId, Segment, segmentsOf } from './identity';
import { ArmNode } from './node';

/** Lower-cased types that this reader knows. @internal */
export const TYPES = {
  workspace: 'microsoft.machinelearningservices/workspaces',
  compute: 'microsoft.machinelearningservices/workspaces/computes',
  outboundRule: 'microsoft.machinelearningservices/workspaces/outboundrules',
  managedNetwork:
    'microsoft.machinelearningservices/workspaces/managednetworks',
  managedNetworkRule:
    'microsoft.machinelearningservices/workspaces/managednetworks/outboundrules',
  connection:
    'microsoft.machinelearningservices/workspaces/privateendpointconnections',
  onlineEndpoint:
    'microsoft.machinelearningservices/workspaces/onlineendpoints',
  batchEndpoint: 'microsoft.machinelearningservices/workspaces/batchendpoints',
  onlineDeployment:
    'microsoft.machinelearningservices/workspaces/onlineendpoints/deployments',
  batchDeployment:
    'microsoft.machinelearningservices/workspaces/batchendpoints/deployments',
  privateEndpoint: 'microsoft.network/privateendpoints',
  dnsZoneGroup: 'microsoft.network/privateendpoints/privatednszonegroups',
  storage: 'microsoft.storage/storageaccounts',
  keyVault: 'microsoft.keyvault/vaults',
  containerRegistry: 'microsoft.containerregistry/registries',
  applicationInsights: 'microsoft.insights/components',
  privateLinkScope: 'microsoft.insights/privatelinkscopes',
  scopedResource: 'microsoft.insights/privatelinkscopes/scopedresources',
  managedCluster: 'microsoft.containerservice/managedclusters',
  perimeterAssociation:
    'microsoft.network/networksecurityperimeters/resourceassociations',
  perimeterRule:
    'microsoft.network/networksecurityperimeters/profiles/accessrules',
  virtualNetwork: 'microsoft.network/virtualnetworks',
  subnet: 'microsoft.network/virtualnetworks/subnets',
  peering: 'microsoft.network/virtualnetworks/virtualnetworkpeerings',
  networkGateway: 'microsoft.network/virtualnetworkgateways',
  securityGroup: 'microsoft.network/networksecuritygroups',
  securityRule: 'microsoft.network/networksecuritygroups/securityrules',
  routeTable: 'microsoft.network/routetables',
  route: 'microsoft.network/routetables/routes',
  endpointPolicy: 'microsoft.network/serviceendpointpolicies',
  endpointPolicyDefinition:
    'microsoft.network/serviceendpointpolicies/serviceendpointpolicydefinitions',
  firewall: 'microsoft.network/azurefirewalls',
  firewallPolicy: 'microsoft.network/firewallpolicies',
  ruleCollectionGroup:
    'microsoft.network/firewallpolicies/rulecollectiongroups',
  dnsZone: 'microsoft.network/privatednszones',
  dnsZoneLink: 'microsoft.network/privatednszones/virtualnetworklinks',
  deployment: 'microsoft.resources/deployments',
  lock: 'microsoft.authorization/locks',
} as const;

/** Whether a resource is deployed: `maybe` where nobody can tell its condition. @internal */
export type Presence = 'yes' | 'maybe' | 'no';

/**
 * What a source is: a deployment `template` and the body of a `put` speak for
 * all they could set; a `patch` and a `reading` only for what they name.
 * @internal
 */
export type SourceKind = 'template' | 'put' | 'patch' | 'reading';

/** A resource found in a document. @internal */
export interface ArmResource {
  identity: Identity;
  node: ArmNode;
  presence: Presence;
  /** What its presence depends on, where that cannot be told. */
  doubt?: ArmNode;
  source: SourceKind;
  /** The id of the group that a template deploys it to, as `groupOf` compares it. */
  group?: string;
}

/** Whether the source speaks for settings that it leaves out. @internal */
export function speaksForAll({ source }: ArmResource): boolean {
  return source === 'template' || source === 'put';
}

/** What to quote for a fact of a resource that may not be there. @internal */
export function doubtOf({ doubt, node }: ArmResource): ArmNode {
  return doubt ?? node.get('name');
}

/** The last segment of a resource's name, where it can be told. @internal */
export function nameOf({ identity }: ArmResource): string | undefined {
  return identity.names[identity.names.length - 1]?.text || undefined;
}

/** What REST gives out of a rule is a resource of this odd type. */
const ODD_RULE_TYPE = 'workspace/outboundrules';
const INSIGHTS = /^microsoft\.insights\//i;

/** The type that a node states, lower-cased. */
function typeOf(node: ArmNode): string | undefined {
  const type = node.get('type').value;
  const lower = typeof type === 'string' ? type.toLowerCase() : '';
  if (!lower.includes('/')) return undefined;
  return lower === ODD_RULE_TYPE
    ? TYPES.outboundRule
    : lower.replace(INSIGHTS, 'microsoft.insights/');
}

/**
 * Reads which resource a node is; `undefined` for what is no resource. Its id
 * tells most, but what is of another type than the resource says is not its own.
 * @internal
 */
export function identityOfResource(node: ArmNode): Identity | undefined {
  const type = typeOf(node);
  const id = ['id', 'resourceId'].map(key => node.get(key).value);
  for (const value of id) {
    const identity = typeof value === 'string' && identityOfId(value);
    if (identity && (type === undefined || identity.type === type)) {
      return identity;
    }
  }
  return type === undefined ? undefined : { type, names: namesOf(node) };
}

/** The segments of the name that a node states; one that is no text has one that nobody can tell. @internal */
export function namesOf(node: ArmNode): Segment[] {
  const name = node.get('name');
  const segments = segmentsOf(name.value);
  return segments.length || name.isAbsent
    ? segments
    : [{ key: `{name at ${node.at}}` }];
}

/** The settings of a resource's managed network: of a workspace, or of the network that is a resource of its own. @internal */
export function networkOf(resource: ArmResource): ArmNode {
  const properties = resource.node.get('properties');
  const inner = properties.get('managedNetwork');
  return inner.isAbsent && resource.identity.type === TYPES.managedNetwork
    ? properties
    : inner;
}
