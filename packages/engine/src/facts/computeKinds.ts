import { COMPUTE_TYPES } from '../model/values';
import { Stated } from './stated';

type ComputeType = Stated<(typeof COMPUTE_TYPES)[number]>;

/** Compute clusters and instances, whose nodes Azure Machine Learning starts for one region and subnet. @internal */
export const isClusterOrInstance = (type: ComputeType): boolean =>
  type === 'AmlCompute' || type === 'ComputeInstance';

/** Kubernetes, run by Azure or not. @internal */
export const isKubernetes = (type: ComputeType): boolean =>
  type === 'AKS' || type === 'Kubernetes';

/** Attached compute of another service, of which an isolation has no fact that shows it closed. @internal */
export const isOtherService = (type: ComputeType): boolean =>
  type === 'HDInsight' ||
  type === 'Databricks' ||
  type === 'DataFactory' ||
  type === 'DataLakeAnalytics' ||
  type === 'SynapseSpark';

/** Compute whose nodes can stand in a subnet of the customer's own, serverless nodes among them. @internal */
export const canStandInSubnet = (type: ComputeType): boolean =>
  isClusterOrInstance(type) || type === 'Serverless';

/** Compute that people can sign in to by SSH. @internal */
export const takesSsh = (type: ComputeType): boolean =>
  isClusterOrInstance(type) || type === 'VirtualMachine';

/** Compute that Azure starts in the managed network where there is one. @internal */
export const joinsManagedNetwork = (type: ComputeType): boolean =>
  canStandInSubnet(type) || type === 'ServerlessSpark';

/** Compute that is attached: it has a network, and so an egress, of its own. @internal */
export const isAttached = (type: ComputeType): boolean =>
  type !== undefined && !joinsManagedNetwork(type);
