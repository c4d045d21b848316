import { placeOf } from '../BlueprintBuilder';
import { addZone } from '../dnsZones';
import { sayExistingOf } from '../site';
import { OwnNetwork } from './OwnNetwork';

/** Adds the private DNS zones that are described, each linked to the networks that ask it. @internal */
export function addPrivateZones(own: OwnNetwork): void {
  const { builder, described } = own;
  builder.zonesAreStated = described.privateDnsZones !== undefined;
  const { privateDnsZoneGroupId } = builder.landingZone;
  const areExisting = (described.privateDnsZones ?? []).map(
    ({ id }) =>
      privateDnsZoneGroupId !== undefined ||
      (id !== undefined && builder.isExisting(id)),
  );
  sayExistingOf(builder, '/customNetwork/privateDnsZones', areExisting);
  described.privateDnsZones?.forEach((zone, at) => {
    const pointer = `/customNetwork/privateDnsZones/${at}`;
    const { id } = zone;
    const name = builder.need(
      builder.called(zone, pointer),
      `${pointer}/name`,
      'the name of the zone',
    );
    if (areExisting[at]) return;
    const linked = builder.need(
      zone.linkedNetworks,
      `${pointer}/linkedNetworks`,
      'the networks that it is linked to, [] for none',
    );
    if (name === undefined) return;
    if (linked?.length === 0) {
      builder.cannotSay(
        `${pointer}/linkedNetworks`,
        'that no network is linked to the zone',
        'files say what is linked, and something else may link a network',
        'a reading of Azure',
      );
    }
    addZone(
      builder,
      name.toLowerCase(),
      (linked ?? []).map((network, index) =>
        own.idOfNetwork(network, `${pointer}/linkedNetworks/${index}`),
      ),
      pointer,
      (id !== undefined && placeOf(id)) || builder.place,
    );
  });
}
