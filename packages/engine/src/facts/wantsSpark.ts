import { Facts } from './facts';
import { Known } from './known';
import { recognised } from './stated';

/** Whether serverless Spark is meant to run; not known when nothing says so and not all is known. @internal */
export function wantsSpark({ needs, compute }: Facts): Known {
  const types = compute?.map(({ type }) => recognised(type));
  if (
    needs?.includes('ServerlessSpark') ||
    types?.includes('ServerlessSpark')
  ) {
    return true;
  }
  return needs && types && !types.includes(undefined) ? false : undefined;
}
