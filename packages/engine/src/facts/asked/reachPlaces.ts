import { PUBLIC_ADDRESSES } from '../../network/addressSet';
import { joinsManagedNetwork } from '../computeKinds';
import { Facts } from '../facts';
import { recognised } from '../stated';
import { Assumption } from '../egress/assumption';
import { MANAGED_NETWORK, placesOf } from '../egress/judgedPlaces';
import { Place } from '../egress/places';
import { Outcome, reached, refused } from './answer';
import { askManaged } from './askManaged';
import { askSubnet } from './askSubnet';
import { Asked } from './question';

/** A place by the name that it is asked by. @internal */
export interface NamedPlace {
  /** Its own name: of a compute, an endpoint or a subnet. */
  name: string;
  /** The same with where it stands. */
  title: string;
  /** Pointer of what it is. */
  pointer: string;
  ask(asked: Asked, assume: Assumption): Outcome;
}

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

function nameOf({ compute, endpoints }: Facts, place: Place): string {
  const [, list, index] =
    /^\/(compute|endpoints)\/(\d+)/.exec(place.pointer) ?? [];
  if (list === 'compute') {
    return compute?.[Number(index)].name ?? `compute ${Number(index) + 1}`;
  }
  if (list === 'endpoints') {
    return endpoints?.[Number(index)].name ?? `endpoint ${Number(index) + 1}`;
  }
  return place.stands?.around.name ?? place.name;
}

/** What stands inside the managed network, by its name. */
function insideManaged(facts: Facts): { name: string; pointer: string }[] {
  const { compute = [], endpoints = [] } = facts;
  return [
    ...compute.flatMap(({ name, type }, index) =>
      name !== undefined && joinsManagedNetwork(type)
        ? [{ name, pointer: `/compute/${index}` }]
        : [],
    ),
    ...endpoints.flatMap(({ name, kind, computeType }, index) =>
      name !== undefined &&
      kind !== 'batch' &&
      recognised(computeType) === 'Managed'
        ? [{ name, pointer: `/endpoints/${index}` }]
        : [],
    ),
  ];
}

/** Every place that can be asked by its name. @internal */
export function namedPlaces(facts: Facts): NamedPlace[] {
  const { mode } = facts;
  return placesOf(facts, mode).flatMap((place): NamedPlace[] => {
    const { pointer, stands, name: title } = place;
    if (title === MANAGED_NETWORK) {
      const ask: NamedPlace['ask'] = (asked, assume) =>
        askManaged(facts, mode === 'AllowOnlyApprovedOutbound', asked, assume);
      return [
        { name: title, title, pointer, ask },
        ...insideManaged(facts).map(inside => ({
          ...inside,
          title: `${inside.name} in ${title}`,
          ask,
        })),
      ];
    }
    return [
      {
        name: nameOf(facts, place),
        title,
        pointer,
        ask: (asked, assume) =>
          stands
            ? askSubnet(stands, asked, assume)
            : askWays(place, asked, assume),
      },
    ];
  });
}
