import { pointer } from '../../model/pointer';
import { isAttached, isKubernetes } from '../computeKinds';
import { ComputeFacts, Facts } from '../facts';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { Resident } from './preparedEgress';
import { waysFrom } from './waysFrom';
import { subnetsCalled, subnetsOf, Surroundings } from './surroundings';
import { Ways } from './ways';

/** Somewhere code runs, or may, and the ways out of it. @internal */
export interface Place {
  /** What it is called. */
  name: string;
  /** Pointer of what it is. */
  pointer: string;
  /** Pointer of the subnet that it stands in, where that is described. */
  subnetAt?: string;
  /** Where it stands in a network of one's own, as that is described. */
  stands?: Standing;
  /** The ways out of it, with what is taken of the facts that are not known. */
  ways(assume: Assumption): Ways;
}

/** A subnet, and as what something stands in it; as several things where it may be any of them. @internal */
export interface Standing {
  around: Surroundings;
  residents(assume: Assumption): readonly Resident[];
}

const standingWays =
  ({ around, residents }: Standing) =>
  (assume: Assumption): Ways =>
    Ways.join(
      residents(assume).map(resident => waysFrom(around, resident, assume)),
    );

/** A place that is known to let out everything. */
const open = (name: string, at: string, step: string): Place => ({
  name,
  pointer: at,
  ways: () =>
    Ways.of([
      {
        by: 'straight',
        other: { what: 'the internet', state: 'open' },
        steps: [step],
        pointers: [at],
      },
    ]),
});

/** A place of which nobody knows what it lets out. */
const notKnown = (name: string, at: string, label: string): Place => ({
  name,
  pointer: at,
  ways: assume =>
    assume.isBad(at, label)
      ? Ways.of([
          {
            by: 'unknown',
            other: { what: 'anything', state: 'open' },
            steps: [`not known: ${label}`],
            pointers: [at],
          },
        ])
      : Ways.NONE,
});

const nameOf = ({ name }: ComputeFacts, index: number) =>
  name ?? `compute ${index + 1}`;

/** A compute in a subnet that is described. */
function inSubnet(
  around: Surroundings,
  compute: ComputeFacts,
  index: number,
): Place {
  const at = pointer('compute', index);
  const called = nameOf(compute, index);
  const resident = {
    publicIp: compute.nodePublicIp,
    publicIpAt: `${at}/nodePublicIp`,
  };
  const pastRoutes = { ...resident, loadBalancer: true };
  const residents = (assume: Assumption): readonly Resident[] => {
    if (!isKubernetes(compute.type)) return [resident];
    switch (recognised(compute.outboundType)) {
      case 'loadBalancer':
        return [pastRoutes];
      case 'managedNATGateway':
      case 'userAssignedNATGateway':
        return [{ ...resident, publicIp: true }];
      case 'userDefinedRouting':
      case 'block':
      case 'none':
        return [resident];
      default:
        return assume.isBad(
          `${at}/outboundType`,
          `how the nodes of ${called} get out`,
        )
          ? [pastRoutes, { ...resident, publicIp: true }]
          : [resident];
    }
  };
  const stands = { around, residents };
  return {
    name: `${called} in ${around.name}`,
    pointer: at,
    subnetAt: around.at,
    stands,
    ways: standingWays(stands),
  };
}

/** A compute that stands in no managed network. */
function computePlace(
  facts: Facts,
  compute: ComputeFacts,
  index: number,
): Place {
  const at = pointer('compute', index);
  const name = nameOf(compute, index);
  const type = recognised(compute.type);
  switch (type) {
    case 'AmlCompute':
    case 'ComputeInstance':
    case 'Serverless':
    case 'VirtualMachine':
    case 'AKS':
    case 'Kubernetes':
      break;
    case undefined:
      return notKnown(name, `${at}/type`, `what kind of compute ${name} is`);
    default:
      return notKnown(name, at, `how ${name}, which is ${type}, gets out`);
  }
  const { subnetId } = compute;
  if (subnetId === undefined) {
    return notKnown(name, `${at}/subnetId`, `in which subnet ${name} stands`);
  }
  if (!subnetId.trim()) {
    return isAttached(type)
      ? notKnown(name, at, `in which subnet ${name} stands`)
      : open(name, `${at}/subnetId`, "Microsoft's own network");
  }
  const found = subnetsCalled(facts, subnetId);
  // Two descriptions of one subnet contradict each other, and neither can be believed.
  return found.length === 1
    ? inSubnet(found[0], compute, index)
    : notKnown(
        name,
        `${at}/subnetId`,
        `how the subnet ${subnetId
          .split('/')
          .pop()}, which is not described, lets ${name} out`,
      );
}

