import { azureValue } from '../../model/azureValue';
import { Egress, WorkspaceIsolation } from '../../model/isolation';
import { Check, Outcome } from '../check';
import { allTrue, anyTrue, Known } from '../../facts/known';
import { hasAppliance, hasPublicIpCompute, inCustomNetwork } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const ROUTES = '/customNetwork/egress/routes';
const FILTER = '/customNetwork/egress/filter';
const NAT = '/customNetwork/egress/natGateway';
const EVERYWHERE = '0.0.0.0/0';
const NEXT_HOPS = [
  'VirtualAppliance',
  'VirtualNetworkGateway',
  'VnetLocal',
  'Internet',
  'None',
] as const;

/** The route that answers to Azure Machine Learning take. */
const AROUND = {
  addressPrefix: 'AzureMachineLearning',
  nextHopType: 'Internet',
};

type Route = NonNullable<Egress['routes']>[number];

/** Whether one route sends a prefix to one of these next hops. */
function sends(
  { addressPrefix, nextHopType }: Route,
  isPrefix: (prefix: string) => boolean,
  hops: readonly (typeof NEXT_HOPS)[number][],
): Known {
  const hop = azureValue(nextHopType, NEXT_HOPS);
  return allTrue([
    addressPrefix === undefined
      ? undefined
      : isPrefix(addressPrefix.trim().toLowerCase()),
    nextHopType === undefined ? undefined : !!hop && hops.includes(hop),
  ]);
}

const routesOf = ({ customNetwork }: WorkspaceIsolation) =>
  customNetwork?.egress?.routes;

/** Whether everything that leaves is sent to an appliance, or on to one over a gateway. */
const sendsAllToAppliance = (isolation: WorkspaceIsolation): Known => {
  const routes = routesOf(isolation);
  return (
    routes &&
    anyTrue(
      routes.map(route =>
        sends(route, prefix => prefix === EVERYWHERE, [
          'VirtualAppliance',
          'VirtualNetworkGateway',
        ]),
      ),
    )
  );
};

/** Whether what answers Azure Machine Learning goes straight to the internet. */
const skipsAppliance = (isolation: WorkspaceIsolation): Known => {
  const routes = routesOf(isolation);
  return (
    routes &&
    anyTrue(
      routes.map(route =>
        sends(
          route,
          prefix => /^azuremachinelearning(\.[a-z0-9]+)?$/.test(prefix),
          ['Internet'],
        ),
      ),
    )
  );
};

/** Addresses instead of the tag cannot be told apart from others. */
const mayName = (isolation: WorkspaceIsolation): boolean =>
  !!routesOf(isolation)?.some(
    ({ addressPrefix, nextHopType }) =>
      addressPrefix?.trim() !== EVERYWHERE &&
      azureValue(nextHopType, ['Internet']),
  );

/** A firewall filters what is routed to it, and nothing else. */
export const routeToAppliance: Check = {
  id: 'route-to-appliance',
  title: 'All egress is routed to the firewall or appliance',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [FILTER, `${ROUTES}/*`],
  expected: `a route for ${EVERYWHERE} with next hop VirtualAppliance`,
  because:
    'Azure sends traffic for the internet straight out unless a route says otherwise. Without the route the firewall filters nothing, whatever its rules.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const appliance = hasAppliance(isolation);
      if (appliance === false) return notApplicable('no firewall');
      const routed = sendsAllToAppliance(isolation);
      if (routed) return pass('routed');
      if (!appliance)
        return unknown(FILTER, 'what filters egress is not known');
      return routed === undefined
        ? unknown(ROUTES, 'routes not known')
        : fail({ pointer: ROUTES, observed: `no route for ${EVERYWHERE}` });
    }),
  fix: ({ isolation }) => [
    {
      title: 'Route everything to the appliance',
      patch: [
        setFact(isolation, ROUTES, [
          ...(routesOf(isolation) ?? []).filter(
            ({ addressPrefix }) => addressPrefix?.trim() !== EVERYWHERE,
          ),
          { addressPrefix: EVERYWHERE, nextHopType: 'VirtualAppliance' },
          ...(hasPublicIpCompute(isolation) && !skipsAppliance(isolation)
            ? [AROUND]
            : []),
        ]),
      ],
    },
  ],
};

const publicIp = (isolation: WorkspaceIsolation, judge: () => Outcome) => {
  const open = hasPublicIpCompute(isolation);
  if (open === false) return notApplicable('no compute with a public IP');
  return open
    ? judge()
    : unknownIfFail(judge(), '/compute', 'public IP of compute not known');
};

/** Compute with a public IP answers Azure Machine Learning directly, not through the firewall. */
export const routeAroundAppliance: Check = {
  id: 'route-around-appliance',
  title: 'Compute with a public IP has a route around the firewall',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [FILTER, `${ROUTES}/*`, '/compute/*/nodePublicIp'],
  expected: 'a route for AzureMachineLearning with next hop Internet',
  because:
    'Azure Machine Learning calls such a node at its own address, which nobody knows before it is there. An answer that leaves through the firewall is dropped. Without public IPs none of this is needed.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () =>
      publicIp(isolation, () => {
        const appliance = hasAppliance(isolation);
        if (appliance === false) return notApplicable('no firewall');
        const routed = sendsAllToAppliance(isolation);
        if (routed === false) return notApplicable('not routed to a firewall');
        const around = skipsAppliance(isolation);
        if (around) return pass('routed around it');
        if (!appliance) {
          return unknown(FILTER, 'what filters egress is not known');
        }
        if (around === undefined || !routed) {
          return unknown(ROUTES, 'routes not known');
        }
        return mayName(isolation)
          ? unknown(ROUTES, 'routed by address, which may be the right ones')
          : fail({ pointer: ROUTES, observed: 'no route around the firewall' });
      }),
    ),
  fix: ({ isolation }) => [
    {
      title: 'Route AzureMachineLearning to the internet',
      patch: [setFact(isolation, `${ROUTES}/-`, AROUND)],
    },
  ],
};

/** Egress leaves by a way that somebody chose. */
export const defaultOutboundAccess: Check = {
  id: 'default-outbound-access',
  title: 'Egress does not rest on Azure’s default outbound access',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.firewall,
  reads: [NAT, `${ROUTES}/*`],
  expected: 'a NAT gateway, or a route to a firewall',
  because:
    'Default outbound access has an address that nobody owns and that can change, and Azure advises against it. A network security group with a NAT gateway does where no firewall is wanted.',
  evaluate: isolation =>
    inCustomNetwork(isolation, () => {
      const natGateway = isolation.customNetwork?.egress?.natGateway;
      const chosen = anyTrue([natGateway, sendsAllToAppliance(isolation)]);
      if (chosen) return pass(natGateway ? 'a NAT gateway' : 'routed');
      if (chosen === undefined) {
        return natGateway === undefined
          ? unknown(NAT, 'NAT gateway not known')
          : unknown(ROUTES, 'routes not known');
      }
      return fail({
        pointer: NAT,
        observed: 'no NAT gateway and no route to a firewall',
      });
    }),
  fix: ({ isolation }) => [
    { title: 'Add a NAT gateway', patch: [setFact(isolation, NAT, true)] },
  ],
};
