import { PURPOSE_TAG } from '../../../shared/purposeTag';
import { Facts } from '../../facts';
import { ArmResource } from '../../resource';

/**
 * Sets down what a tag of the network says a subnet is for. It decides only
 * whether code is expected there: a compute that stands in the subnet is judged
 * by it, whatever the tag says.
 *
 * @internal
 */
export function mapTaggedPurpose(
  facts: Facts,
  networks: readonly ArmResource[],
  subnet: string | undefined,
): void {
  if (subnet === undefined) return;
  const wanted = `${PURPOSE_TAG}${subnet}`.toLowerCase();
  const found = networks.flatMap(({ node }) =>
    (node.get('tags').entries ?? []).flatMap(([key, tag]) =>
      key.toLowerCase() === wanted ? [tag] : [],
    ),
  );
  const [first] = found;
  const isOne = found.every(({ value }) => value === first.value);
  if (first && isOne) facts.text(['purpose'], first);
}
