import { PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Facts } from '../facts';
import { Assumption } from '../egress/assumption';
import { MANAGED_NETWORK } from '../egress/judgedPlaces';
import { Place } from '../egress/places';
import { Outcome, reached, refused } from './answer';
import { askManaged } from './askManaged';
import { askSubnet } from './askSubnet';
import { Asked } from './question';

/** A place that is described by nothing but its ways: open ones lead to whatever is public. */
function askWays({ ways }: Place, asked: Asked, assume: Assumption): Outcome {
  const isPrivate =
    asked.addresses !== undefined && !asked.addresses.meets(PUBLIC_ADDRESSES);
  for (const { other, by, steps, pointers } of ways(assume)) {
    if (other?.state !== 'open' || (isPrivate && by === 'straight')) continue;
    return reached({ kind: 'place', text: steps[0], pointer: pointers[0] });
  }
  return refused({
    kind: 'place',
    text: isPrivate
      ? 'it stands in no network that has private addresses of yours'
      : 'no way out was found',
  });
}

/** Whether what stands in a place reaches what is asked for. @internal */
export function askPlace(
  facts: Facts,
  place: Place,
  asked: Asked,
  assume: Assumption,
): Outcome {
  if (place.name === MANAGED_NETWORK) {
    const isApproved = facts.mode === 'AllowOnlyApprovedOutbound';
    return askManaged(facts, isApproved, asked, assume);
  }
  return place.stands
    ? askSubnet(place.stands, asked, assume)
    : askWays(place, asked, assume);
}
