import { azureValue } from '../model/azureValue';
import { SUBNET_PURPOSES } from '../model/values';
import { Facts } from './facts';
import { SubnetFacts } from './networkFacts';
import { Known } from './known';
import { comparableId } from './modes';
import { oncePerFacts } from './oncePerFacts';

/** Whether a subnet is for something; `undefined` while its purpose is absent. @internal */
export const isFor = (
  { purpose }: SubnetFacts,
  wanted: (typeof SUBNET_PURPOSES)[number],
): Known => purpose && purpose === wanted;

const subnetsOfCompute = oncePerFacts(
  ({ compute = [] }) =>
    new Set(
      compute.flatMap(({ subnetId }) =>
        subnetId ? comparableId(subnetId) : [],
      ),
    ),
);

/** Whether training compute stands in a subnet: by its purpose, or because a compute names it. @internal */
export function holdsCompute(facts: Facts, subnet: SubnetFacts): Known {
  const named =
    subnet.id && subnetsOfCompute(facts).has(comparableId(subnet.id));
  return named || isFor(subnet, 'training');
}

const STORAGE = ['Microsoft.Storage', 'Microsoft.Storage.Global'];

/** Whether a subnet has a service endpoint for storage, of its region or of all. @internal */
export const hasStorageEndpoint = ({ serviceEndpoints }: SubnetFacts): Known =>
  serviceEndpoints?.some(endpoint => azureValue(endpoint, STORAGE));
