import { BlueprintBuilder, NewResource } from '../BlueprintBuilder';
import { BlueprintResource, Place } from '../blueprint';

const lower = (text: string) => text.toLowerCase();

/**
 * Adds what several subnets may name, once. A second of its name and group that
 * says something else is refused.
 *
 * @param what - what it is called in words, such as `group`
 * @internal
 */
export function madeOnce(
  builder: BlueprintBuilder,
  given: NewResource & { place: Place },
  what: string,
): BlueprintResource {
  const found = builder.resources.find(
    ({ type, name, place }) =>
      type === given.type &&
      lower(name) === lower(given.name) &&
      lower(place.resourceGroup) === lower(given.place.resourceGroup),
  );
  if (!found) return builder.add(given);
  const isSame =
    found.location === given.location &&
    JSON.stringify(found.properties) === JSON.stringify(given.properties);
  if (!isSame) {
    builder.refuse(
      given.pointer,
      `is called ${given.name.slice(
        0,
        100,
      )} like another ${what} and says something else`,
      'the same wherever it has that name',
    );
  }
  return found;
}
