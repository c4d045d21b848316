import {
  AssociatedResource,
  Boundary,
  Compute,
  Endpoint,
  PerimeterAssociation,
  PrivateEndpoint,
  RESOURCE_KINDS,
  WorkspaceIsolation,
  RESOURCE_NAMES,
} from '@ringfence/engine';
import { networkLines } from './networkStatements';
import { ruleLine } from './ruleStatements';
import { flag, line, listed, named, told, Words } from './words';

/** Everything that is known of one part of a workspace, a line for each thing. @public */
export interface PictureStatements {
  part: Boundary | 'network';
  lines: string[];
}

const privateEndpointWords: Words<PrivateEndpoint> = {
  status: value => value,
  subresource: named('for'),
  subnetId: named('in subnet'),
  privateDnsZones: listed('names from', 'no private DNS zone'),
  id: named('id'),
  name: () => undefined,
};

const privateEndpointLine = (endpoint: PrivateEndpoint) =>
  line(
    endpoint.name ? `Private endpoint ${endpoint.name}` : 'Private endpoint',
    told(privateEndpointWords, endpoint),
  );

const perimeterWords: Words<PerimeterAssociation> = {
  accessMode: value => value,
  ipRules: listed('lets in addresses', 'lets in no addresses'),
  subscriptions: listed('lets in subscriptions', 'lets in no subscriptions'),
  perimeter: () => undefined,
};

const resourceWords: Words<AssociatedResource> = {
  publicNetworkAccess: named('public access'),
  defaultAction: named('otherwise'),
  ipRules: listed('addresses', 'no addresses listed'),
  virtualNetworkRules: listed('networks', 'no networks listed'),
  trustedServices: flag(
    'trusted services may pass',
    'trusted services may not pass',
  ),
  resourceInstances: listed('resources let in', 'no resources let in'),
  perimeters: list =>
    list.length
      ? `in the perimeter ${list
          .map(each =>
            line(
              each.perimeter ?? 'without a name',
              told(perimeterWords, each),
            ),
          )
          .join(', ')}`
      : 'in no perimeter',
  privateEndpoints: list => (list.length ? undefined : 'no private endpoint'),
  sku: named('SKU'),
  kind: named('kind'),
  accessMode: named('private link scope'),
  region: named('in'),
  hierarchicalNamespace: flag('hierarchical namespace', 'flat namespace'),
  default: flag('default of the workspace', 'not the default'),
  id: value => value,
};

const computeWords: Words<Compute> = {
  type: value => value,
  nodePublicIp: flag('public IP addresses', 'no public IP addresses'),
  sshPublicAccess: flag('SSH from the internet', 'no SSH from the internet'),
  localAuth: flag('local accounts', 'no local accounts'),
  subnetId: value => (value ? `in subnet ${value}` : 'in no subnet of yours'),
  region: named('in'),
  maxNodes: value => `at most ${value} nodes`,
  privateCluster: flag('private control plane', 'public control plane'),
  publicFqdn: flag('public FQDN', 'no public FQDN'),
  inVirtualNetwork: flag('in a virtual network', 'in no virtual network'),
  loadBalancerType: named('load balancer'),
  outboundType: named('outbound by'),
  resourceId: value => value,
  name: () => undefined,
};

const endpointWords: Words<Endpoint> = {
  kind: value => value,
  computeType: named('on'),
  publicNetworkAccess: named('public access'),
  authMode: named('sign-in by'),
  deployments: list =>
    list.length
      ? list
          .map(({ name, egressPublicNetworkAccess }) =>
            line(
              `deployment ${name ?? 'without a name'}`,
              egressPublicNetworkAccess
                ? [`public egress ${egressPublicNetworkAccess}`]
                : [],
            ),
          )
          .join(', ')
      : 'no deployments',
  name: () => undefined,
};

const workspaceWords: Words<NonNullable<WorkspaceIsolation['workspace']>> = {
  name: value => value,
  kind: named('kind'),
  resourceGroup: named('resource group'),
  subscriptionId: named('subscription'),
  tenantId: named('tenant'),
  hubId: named('hub'),
};

const inboundWords: Words<NonNullable<WorkspaceIsolation['inbound']>> = {
  publicNetworkAccess: named('public access'),
  ipRules: listed('for addresses', 'no addresses listed'),
  privateEndpoints: list => (list.length ? undefined : 'no private endpoint'),
};

const outboundWords: Words<NonNullable<WorkspaceIsolation['outbound']>> = {
  isolationMode: named('mode'),
  firewallSku: named('firewall'),
  networkStatus: named('network'),
  sparkReady: flag('ready for Spark', 'not ready for Spark'),
  provisionOnCreation: flag(
    'provisioned at creation',
    'provisioned with the first compute',
  ),
  managedNetworkKind: named('network kind'),
  changeableIsolationModes: listed('can change to', 'cannot change its mode'),
  networkMonitor: flag('traffic monitored', 'traffic not monitored'),
  ofHub: flag("the hub's", 'of its own'),
  rules: list => (list.length ? undefined : 'no rules of your own'),
  serviceRules: list => (list.length ? undefined : 'no rules of Azure’s own'),
};

