import { idAt, Made, Place } from './place';

export interface Endpoint {
  /** The endpoint with its group of zones. */
  documents: Made[];
  /** As the resource that it leads to tells it. */
  connection: Made & { name: string };
}

/** An approved private endpoint to a resource, with its zones where some are named. */
export function privateEndpoint(
  place: Place,
  target: Made,
  {
    groupId,
    subnetId,
    zones = [],
  }: { groupId: string; subnetId: string; zones?: string[] },
): Endpoint {
  const short = target.id.split('/').pop();
  const name = `pe-${short}-${groupId}`;
  const id = idAt(place, 'Microsoft.Network/privateEndpoints', name);
  const state = {
    status: 'Approved',
    description: '',
    actionsRequired: 'None',
  };
  const endpoint: Made = {
    id,
    location: place.location,
    properties: {
      provisioningState: 'Succeeded',
      subnet: { id: subnetId },
      privateLinkServiceConnections: [
        {
          id: `${id}/privateLinkServiceConnections/${name}`,
          name,
          properties: {
            provisioningState: 'Succeeded',
            privateLinkServiceId: target.id,
            groupIds: [groupId],
            privateLinkServiceConnectionState: state,
          },
        },
      ],
      manualPrivateLinkServiceConnections: [],
      networkInterfaces: [],
      customDnsConfigs: [],
    },
  };
  const zoneGroup: Made = {
    id: `${id}/privateDnsZoneGroups/default`,
    properties: {
      provisioningState: 'Succeeded',
      privateDnsZoneConfigs: zones.map(zone => ({
        name: zone.replace(/\./g, '-'),
        properties: {
          privateDnsZoneId: idAt(
            place,
            'Microsoft.Network/privateDnsZones',
            zone,
          ),
        },
      })),
    },
  };
  const connectionName = `${name}.connection`;
  return {
    documents: zones.length ? [endpoint, zoneGroup] : [endpoint],
    connection: {
      id: `${target.id}/privateEndpointConnections/${connectionName}`,
      name: connectionName,
      properties: {
        provisioningState: 'Succeeded',
        privateEndpoint: { id },
        groupIds: [groupId],
        privateLinkServiceConnectionState: state,
      },
    },
  };
}
