import type { Compute, Endpoint, WorkspaceIsolation } from '@ringfence/engine';
import { Node } from './ends';
import { subnetOf } from './networks';
import { Questions } from './questions';
import { Surface, View } from './view';

/** Where code runs, and what is known of its way out. */
export type Place =
  | { at: 'subnet'; node: Node; view: View }
  /** Nothing holds it back, or nothing runs there. */
  | { at: 'everywhere'; label: string }
  | { at: 'nowhere' };

const NOWHERE: Place = { at: 'nowhere' };

const is = (text: string | undefined, ...words: string[]) =>
  words.includes(text?.toLowerCase() ?? '');

/** Kinds of compute that Azure ML makes itself, in the network of the workspace. */
const MADE_BY_AZURE_ML = [
  'amlcompute',
  'computeinstance',
  'serverless',
  'serverlessspark',
];
const CLUSTERS = ['aks', 'kubernetes'];

/** Whether a compute was made elsewhere and is only used by the workspace. */
export const isAttached = ({ type }: Compute) => !is(type, ...MADE_BY_AZURE_ML);

const isCluster = ({ type }: Compute) => is(type, ...CLUSTERS);

/** Asks of what no field can tell. */
function unless(questions: Questions, label: string): Place {
  return questions.ask(`the way out of ${label}`)
    ? { at: 'everywhere', label }
    : NOWHERE;
}

function inSubnet(
  id: string | undefined,
  node: Node,
  surface: Surface,
  questions: Questions,
): Place {
  const found = surface.subnets.find(
    ({ at }) => at === subnetOf([at], id ?? ''),
  );
  return found
    ? { at: 'subnet', node, view: found.view }
    : unless(questions, node.label);
}

function placeOfCluster(
  { subnetId, outboundType, nodePublicIp }: Compute,
  label: string,
  surface: Surface,
  questions: Questions,
): Place {
  const balancer = is(outboundType, 'loadbalancer');
  const nat = is(outboundType, 'managednatgateway', 'userassignednatgateway');
  const node = {
    label,
    publicAddress: nat || nodePublicIp === true,
    ownBalancer: balancer,
  };
  if (!subnetId) {
    return balancer ? { at: 'everywhere', label } : unless(questions, label);
  }
  return inSubnet(subnetId, node, surface, questions);
}

/** Where a compute stands in a network of one's own. */
export function placeOfCompute(
  compute: Compute,
  label: string,
  surface: Surface,
  questions: Questions,
): Place {
  if (isCluster(compute)) {
    return placeOfCluster(compute, label, surface, questions);
  }
  const isMachine = is(compute.type, 'virtualmachine');
  if (isAttached(compute) && !(isMachine && compute.subnetId)) {
    return unless(questions, label);
  }
  if (compute.subnetId === '') return { at: 'everywhere', label };
  const node = {
    label,
    publicAddress: compute.nodePublicIp === true,
    ownBalancer: false,
  };
  return inSubnet(compute.subnetId, node, surface, questions);
}

/** Where an endpoint's deployments run, in a managed network or in one's own. */
export function placeOfEndpoint(
  { kind, computeType, deployments }: Endpoint,
  label: string,
  { compute = [] }: WorkspaceIsolation,
  isManaged: boolean,
  questions: Questions,
): Place {
  if (!is(kind, 'online')) return NOWHERE;
  if (is(computeType, 'kubernetes')) {
    return compute.some(isCluster) ? NOWHERE : unless(questions, label);
  }
  if (isManaged) return NOWHERE;
  const flags = deployments?.map(each => each.egressPublicNetworkAccess);
  if (flags?.some(flag => is(flag, 'enabled'))) {
    return { at: 'everywhere', label };
  }
  return flags?.every(flag => is(flag, 'disabled'))
    ? questions.doubt(`deployments of ${label} that are cut off`, NOWHERE)
    : unless(questions, label);
}

/** Where Azure ML runs what it starts by itself, when no compute says so. */
export function placeOfServerless({
  compute = [],
  inbound,
}: WorkspaceIsolation): Place {
  const isListed = compute.some(({ type }) => is(type, 'serverless'));
  return isListed || is(inbound?.publicNetworkAccess, 'disabled')
    ? NOWHERE
    : { at: 'everywhere', label: 'serverless' };
}

const FOR_CODE = ['training', 'scoring'];

/** The subnets that are meant for code, whether or not anything stands there yet. */
export const placesOfSubnets = ({ subnets }: Surface): Place[] =>
  subnets
    .filter(({ at }) => is(at.written.purpose, ...FOR_CODE))
    .map(({ view }) => ({
      at: 'subnet',
      view,
      node: { label: view.label, publicAddress: false, ownBalancer: false },
    }));