function resourceLines({ resources = {} }: WorkspaceIsolation): string[] {
  return RESOURCE_KINDS.flatMap(kind => {
    const name = RESOURCE_NAMES[kind];
    const title = name[0].toUpperCase() + name.slice(1);
    const list = resources[kind];
    if (!list) return [];
    if (!list.length) return [`${title}: none in use`];
    return list.flatMap(resource => [
      line(title, told(resourceWords, resource)),
      ...(resource.privateEndpoints ?? []).map(
        endpoint => `${title}, ${privateEndpointLine(endpoint)}`,
      ),
    ]);
  });
}

function aboutLines(isolation: WorkspaceIsolation): string[] {
  const { workspace, locks, needs } = isolation;
  const about: Words<
    Pick<
      WorkspaceIsolation,
      | 'region'
      | 'cloud'
      | 'dataClassification'
      | 'identity'
      | 'customerManagedKey'
      | 'highBusinessImpact'
      | 'v1LegacyMode'
      | 'imageBuildCompute'
      | 'datastoreManagedIdentity'
    >
  > = {
    region: named('in'),
    cloud: value => value,
    dataClassification: value => `${value} data`,
    identity: named('identity'),
    customerManagedKey: flag('customer-managed key', 'Microsoft-managed key'),
    highBusinessImpact: flag('high business impact', 'no high business impact'),
    v1LegacyMode: flag('v1 legacy mode', 'no v1 legacy mode'),
    imageBuildCompute: named('images built on'),
    datastoreManagedIdentity: flag(
      'datastores by managed identity',
      'datastores not by managed identity',
    ),
  };
  const said = [
    ...(workspace ? told(workspaceWords, workspace) : []),
    ...told(about, isolation),
  ];
  return [
    ...(said.length ? [line('Workspace', said)] : []),
    ...(locks
      ? [
          listed(
            'Locks:',
            'No locks',
          )(
            locks.map(
              ({ level, scope }) =>
                `${level ?? 'lock'} on ${scope ?? 'something'}`,
            ),
          ),
        ]
      : []),
    ...(needs
      ? [listed('Meant for', 'Meant for nothing in particular')(needs)]
      : []),
  ];
}

function inboundLines(isolation: WorkspaceIsolation): string[] {
  const { inbound, conditionalAccess } = isolation;
  const said = inbound ? told(inboundWords, inbound) : [];
  return [
    ...(said.length ? [line('Studio and API', said)] : []),
    ...(inbound?.privateEndpoints ?? []).map(privateEndpointLine),
    ...(conditionalAccess === undefined
      ? []
      : [
          conditionalAccess
            ? 'Sign-in is guarded by conditional access'
            : 'Sign-in is not guarded by conditional access',
        ]),
  ];
}

function computeLines({ compute, endpoints }: WorkspaceIsolation): string[] {
  return [
    ...(compute?.length === 0 ? ['No compute'] : []),
    ...(compute ?? []).map(item =>
      line(
        `Compute ${item.name ?? 'without a name'}`,
        told(computeWords, item),
      ),
    ),
    ...(endpoints?.length === 0 ? ['No endpoints'] : []),
    ...(endpoints ?? []).map(item =>
      line(
        `Endpoint ${item.name ?? 'without a name'}`,
        told(endpointWords, item),
      ),
    ),
  ];
}

function outboundLines({ outbound }: WorkspaceIsolation): string[] {
  if (!outbound) return [];
  const said = told(outboundWords, outbound);
  return [
    ...(said.length ? [line('Managed network', said)] : []),
    ...(outbound.rules ?? []).map(ruleLine),
    ...(outbound.serviceRules ?? []).map(
      rule => `Azure’s own: ${ruleLine(rule)}`,
    ),
  ];
}

const unreadLines = ({ unread }: WorkspaceIsolation): string[] =>
  (unread ?? []).map(({ pointers, reason, place, words }) =>
    line(`Not read: ${reason}`, [
      `may touch ${pointers.map(at => at || 'everything').join(', ')}`,
      ...(place ? [`at ${place}`] : []),
      ...(words ? [words] : []),
    ]),
  );

/**
 * Everything that is known of a workspace in plain lines, by part. It leaves out
 * no field of the model, so two isolations that differ give two lists.
 * @public
 */
export function statementsOf(
  isolation: WorkspaceIsolation,
): PictureStatements[] {
  return [
    { part: 'inbound', lines: inboundLines(isolation) },
    {
      part: 'resources',
      lines: [...aboutLines(isolation), ...resourceLines(isolation)],
    },
    { part: 'compute', lines: computeLines(isolation) },
    { part: 'outbound', lines: outboundLines(isolation) },
    {
      part: 'network',
      lines: [...networkLines(isolation), ...unreadLines(isolation)],
    },
  ];
}