/** A subnet, for what is still to come into it. */
function subnetPlace(around: Surroundings): Place[] {
  const { subnet, at, name } = around;
  const purpose = subnet?.purpose;
  const isForCode = purpose === 'training' || purpose === 'scoring';
  if (purpose !== undefined && !isForCode) return [];
  const stands = {
    around,
    residents: () => [{ publicIp: false, publicIpAt: at }],
  };
  return [
    {
      name: `what stands in ${name}`,
      pointer: at,
      subnetAt: at,
      stands,
      ways: assume => {
        const ways = standingWays(stands)(assume);
        return isForCode ||
          ways.isEmpty ||
          assume.isBad(`${at}/purpose`, `what ${name} is for`)
          ? ways
          : Ways.NONE;
      },
    },
  ];
}

/** The subnets that may hold code; of a network without any description of them, the network. */
function subnetPlaces(facts: Facts): Place[] {
  const networks = facts.customNetwork?.virtualNetworks ?? [];
  return [
    ...subnetsOf(facts).flatMap(subnetPlace),
    ...networks.flatMap((network, index) => {
      if (network.subnets) return [];
      const networkAt = pointer('customNetwork', 'virtualNetworks', index);
      const name = network.name ?? `network ${index + 1}`;
      const at = `${networkAt}/subnets`;
      const stands = {
        around: { facts, subnet: undefined, network, at, networkAt, name },
        residents: () => [{ publicIp: false, publicIpAt: at }],
      };
      return [
        {
          name: `what stands in ${name}`,
          pointer: networkAt,
          stands,
          ways: standingWays(stands),
        },
      ];
    }),
  ];
}

/** Serverless compute that has no settings: it runs nowhere where public access is off. */
function serverlessPlaces({ compute, inbound }: Facts): Place[] {
  const at = '/inbound/publicNetworkAccess';
  const name = 'serverless compute';
  const access = recognised(inbound?.publicNetworkAccess);
  if (access === 'Disabled') return [];
  if (compute?.some(({ type }) => type === 'Serverless')) return [];
  return [
    access
      ? open(name, at, "Microsoft's own network, as no subnet is set for it")
      : notKnown(name, at, 'whether serverless compute can start at all'),
  ];
}

/** What serves models. */
function servingPlaces(facts: Facts, managed: boolean): Place[] {
  const clusters = facts.compute?.some(({ type }) => isKubernetes(type));
  return (facts.endpoints ?? []).flatMap((endpoint, index): Place[] => {
    // A batch endpoint runs on compute of the workspace, which is a place itself.
    if (endpoint.kind === 'batch') return [];
    const at = pointer('endpoints', index);
    const name = endpoint.name ?? `endpoint ${index + 1}`;
    const runsOn = recognised(endpoint.computeType);
    if (!runsOn) {
      return [notKnown(name, `${at}/computeType`, `on what ${name} runs`)];
    }
    if (runsOn === 'Kubernetes') {
      // It runs on clusters of the workspace, which are places themselves.
      return clusters
        ? []
        : [
            notKnown(
              name,
              facts.compute ? at : '/compute',
              `on which cluster ${name} runs`,
            ),
          ];
    }
    if (managed) return [];
    const openly = endpoint.deployments?.findIndex(
      deployment => deployment.egressPublicNetworkAccess === 'Enabled',
    );
    if (openly === undefined || openly < 0) {
      return [notKnown(name, at, `how the deployments of ${name} get out`)];
    }
    const place = open(
      name,
      `${at}/deployments/${openly}`,
      'a deployment with public egress',
    );
    if (endpoint.kind !== undefined) return [place];
    const kindAt = `${at}/kind`;
    return [
      {
        ...place,
        ways: assume =>
          assume.isBad(kindAt, `what kind of endpoint ${name} is`)
            ? place.ways(assume)
            : Ways.NONE,
      },
    ];
  });
}

/** The places where code runs with a network of one's own. @internal */
export const ownPlaces = (facts: Facts): Place[] => [
  ...subnetPlaces(facts),
  ...(facts.compute ?? []).map((compute, index) =>
    computePlace(facts, compute, index),
  ),
  ...servingPlaces(facts, false),
  ...serverlessPlaces(facts),
];

/** The places beside a managed network: what is attached has an egress of its own. @internal */
export const placesBesideManaged = (facts: Facts): Place[] => [
  ...(facts.compute ?? []).flatMap((compute, index) =>
    recognised(compute.type) === undefined || isAttached(compute.type)
      ? computePlace(facts, compute, index)
      : [],
  ),
  ...servingPlaces(facts, true),
];

export { notKnown as placeNotKnown, open as placeOpen };
