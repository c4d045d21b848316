import { subnet, subnetId } from '@ringfence/testing';
import { subnets, training } from './networkParts';

/** The recommended subnet for private endpoints, with some fields replaced. */
export const pe = (fields: object = {}) => ({
  ...subnet('pe', 'private-endpoints', '10.1.3.0/27'),
  ...fields,
});

/** A network whose training subnet lets these in. */
export const letting = (
  inboundRules: object[] | undefined,
  more: object = {},
  fields: object = {},
) => subnets([training({ inboundRules, ...fields })], {}, more);

/** What nodes with a public address need. */
export const management = {
  source: 'AzureMachineLearning',
  portRanges: '44224',
};

/** What nodes needed once. */
export const batch = {
  source: 'BatchNodeManagement',
  portRanges: '29876-29877',
};

/** A cluster in the training subnet. */
export const inTraining = (fields: object = {}) => ({
  type: 'AmlCompute',
  subnetId: subnetId('spoke', 'training'),
  maxNodes: 4,
  ...fields,
});
