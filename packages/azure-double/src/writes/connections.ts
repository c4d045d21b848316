import { inner, isJson, Json } from '../world/document';
import type { ArmDocument } from '../world/document';
import type { World } from '../world/world';
import { commitState } from './commit';

const ENDPOINT = 'microsoft.network/privateendpoints';

const connectionsOf = (document: ArmDocument | undefined): Json[] => {
  const held = document?.properties?.privateEndpointConnections;
  return Array.isArray(held) ? held.filter(isJson) : [];
};

const withConnections = (target: ArmDocument, list: Json[]): ArmDocument => ({
  ...target,
  properties: { ...target.properties, privateEndpointConnections: list },
});

/** The resources that a private endpoint leads to, with what it asks of each. */
function targetsOf(endpoint: ArmDocument) {
  const of = (key: string, status: string) => {
    const list = endpoint.properties?.[key];
    return (Array.isArray(list) ? list.filter(isJson) : []).map(one => ({
      id: String(inner(one, 'properties', 'privateLinkServiceId')),
      groupIds: inner(one, 'properties', 'groupIds'),
      status,
    }));
  };
  return [
    ...of('privateLinkServiceConnections', 'Approved'),
    ...of('manualPrivateLinkServiceConnections', 'Pending'),
  ];
}

/** Takes the connections of an endpoint from where it led to. */
export function disconnect(world: World, endpoint: ArmDocument): void {
  if (endpoint.type.toLowerCase() !== ENDPOINT) return;
  for (const { id } of targetsOf(endpoint)) {
    const target = world.store.get(id);
    if (!target) continue;
    const kept = connectionsOf(target).filter(
      one =>
        String(
          inner(one, 'properties', 'privateEndpoint', 'id'),
        ).toLowerCase() !== endpoint.id.toLowerCase(),
    );
    commitState(world, withConnections(target, kept));
  }
}

/** Tells what an endpoint leads to that it is connected. */
export function connect(world: World, endpoint: ArmDocument): void {
  if (endpoint.type.toLowerCase() !== ENDPOINT) return;
  disconnect(world, endpoint);
  for (const { id, groupIds, status } of targetsOf(endpoint)) {
    const target = world.store.get(id);
    if (!target) continue;
    const name = `${endpoint.name}.connection`;
    const connection = {
      id: `${target.id}/privateEndpointConnections/${name}`,
      name,
      type: `${target.type}/privateEndpointConnections`,
      properties: {
        provisioningState: 'Succeeded',
        privateEndpoint: { id: endpoint.id },
        groupIds,
        privateLinkServiceConnectionState: {
          status,
          description: '',
          actionsRequired: 'None',
        },
      },
    };
    commitState(
      world,
      withConnections(target, [...connectionsOf(target), connection]),
    );
  }
}
