import { subnetParts } from '../network/subnets';
import { Facts, PrivateEndpointFacts } from './facts';
import { anyTrue, Known } from './known';
import { sameId } from './modes';

/** The network that a private endpoint is in, where that is known. */
type NetworkOf = string | undefined;

/** The network of each private endpoint that carries traffic or may. @internal */
export const networksOf = (
  endpoints: readonly PrivateEndpointFacts[],
): NetworkOf[] =>
  endpoints
    .filter(({ approved }) => approved !== false)
    .map(({ approved, subnetId }) =>
      approved ? subnetParts(subnetId)?.network : undefined,
    );

/** Whether two networks are one or peered; not known where either is not described. */
function areConnected(
  { customNetwork }: Facts,
  one: string,
  other: string,
): Known {
  if (one === other) return true;
  const described = [one, other].map(id =>
    customNetwork?.virtualNetworks?.find(
      network => network.id && sameId(network.id, id),
    ),
  );
  return anyTrue(
    described.map((network, index) => {
      const peer = [other, one][index];
      const { name } = described[1 - index] ?? {};
      return (
        network?.peeredWith &&
        anyTrue(
          network.peeredWith.map(written => {
            if (sameId(written, peer)) return true;
            if (written.startsWith('/')) return false;
            return name === undefined ? undefined : sameId(written, name);
          }),
        )
      );
    }),
  );
}

/** Whether some network of the one side is, or is peered with, some of the other. @internal */
export const someConnected = (
  facts: Facts,
  ones: readonly NetworkOf[],
  others: readonly NetworkOf[],
): Known =>
  ones.some(Boolean) && others.some(Boolean)
    ? anyTrue(
        ones.flatMap(one =>
          others.map(other =>
            one && other ? areConnected(facts, one, other) : undefined,
          ),
        ),
      )
    : undefined;
