import type { WorkspaceIsolation } from '@ringfence/engine';
import { mentionedIn } from './mentioned';
import {
  Place,
  placeOfCompute,
  placeOfEndpoint,
  placeOfServerless,
  placesOfSubnets,
} from './places';
import { Questions } from './questions';
import { Reached } from './reached';
import { readSurface } from './view';
import { walkSubnet } from './walkSubnet';

/** One place for each way in which places differ: the same subnet is walked once. */
function differing(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>();
  for (const place of places) {
    const kind =
      place.at === 'subnet'
        ? `${place.view.label} ${place.node.publicAddress} ${place.node.ownBalancer}`
        : place.at;
    if (!seen.has(kind)) seen.set(kind, place);
  }
  return [...seen.values()];
}

/** Sends packets from every place in a network of one's own. */
export function walkOwnNetwork(
  isolation: WorkspaceIsolation,
  reached: Reached,
  questions: Questions,
): void {
  const { customNetwork = {}, compute = [], endpoints = [] } = isolation;
  if (customNetwork.virtualNetworks?.length === 0) {
    // Whatever comes to run stands in Microsoft's network.
    reached.everywhere('compute without any network');
    return;
  }
  const surface = readSurface(customNetwork, questions);
  const mentioned = mentionedIn(isolation, surface.spaces);
  const places = [
    ...compute.map((each, index) =>
      placeOfCompute(each, each.name ?? `compute ${index}`, surface, questions),
    ),
    ...endpoints.map((each, index) =>
      placeOfEndpoint(
        each,
        each.name ?? `endpoint ${index}`,
        isolation,
        false,
        questions,
      ),
    ),
    placeOfServerless(isolation),
    ...placesOfSubnets(surface),
  ];
  for (const place of differing(places)) {
    if (place.at === 'everywhere') reached.everywhere(place.label);
    if (place.at === 'subnet') {
      walkSubnet(place.view, place.node, mentioned, reached, questions);
    }
  }
}
