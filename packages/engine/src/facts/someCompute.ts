import { canStandInSubnet } from './computeKinds';
import { ComputeFacts, Facts } from './facts';
import { anyTrue, Known } from './known';

/** Whether some instance, cluster or serverless node has a public address. @internal */
export const hasPublicIpCompute = ({ compute }: Facts): Known =>
  compute &&
  anyTrue(
    compute.map(({ type, nodePublicIp }) => {
      if (nodePublicIp === false) return false;
      if (type === undefined) return undefined;
      return canStandInSubnet(type) ? nodePublicIp : false;
    }),
  );

/** Whether some compute is of one of these types. @internal */
export const hasComputeOf = (
  { compute }: Facts,
  ...types: ComputeFacts['type'][]
): Known =>
  compute && anyTrue(compute.map(({ type }) => type && types.includes(type)));
