import {
  COMPUTE_TYPES,
  Compute,
  EGRESS_FILTERS,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  OUTBOUND_RULE_TYPES,
  OutboundRule,
  PrivateEndpoint,
  RESOURCE_KINDS,
  Source,
  WorkspaceIsolation,
  azureValue,
} from '@ringfence/engine';
import {
  APPLICATION_GATEWAY,
  modeOf,
  resourceTypeOf,
  sameWord,
  sources,
  usesCustomNetwork,
} from '@ringfence/engine/internal';
import { managedEndpoints } from './managedEndpoints';

/**
 * Something that an isolation makes Azure bill. A name and a number, no price:
 * prices differ by region, contract and month.
 * @public
 */
export interface CostDriver {
  id: string;
  title: string;
  /** How many of it there are, where it is counted. */
  count?: number;
  because: string;
  source: Source;
}

const driver = (
  id: string,
  title: string,
  because: string,
  source: Source,
  count?: number,
): CostDriver => ({
  id,
  title,
  ...(count !== undefined && { count }),
  because,
  source,
});

/** A driver that is counted, or none where there is nothing to count. */
const counted = (
  count: number,
  ...[id, title, because, source]: [string, string, string, Source]
): CostDriver[] => (count ? [driver(id, title, because, source, count)] : []);

const isType = (
  rule: OutboundRule,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
) => azureValue(rule.type, OUTBOUND_RULE_TYPES) === type;

const FIREWALL_TITLES = {
  Basic: 'Azure Firewall of the managed network, Basic',
  Standard: 'Azure Firewall of the managed network, Standard',
};

/** Whether the managed network has the firewall that its first host rule brings. @internal */
export const hasManagedFirewall = (isolation: WorkspaceIsolation): boolean =>
  modeOf(isolation) === 'AllowOnlyApprovedOutbound' &&
  (isolation.outbound?.rules ?? []).some(rule => isType(rule, 'FQDN'));

function managedFirewall(isolation: WorkspaceIsolation): CostDriver[] {
  if (!hasManagedFirewall(isolation)) return [];
  const sku = azureValue(isolation.outbound?.firewallSku, [
    'Basic',
    'Standard',
  ]);
  return [
    driver(
      sku ? `managed-firewall-${sku.toLowerCase()}` : 'managed-firewall',
      sku
        ? FIREWALL_TITLES[sku]
        : 'Azure Firewall of the managed network, Standard unless Basic is asked for',
      'The first host rule makes Azure put a firewall beside this one workspace, billed by the hour and by traffic; no other workspace can share it.',
      sources.managedNetwork,
    ),
  ];
}

function managedNetwork(isolation: WorkspaceIsolation): CostDriver[] {
  const mode = modeOf(isolation);
  if (!mode || mode === 'Disabled') return [];
  const rules = isolation.outbound?.rules ?? [];
  const own = rules.filter(rule => isType(rule, 'PrivateEndpoint'));
  const gateways = own.filter(({ serviceResourceId }) =>
    sameWord(
      resourceTypeOf(serviceResourceId ?? '') ?? '',
      APPLICATION_GATEWAY,
    ),
  );
  return [
    ...managedFirewall(isolation),
    ...counted(
      own.length + managedEndpoints(isolation).length,
      'managed-private-endpoints',
      'Private endpoints of the managed network',
      'Each private endpoint that a rule or Azure itself puts into the managed network is billed by the hour and by traffic.',
      sources.managedNetwork,
    ),
    ...counted(
      gateways.length,
      'application-gateway',
      'Application Gateway towards resources outside Azure',
      'A managed network reaches resources on your premises through an Application Gateway that you run and pay for.',
      sources.onPremises,
    ),
  ];
}

/** How many private endpoints lead to a part of a resource that another leads to already. */
function repeated(endpoints: readonly PrivateEndpoint[] = []): number {
  const parts = endpoints.flatMap(
    ({ subresource }) => subresource?.toLowerCase() ?? [],
  );
  return parts.length - new Set(parts).size;
}

