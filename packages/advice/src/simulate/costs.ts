import {
  ComputeFacts,
  Facts,
  PrivateEndpoint,
  RESOURCE_KINDS,
  Source,
  recognised,
} from '@ringfence/engine';
import {
  APPLICATION_GATEWAY,
  resourceTypeOf,
  sameWord,
  sources,
} from '@ringfence/engine/internal';
import { Explained } from '../explained';
import { managedEndpoints } from './managedEndpoints';

/**
 * Something that an isolation makes Azure bill. A name and a number, no price:
 * prices differ by region, contract and month.
 * @public
 */
export interface CostDriver extends Explained {
  /** Which it is. */
  id: string;
  /** What is billed. */
  title: string;
  /** How many of it there are, where it is counted. */
  count?: number;
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

const FIREWALL_TITLES = {
  Basic: 'Azure Firewall of the managed network, Basic',
  Standard: 'Azure Firewall of the managed network, Standard',
};

/** Whether the managed network has the firewall that its first host rule brings. @internal */
export const hasManagedFirewall = ({ mode, outbound }: Facts): boolean =>
  mode === 'AllowOnlyApprovedOutbound' &&
  (outbound?.rules ?? []).some(({ type }) => type === 'FQDN');

function managedFirewall(facts: Facts): CostDriver[] {
  if (!hasManagedFirewall(facts)) return [];
  const sku = recognised(facts.outbound?.firewallSku);
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

function managedNetwork(facts: Facts): CostDriver[] {
  if (!facts.managed) return [];
  const rules = facts.outbound?.rules ?? [];
  const own = rules.filter(({ type }) => type === 'PrivateEndpoint');
  const gateways = own.filter(({ serviceResourceId }) =>
    sameWord(
      resourceTypeOf(serviceResourceId ?? '') ?? '',
      APPLICATION_GATEWAY,
    ),
  );
  return [
    ...managedFirewall(facts),
    ...counted(
      own.length + managedEndpoints(facts).length,
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

function ownPrivateEndpoints({ inbound, resources }: Facts): CostDriver[] {
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

function ownNetwork({ custom, customNetwork }: Facts): CostDriver[] {
  if (!custom) return [];
  const filter = customNetwork?.egress?.filter;
  const natGateway = customNetwork?.egress?.natGateway;
  const known = recognised(filter);
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

function computeDrivers({ compute = [], endpoints = [] }: Facts): CostDriver[] {
  const of = (...types: ComputeFacts['type'][]) =>
    compute.filter(({ type }) => type && types.includes(type));
  const nodes = of('AmlCompute').map(({ maxNodes }) => maxNodes ?? 0);
  const managed = endpoints.filter(
    ({ kind, computeType }) => kind === 'online' && computeType === 'Managed',
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

const registries = ({ resources }: Facts): CostDriver[] =>
  counted(
    (resources?.containerRegistry ?? []).filter(
      ({ registrySku }) => registrySku === 'Premium',
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
export const costDriversOf = (facts: Facts): CostDriver[] => [
  ...managedNetwork(facts),
  ...ownPrivateEndpoints(facts),
  ...ownNetwork(facts),
  ...registries(facts),
  ...computeDrivers(facts),
];
