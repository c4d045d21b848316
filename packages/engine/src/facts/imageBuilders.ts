import { COMPUTE_TYPES } from '../model/values';
import { ComputeFacts } from './facts';
import { Known } from './known';
import { recognised } from './stated';

const BUILDERS: readonly (typeof COMPUTE_TYPES)[number][] = [
  'AmlCompute',
  'ComputeInstance',
];

/** Whether a compute can build images; not known while its type is not. @internal */
export function canBuildImages({ type }: ComputeFacts): Known {
  const known = recognised(type);
  return known && BUILDERS.includes(known);
}