function ownPrivateEndpoints({
  inbound,
  resources,
}: WorkspaceIsolation): CostDriver[] {
  const lists = [
    inbound?.privateEndpoints ?? [],
    ...RESOURCE_KINDS.flatMap(kind =>
      (resources?.[kind] ?? []).map(entry => entry.privateEndpoints ?? []),
    ),
  ];
  return [
    ...counted(
      lists.flat().length,
      'private-endpoints',
      'Private endpoints in your own networks',
      'Each private endpoint through which your network reaches the workspace or its resources is billed by the hour and by traffic.',
      sources.privateLink,
    ),
    ...counted(
      lists.map(repeated).reduce((sum, more) => sum + more, 0),
      'doubled-private-endpoints',
      'Private endpoints that another network has already',
      'Networks that are not peered each need private endpoints of their own to the same resource; these are the second ones and more.',
      sources.plan,
    ),
  ];
}

const FILTERS = {
  Firewall: 'A firewall of your own',
  NetworkVirtualAppliance: 'A network appliance of your own',
  Proxy: 'A proxy of your own',
};

function ownNetwork(isolation: WorkspaceIsolation): CostDriver[] {
  if (usesCustomNetwork(isolation) !== true) return [];
  const { filter, natGateway } = isolation.customNetwork?.egress ?? {};
  const known = azureValue(filter, EGRESS_FILTERS);
  const billed =
    known && known !== 'NetworkSecurityGroup' && known !== 'None'
      ? known
      : undefined;
  return [
    ...(billed
      ? [
          driver(
            `own-${billed.toLowerCase()}`,
            FILTERS[billed],
            'What filters the traffic that leaves your network is yours to run and to pay; several workspaces can share it.',
            sources.firewall,
          ),
        ]
      : []),
    ...(natGateway
      ? [
          driver(
            'nat-gateway',
            'NAT gateway',
            'Compute without public addresses leaves your network through a NAT gateway, billed by the hour and by traffic.',
            sources.firewall,
          ),
        ]
      : []),
  ];
}

const typeOf = (compute: Compute) => azureValue(compute.type, COMPUTE_TYPES);

function computeDrivers(isolation: WorkspaceIsolation): CostDriver[] {
  const compute = isolation.compute ?? [];
  const of = (...types: string[]) =>
    compute.filter(item => types.includes(typeOf(item) ?? ''));
  const nodes = of('AmlCompute').map(({ maxNodes }) => maxNodes ?? 0);
  const managed = (isolation.endpoints ?? []).filter(
    ({ kind, computeType }) =>
      azureValue(kind, ENDPOINT_KINDS) === 'online' &&
      azureValue(computeType, ENDPOINT_COMPUTE_TYPES) === 'Managed',
  );
  return [
    ...counted(
      nodes.reduce((sum, more) => sum + more, 0),
      'cluster-nodes',
      'Nodes of compute clusters, at most',
      'A node is billed while it runs; this many can run at once.',
      sources.secureTraining,
    ),
    ...counted(
      of('ComputeInstance').length,
      'compute-instances',
      'Compute instances',
      'A compute instance is billed while it runs, used or not.',
      sources.secureTraining,
    ),
    ...counted(
      of('AKS', 'Kubernetes').length,
      'kubernetes-clusters',
      'Attached Kubernetes clusters',
      'A cluster that is attached is yours and runs beside the workspace.',
      sources.aksInferencing,
    ),
    ...counted(
      managed.length,
      'managed-online-endpoints',
      'Managed online endpoints',
      'The instances of a managed online endpoint’s deployments run all the time.',
      sources.onlineEndpoints,
    ),
  ];
}

const registries = ({ resources }: WorkspaceIsolation): CostDriver[] =>
  counted(
    (resources?.containerRegistry ?? []).filter(({ sku }) =>
      azureValue(sku, ['Premium']),
    ).length,
    'premium-registry',
    'Container registry, Premium',
    'Private endpoints and network rules exist in the Premium registry only.',
    sources.secureWorkspace,
  );

/**
 * What an isolation makes Azure bill, of the things that the choice of isolation
 * decides. An absent fact brings no driver, so the list is at least this much.
 * @public
 */
export const costDriversOf = (isolation: WorkspaceIsolation): CostDriver[] => [
  ...managedNetwork(isolation),
  ...ownPrivateEndpoints(isolation),
  ...ownNetwork(isolation),
  ...registries(isolation),
  ...computeDrivers(isolation),
];
