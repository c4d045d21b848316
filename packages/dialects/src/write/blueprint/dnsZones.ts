import { WORKSPACE_DNS_ZONES, azureValue, CLOUDS } from '@ringfence/engine';
import { resourceDnsZones } from '@ringfence/engine/internal';
import { BlueprintBuilder, lastOf } from './BlueprintBuilder';
import { IdOf, Value } from './blueprint';

/** What a private endpoint leads to. @internal */
export type TargetKind =
  | 'workspace'
  | 'storage'
  | 'keyVault'
  | 'containerRegistry'
  | 'monitoring';

/** The zones that a private endpoint needs, by what it leads to; `[]` where none is known. @internal */
export function zonesFor(
  kind: TargetKind,
  subresource: string,
  cloud: string | undefined,
): readonly string[] {
  const known = azureValue(cloud ?? 'AzureCloud', CLOUDS);
  if (!known) return [];
  return kind === 'workspace'
    ? WORKSPACE_DNS_ZONES[known]
    : resourceDnsZones(kind, { subresource }, known) ?? [];
}

const ZONE = 'Microsoft.Network/privateDnsZones';

/**
 * The ids of private DNS zones: of those that stand in the landing zone's group,
 * of those that these files make already, and of new ones, each linked to the
 * networks that have to resolve it.
 *
 * @param networks - what a new zone is linked to
 * @internal
 */
export function zoneIds(
  builder: BlueprintBuilder,
  zones: readonly string[],
  networks: readonly Value[],
  pointer: string,
): Value[] {
  const { privateDnsZoneGroupId } = builder.landingZone;
  return zones.map(written => {
    const name = lastOf(written).toLowerCase();
    if (written.includes('/')) return builder.idOf(written);
    if (privateDnsZoneGroupId) {
      return `${privateDnsZoneGroupId}/providers/${ZONE}/${name}`;
    }
    const found = builder.resources.find(
      resource => resource.type === ZONE && resource.name === name,
    );
    if (!found && builder.zonesAreStated) {
      builder.refuse(
        pointer,
        `needs the zone ${name.slice(
          0,
          100,
        )}, which is none of those that customNetwork states`,
        'a zone of customNetwork.privateDnsZones, [] for none, or a landing zone with privateDnsZoneGroupId',
      );
    }
    return new IdOf(found ?? addZone(builder, name, networks, pointer));
  });
}

/** Adds a zone and its links. @internal */
export function addZone(
  builder: BlueprintBuilder,
  name: string,
  networks: readonly Value[],
  pointer: string,
  place = builder.place,
) {
  const zone = builder.add({
    symbol: `zone ${name.replace(/^privatelink\./, '')}`,
    type: ZONE,
    name,
    place,
    section: 'dns',
    why: 'Names under this zone resolve to private addresses',
    pointer,
    location: 'global',
  });
  networks.forEach((network, at) => {
    const linked =
      network instanceof IdOf ? network.resource.name : lastOf(String(network));
    builder.add({
      symbol: `${zone.symbol} link ${linked}`,
      type: `${ZONE}/virtualNetworkLinks`,
      parent: zone,
      name:
        `to-${linked}`.slice(0, 80).replace(/[^a-z0-9]+$/i, '') || `link-${at}`,
      section: 'dns',
      why: 'This network asks the zone',
      pointer,
      location: 'global',
      properties: {
        virtualNetwork: { id: network },
        registrationEnabled: false,
      },
    });
  });
  return zone;
}
