import { trainingSubnetId } from '../../facts/trainingSubnet';
import { Check } from '../check';
import { setFact, sparing } from '../patches';
import { noPublicIpPrivateEndpoint } from './no-public-ip-private-endpoint';

/** What {@link useTrainingSubnet} offers, in general words. @internal */
export const TRAINING_SUBNET = { title: 'Put it into the training subnet' };

/** Puts compute into the training subnet, where one with an id is known. @internal */
export const useTrainingSubnet: NonNullable<Check['fix']> = (
  facts,
  { places },
) => {
  const { isolation } = facts;
  const id = trainingSubnetId(facts);
  if (id === undefined) return [];
  return sparing(
    facts,
    [noPublicIpPrivateEndpoint],
    [
      {
        ...TRAINING_SUBNET,
        patch: places.map(place => setFact(isolation, place.pointer, id)),
      },
    ],
  );
};
