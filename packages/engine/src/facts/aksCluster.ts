import { ComputeFacts } from './facts';
import { Known } from './known';
import { resourceTypeOf } from './resourceType';
import { sameWord } from './targets';

/** Whether a compute is a cluster of Azure Kubernetes Service; Kubernetes may stand elsewhere too. @internal */
export function isAksCluster({ type, resourceId }: ComputeFacts): Known {
  if (type === undefined || type === 'AKS') return type && true;
  if (type !== 'Kubernetes') return false;
  const attached = resourceId === undefined ? '' : resourceTypeOf(resourceId);
  return attached
    ? sameWord(attached, 'Microsoft.ContainerService/managedClusters')
    : undefined;
}
