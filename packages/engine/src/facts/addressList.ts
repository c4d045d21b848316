import { Facts } from './facts';
import { recognised } from './stated';

/** Whether only listed addresses reach the workspace, or the absent fact that would tell. @internal */
export function limitsAddresses({ inbound }: Facts): boolean | string {
  const access = recognised(inbound?.publicNetworkAccess);
  if (access === 'Disabled' || inbound?.ipRules?.length === 0) return false;
  if (!access) return '/inbound/publicNetworkAccess';
  return inbound?.ipRules ? true : '/inbound/ipRules';
}
