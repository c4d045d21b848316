import { filterOf, hasAppliance } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { EGRESS_FILTERS } from '../../model/values';
import { Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { notApplicable, unknownIfFail } from '../outcome';

/** Where it stands what filters the egress of a custom network. @internal */
export const FILTER = '/customNetwork/egress/filter';

/** What is told where that is not known. @internal */
export const FILTER_UNKNOWN = 'what filters egress is not known';

/** Judges what only matters with one kind of filter. @internal */
export function withFilter(
  facts: Facts,
  wanted: (typeof EGRESS_FILTERS)[number],
  judge: () => Outcome,
): Outcome {
  return inCustomNetwork(facts, () => {
    const filter = filterOf(facts);
    if (!filter) return unknownIfFail(judge(), FILTER, FILTER_UNKNOWN);
    return filter === wanted ? judge() : notApplicable('another filter');
  });
}

/** Judges what only matters with a firewall or an appliance. @internal */
export function withAppliance(facts: Facts, judge: () => Outcome): Outcome {
  return inCustomNetwork(facts, () => {
    const appliance = hasAppliance(facts);
    if (appliance === false) return notApplicable('no firewall');
    return appliance ? judge() : unknownIfFail(judge(), FILTER, FILTER_UNKNOWN);
  });
}
