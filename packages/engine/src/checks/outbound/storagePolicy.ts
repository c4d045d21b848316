import { Way } from '../../facts/egress/way';
import { isStorageTag } from '../../facts/storageTag';
import { Facts } from '../../facts/facts';
import { Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { notApplicable, unknownIfFail } from '../outcome';

/** Where the aliases of service endpoint policies stand. @internal */
export const ALIASES = '/customNetwork/egress/serviceEndpointPolicyAliases';

/** Whether a way leads to storage. @internal */
export const isToStorage = ({ tag }: Pick<Way, 'tag'>): boolean =>
  tag !== undefined && isStorageTag(tag);

/** What is told where it is not known which they are. @internal */
export const POLICY_UNKNOWN = 'service endpoint policy not known';

/** Judges what only matters with a service endpoint policy for Azure Machine Learning. @internal */
export function withPolicy(facts: Facts, judge: () => Outcome): Outcome {
  return inCustomNetwork(facts, () => {
    const covers = facts.customNetwork?.egress?.coversStorage;
    if (covers === false) {
      return notApplicable('no policy for Azure Machine Learning');
    }
    return covers ? judge() : unknownIfFail(judge(), ALIASES, POLICY_UNKNOWN);
  });
}
