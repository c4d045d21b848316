import type { Compute, Endpoint, WorkspaceIsolation } from '@ringfence/engine';
import { Questions } from './questions';
import { State, worstOf } from './reached';

const is = (text: string | undefined, ...words: string[]) =>
  words.includes(text?.toLowerCase() ?? '');

const isCluster = ({ type }: Compute) => is(type, 'aks', 'kubernetes');

const openIf = (open: boolean): State => (open ? 'open' : 'closed');

function stateOfCluster(
  { loadBalancerType, privateCluster, inVirtualNetwork }: Compute,
  label: string,
  questions: Questions,
): State {
  const controlPlane = (): State => {
    if (privateCluster) return 'closed';
    return inVirtualNetwork === false
      ? questions.doubt(`the control plane of ${label}`, 'partial')
      : 'partial';
  };
  return worstOf([openIf(is(loadBalancerType, 'publicip')), controlPlane()]);
}

function stateOfCompute(
  compute: Compute,
  label: string,
  questions: Questions,
): State {
  if (compute.nodePublicIp || compute.sshPublicAccess) return 'open';
  if (isCluster(compute)) return stateOfCluster(compute, label, questions);
  if (is(compute.type, 'amlcompute', 'computeinstance', 'serverless')) {
    return 'closed';
  }
  if (is(compute.type, 'serverlessspark')) return 'closed';
  return openIf(questions.ask(`who reaches ${label}`));
}

function stateOfEndpoint(
  { kind, computeType, publicNetworkAccess }: Endpoint,
  label: string,
  clusters: readonly Compute[],
  questions: Questions,
): State {
  if (!is(kind, 'online')) return 'closed';
  if (!is(computeType, 'kubernetes')) {
    return openIf(is(publicNetworkAccess, 'enabled'));
  }
  return clusters.length
    ? openIf(clusters.some(each => is(each.loadBalancerType, 'publicip')))
    : openIf(questions.ask(`who reaches ${label}`));
}

/** Who reaches compute and serving. */
export function walkCompute(
  { compute = [], endpoints = [] }: WorkspaceIsolation,
  questions: Questions,
): State {
  const clusters = compute.filter(isCluster);
  return worstOf([
    ...compute.map((each, index) =>
      stateOfCompute(each, each.name ?? `compute ${index}`, questions),
    ),
    ...endpoints.map((each, index) =>
      stateOfEndpoint(
        each,
        each.name ?? `endpoint ${index}`,
        clusters,
        questions,
      ),
    ),
  ]);
}
