import {
  PRIVATE_ENDPOINT_STATUSES,
  PrivateEndpoint,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder, placeOf } from './BlueprintBuilder';
import { BlueprintResource, IdOf, Value } from './blueprint';
import { TargetKind, zoneIds, zonesFor } from './dnsZones';

const WORDS: Record<TargetKind, string> = {
  workspace: 'workspace',
  storage: 'storage account',
  keyVault: 'key vault',
  containerRegistry: 'container registry',
  monitoring: 'monitoring',
};

/** A resource with what leads to it privately. @internal */
export interface EndpointTarget {
  kind: TargetKind;
  /** The resource, or its id where it stands already. */
  resource: BlueprintResource | string;
  /** What its endpoints are called after. */
  name: string;
  region: string;
  cloud: string | undefined;
  endpoints: readonly PrivateEndpoint[];
  /** Pointer of the endpoints in the isolation. */
  pointer: string;
  /** The part that an endpoint leads to where it is not stated and there is one only. */
  subresource?: string;
}

/** A private endpoint that is made, and the part of its target that it leads to, in lower case. @internal */
export interface MadeEndpoint {
  resource: BlueprintResource;
  subresource: string;
}

/** The network of a subnet, as a value. */
function networkOf(builder: BlueprintBuilder, subnet: Value): Value[] {
  if (subnet instanceof IdOf) {
    const { parent } = subnet.resource;
    return parent ? [new IdOf(parent)] : [];
  }
  const id = String(subnet).replace(/\/subnets\/[^/]+$/i, '');
  return [builder.idOf(id)];
}

/** An endpoint stands in the region of its network, wherever its target is. */
const regionOf = (subnet: Value): string =>
  (subnet instanceof IdOf && subnet.resource.parent?.location) || 'region';

/** Adds the private endpoints towards a resource, each with its zones. @internal */
export function addPrivateEndpoints(
  builder: BlueprintBuilder,
  target: EndpointTarget,
): MadeEndpoint[] {
  return target.endpoints.flatMap(
    (endpoint, at) =>
      addEndpoint(builder, target, endpoint, `${target.pointer}/${at}`) ?? [],
  );
}

function addEndpoint(
  builder: BlueprintBuilder,
  target: EndpointTarget,
  endpoint: PrivateEndpoint,
  pointer: string,
): MadeEndpoint | undefined {
  const part = builder.need(
    endpoint.subresource?.trim() || target.subresource,
    `${pointer}/subresource`,
    'the part of the target that the endpoint leads to, such as blob',
  );
  const subnetId = builder.need(
    endpoint.subnetId ?? builder.landingZone.privateEndpointSubnetId,
    `${pointer}/subnetId`,
    'the ARM id of a subnet, or a landing zone with privateEndpointSubnetId',
  );
  if (!part || !subnetId) return undefined;
  const state = azureValue(
    endpoint.status ?? 'Approved',
    PRIVATE_ENDPOINT_STATUSES,
  );
  if (state !== 'Approved' && state !== 'Pending') {
    builder.refuse(
      `${pointer}/status`,
      'cannot be asked for',
      'Approved, or Pending for one that its target’s owner approves',
    );
  }
  const subnet = builder.idOf(subnetId);
  const subresource = part.toLowerCase();
  const zones =
    endpoint.privateDnsZones ??
    zonesFor(target.kind, subresource, target.cloud);
  const ids = zoneIds(
    builder,
    zones,
    networkOf(builder, subnet),
    `${pointer}/privateDnsZones`,
  );
  const id =
    typeof target.resource === 'string'
      ? target.resource
      : new IdOf(target.resource);
  const name =
    builder.called(endpoint, pointer) ??
    `pe-${target.name}-${subresource}`.slice(0, 80);
  const connection = {
    name: `${name}-connection`.slice(0, 80),
    properties: { privateLinkServiceId: id, groupIds: [part] },
  };
  const added = builder.add({
    symbol: `private endpoint ${target.kind} ${subresource}`,
    type: 'Microsoft.Network/privateEndpoints',
    name,
    place: (endpoint.id !== undefined && placeOf(endpoint.id)) || builder.place,
    section: target.kind === 'workspace' ? 'workspace' : 'resources',
    why: `The private way to the ${WORDS[target.kind]}${
      target.kind === 'storage' ? `, for ${subresource}` : ''
    }`,
    pointer,
    location: regionOf(subnet),
    properties: {
      subnet: { id: subnet },
      ...(state === 'Pending'
        ? { manualPrivateLinkServiceConnections: [connection] }
        : { privateLinkServiceConnections: [connection] }),
    },
  });
  const made = { resource: added, subresource };
  if (ids.length === 0) return made;
  builder.add({
    symbol: `${added.symbol} zones`,
    type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
    parent: added,
    name: 'default',
    section: added.section,
    why: 'The endpoint writes its addresses into these zones',
    pointer: `${pointer}/privateDnsZones`,
    properties: {
      privateDnsZoneConfigs: ids.map((zone, index) => ({
        name: zones[index].split('/').pop()!.replace(/\W+/g, '-'),
        properties: { privateDnsZoneId: zone },
      })),
    },
  });
  return made;
}
