import { Facts } from './facts';
import { Known } from './known';
import { recognised } from './stated';

/** What filters the egress of the custom network; `undefined` where it is not known. @internal */
export const filterOf = ({ customNetwork }: Facts) =>
  recognised(customNetwork?.egress?.filter);

/** Whether egress goes through a firewall or an appliance; `undefined` when the filter is not known. @internal */
export function hasAppliance(facts: Facts): Known {
  const filter = filterOf(facts);
  return (
    filter && (filter === 'Firewall' || filter === 'NetworkVirtualAppliance')
  );
}
