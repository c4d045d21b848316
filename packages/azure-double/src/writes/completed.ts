import { createHash } from 'node:crypto';
import { parseArmId } from '../world/armId';
import { ArmDocument, inner, isJson, Json } from '../world/document';
import type { World } from '../world/world';
import { wishedNetwork } from './managedNetwork';

const WORKSPACE = 'microsoft.machinelearningservices/workspaces';

/** A GUID that is the same for the same text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** What Azure fills in by itself, and what a PUT cannot take away, in a resource that is written. */
export function completed(
  world: World,
  document: ArmDocument,
  before: ArmDocument | undefined,
): ArmDocument {
  const properties: Json = { ...document.properties };
  const held = before?.properties?.privateEndpointConnections;
  if (held !== undefined) properties.privateEndpointConnections = held;
  if (document.type.toLowerCase() !== WORKSPACE) {
    return { ...document, properties };
  }
  const tenantId = world.subscription(
    parseArmId(document.id)?.subscriptionId ?? '',
  )?.tenantId;
  const identity: Json = isJson(document.identity)
    ? document.identity
    : { type: 'SystemAssigned' };
  return {
    ...document,
    kind: document.kind ?? before?.kind ?? 'Default',
    identity: { ...identity, tenantId, principalId: guidOf(document.id) },
    properties: {
      publicNetworkAccess: 'Enabled',
      hbiWorkspace: false,
      v1LegacyMode: false,
      privateEndpointConnections: [],
      ...properties,
      tenantId,
      workspaceId: guidOf(`${document.id} workspace`),
      discoveryUrl: `https://${
        document.location ?? 'westeurope'
      }.api.azureml.ms/discovery`,
      storageHnsEnabled: properties.storageHnsEnabled ?? false,
      managedNetwork: wishedNetwork(
        properties.managedNetwork ?? { isolationMode: 'Disabled' },
        inner(before, 'properties', 'managedNetwork'),
      ),
    },
  };
}
