import { joinsManagedNetwork } from '../computeKinds';
import { Facts } from '../facts';
import { recognised } from '../stated';
import { MANAGED_NETWORK, placesOf } from '../egress/judgedPlaces';
import { Place } from '../egress/places';

/** A place that can be asked for: what `from` of a question calls it (a compute, an endpoint or a subnet), and the same with where it stands. @public */
export type ReachPlace = Record<'name' | 'title', string>;

/** A place by the name that it is asked by. @internal */
export interface NamedPlace extends ReachPlace {
  /** Pointer of what it is. */
  pointer: string;
  /** Where it stands; the managed network for all that is inside of that. */
  place: Place;
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
export const namedPlaces = (facts: Facts): NamedPlace[] =>
  placesOf(facts, facts.mode).flatMap((place): NamedPlace[] => {
    const { pointer, name: title } = place;
    if (title !== MANAGED_NETWORK) {
      return [{ name: nameOf(facts, place), title, pointer, place }];
    }
    return [
      { name: title, title, pointer, place },
      ...insideManaged(facts).map(inside => ({
        ...inside,
        title: `${inside.name} in ${title}`,
        place,
      })),
    ];
  });

/** The places of an isolation that can be asked what they reach. @public */
export const reachPlaces = (facts: Facts): ReachPlace[] =>
  namedPlaces(facts).map(({ name, title }) => ({ name, title }));
