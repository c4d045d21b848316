import { CustomNetwork, VirtualNetwork } from '@ringfence/engine';
import { BlueprintBuilder, placeOf } from '../BlueprintBuilder';
import { BlueprintResource, IdOf, Place, Value } from '../blueprint';
import { Site, locationIn } from '../site';

export const NETWORK = 'Microsoft.Network/virtualNetworks';

/** One virtual network of the isolation: where it stands, and what these files make of it. @internal */
export interface NetworkSite {
  network: VirtualNetwork;
  pointer: string;
  name: string;
  id: string;
  place: Place;
  /** `region`, or the name of another one. */
  location: string;
  /** Absent where it stands already. */
  made?: BlueprintResource;
}

const sameText = (a: string, b: string) =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** The customer's own network while its resources are made. @internal */
export class OwnNetwork {
  readonly sites: readonly NetworkSite[];

  private constructor(
    readonly builder: BlueprintBuilder,
    readonly described: CustomNetwork,
    private readonly site: Site,
  ) {
    this.sites = (described.virtualNetworks ?? []).map((network, at) =>
      this.#siteOf(network, `/customNetwork/virtualNetworks/${at}`),
    );
  }

  /** What is described, with the name and place of each network. */
  static create(
    builder: BlueprintBuilder,
    described: CustomNetwork,
    site: Site,
  ): OwnNetwork {
    return new OwnNetwork(builder, described, site);
  }

  #siteOf(network: VirtualNetwork, pointer: string): NetworkSite {
    const { builder } = this;
    const { id, region } = network;
    const place = (id !== undefined && placeOf(id)) || builder.place;
    const name =
      builder.need(
        builder.called(network, pointer),
        `${pointer}/name`,
        'a name of its own',
      ) ?? '';
    return {
      network,
      pointer,
      name,
      place,
      id:
        id?.trim() ??
        `/subscriptions/${place.subscriptionId}/resourceGroups/${place.resourceGroup}/providers/${NETWORK}/${name}`,
      location: locationIn(this.site, region),
    };
  }

  /** The described network that is called so, by its name or ARM id. */
  called(written: string): NetworkSite | undefined {
    return this.sites.find(
      ({ id, name }) => sameText(id, written) || sameText(name, written),
    );
  }

  /** The id of a network that is called so, as a value; refused where a name leads nowhere. */
  idOfNetwork(written: string, pointer: string): Value {
    const found = this.called(written);
    if (found?.made) return new IdOf(found.made);
    if (found) return found.id;
    if (!written.trim().startsWith('/')) {
      this.builder.refuse(
        pointer,
        'names a network that is not described',
        'the ARM id of the network, or the name of a described one',
      );
    }
    return written.trim();
  }
}
