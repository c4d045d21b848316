import { pointer } from '../../model/pointer';
import { ComputeFacts, Facts } from '../facts';
import { isKubernetes } from '../computeKinds';
import { sameId } from '../modes';
import { recognised } from '../stated';
import { between, known, StateRange, worstOf } from '../reach/range';
import { rangeOfWays } from './rangeOfWays';
import { subnetWays } from './subnetWays';
import { subnetsOf, Surroundings } from './surroundings';
import { Way } from './ways';

const nameOf = ({ name }: ComputeFacts, index: number) =>
  name ?? `compute ${index + 1}`;

/** A way straight to the internet, past everything that is described. */
const straight = (step: string, at: string): Way[] => [
  {
    other: { what: 'the internet', state: 'open' },
    steps: [step],
    pointers: [at],
  },
];

/** The egress of a place of which nothing is described. */
const notKnown = (place: string, at: string, label: string): StateRange =>
  between('open', 'closed', [{ pointer: at, label }], {
    place,
    destination: 'anything',
    path: [`not known: ${label}`],
    pointers: [at],
  });

/** The egress of what stands in a subnet. */
function inSubnet(
  around: Surroundings,
  compute: ComputeFacts,
  index: number,
): StateRange {
  const at = pointer('compute', index);
  const place = `${nameOf(compute, index)} in ${around.name}`;
  const resident = {
    publicIp: compute.nodePublicIp,
    publicIpAt: `${at}/nodePublicIp`,
  };
  const behindRoutes = (publicIp: boolean | undefined = resident.publicIp) =>
    rangeOfWays(place, assume =>
      subnetWays(around, { ...resident, publicIp }, assume),
    );
  if (!isKubernetes(compute.type)) return behindRoutes();
  const pastRoutes = () =>
    rangeOfWays(place, assume =>
      subnetWays(
        around,
        { ...resident, publicIp: true, loadBalancer: true },
        assume,
      ),
    );
  switch (recognised(compute.outboundType)) {
    case 'loadBalancer':
      return pastRoutes();
    case 'managedNATGateway':
    case 'userAssignedNATGateway':
      return behindRoutes(true);
    case 'userDefinedRouting':
    case 'block':
    case 'none':
      return behindRoutes(false);
    default: {
      const worst = pastRoutes();
      const best = behindRoutes(false);
      return {
        ...worst,
        best: best.best,
        unknowns: [
          {
            pointer: `${at}/outboundType`,
            label: `how the nodes of ${nameOf(compute, index)} get out`,
          },
        ],
      };
    }
  }
}

/** The egress of one compute that stands in no managed network. @internal */
export function readComputeEgress(
  facts: Facts,
  compute: ComputeFacts,
  index: number,
): StateRange {
  const at = pointer('compute', index);
  const place = nameOf(compute, index);
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
      return notKnown(place, `${at}/type`, `what kind of compute ${place} is`);
    default:
      return notKnown(place, at, `how ${place}, which is ${type}, gets out`);
  }
  const { subnetId } = compute;
  if (subnetId === undefined) {
    return notKnown(place, `${at}/subnetId`, `in which subnet ${place} stands`);
  }
  if (!subnetId.trim()) {
    if (isKubernetes(compute.type) || type === 'VirtualMachine') {
      return notKnown(place, at, `in which subnet ${place} stands`);
    }
    return rangeOfWays(place, () =>
      straight("Microsoft's own network", `${at}/subnetId`),
    );
  }
  const found = subnetsOf(facts).find(
    ({ subnet }) => subnet?.id && sameId(subnet.id, subnetId),
  );
  return found
    ? inSubnet(found, compute, index)
    : notKnown(
        place,
        `${at}/subnetId`,
        `how the subnet ${subnetId
          .split('/')
          .pop()}, which is not described, lets ${place} out`,
      );
}

/** The egress of a subnet for what is still to come into it. */
function readSubnetEgress(around: Surroundings): StateRange {
  const { subnet, at, name } = around;
  const read = () =>
    rangeOfWays(`what stands in ${name}`, assume =>
      subnetWays(around, { publicIp: false, publicIpAt: at }, assume),
    );
  const purpose = subnet?.purpose;
  if (purpose === 'training' || purpose === 'scoring') return read();
  if (purpose !== undefined) return known('closed');
  const found = read();
  return found.worst === 'closed'
    ? found
    : {
        ...found,
        best: 'closed',
        unknowns: [
          ...found.unknowns,
          { pointer: `${at}/purpose`, label: `what ${name} is for` },
        ],
      };
}

/** The egress of the subnets that are meant for code; of a network without any description of them, of the network. */
function readSubnets(facts: Facts): StateRange {
  const networks = facts.customNetwork?.virtualNetworks ?? [];
  return worstOf([
    ...subnetsOf(facts).map(readSubnetEgress),
    ...networks.flatMap((network, index) => {
      if (network.subnets) return [];
      const networkAt = pointer('customNetwork', 'virtualNetworks', index);
      const name = network.name ?? `network ${index + 1}`;
      const around = {
        facts,
        subnet: undefined,
        network,
        at: `${networkAt}/subnets`,
        networkAt,
        name,
      };
      return [
        rangeOfWays(`what stands in ${name}`, assume =>
          subnetWays(
            around,
            { publicIp: false, publicIpAt: networkAt },
            assume,
          ),
        ),
      ];
    }),
  ]);
}

/** The egress of serverless compute that has no settings: none where public access is off. */
function readServerless({ compute, inbound }: Facts): StateRange {
  if (compute?.some(({ type }) => type === 'Serverless'))
    return known('closed');
  const at = '/inbound/publicNetworkAccess';
  const place = 'serverless compute';
  const access = recognised(inbound?.publicNetworkAccess);
  if (access === 'Disabled') return known('closed');
  if (access) {
    return rangeOfWays(place, () =>
      straight("Microsoft's own network, as no subnet is set for it", at),
    );
  }
  return notKnown(place, at, 'whether serverless compute can start at all');
}

/** The egress of what serves models. @internal */
export function readServing(facts: Facts): StateRange {
  const clusters = facts.compute?.some(({ type }) => isKubernetes(type));
  return worstOf(
    (facts.endpoints ?? []).map((endpoint, index) => {
      const at = pointer('endpoints', index);
      const place = endpoint.name ?? `endpoint ${index + 1}`;
      // A batch endpoint runs on compute of the workspace, which is a place itself.
      if (endpoint.kind === 'batch') return known('closed');
      if (endpoint.computeType === 'Kubernetes') {
        return clusters
          ? known('closed')
          : notKnown(
              place,
              `${at}/computeType`,
              `on which cluster ${place} runs`,
            );
      }
      const open = endpoint.deployments?.findIndex(
        ({ egressPublicNetworkAccess }) =>
          egressPublicNetworkAccess === 'Enabled',
      );
      if (facts.mode === 'Disabled' && open !== undefined && open >= 0) {
        return rangeOfWays(place, () =>
          straight(
            `deployment ${
              endpoint.deployments?.[open].name ?? open + 1
            }, with public egress`,
            `${at}/deployments/${open}`,
          ),
        );
      }
      return notKnown(place, at, `how the deployments of ${place} get out`);
    }),
  );
}

/** What leaves a network of one's own: the worst of every place where code runs. @internal */
export const readOwnNetwork = (facts: Facts): StateRange =>
  worstOf([
    readSubnets(facts),
    ...(facts.compute ?? []).map((compute, index) =>
      readComputeEgress(facts, compute, index),
    ),
    readServing(facts),
    readServerless(facts),
  ]);
