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
  if (inVirtualNetwork === false) {
    questions.doubt(`a cluster in no network, ${label}`, true);
  }
  return worstOf([
    openIf(is(loadBalancerType, 'publicip')),
    privateCluster ? 'closed' : 'partial',
  ]);
}

function stateOfCompute(
  compute: Compute,
  label: string,
  questions: Questions,
): State {
  if (isCluster(compute)) return stateOfCluster(compute, label, questions);
  if (compute.nodePublicIp) return 'open';
  // Nobody signs in to what Azure ML starts by itself.
  if (is(compute.type, 'serverless', 'serverlessspark')) return 'closed';
  if (compute.sshPublicAccess) return 'open';
  if (is(compute.type, 'amlcompute', 'computeinstance', 'virtualmachine')) {
    return 'closed';
  }
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
