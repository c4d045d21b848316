import { Facts } from '../facts';
import { identityOfId } from '../identity';
import { ArmNode } from '../node';
import { ArmResource, doubtOf, nameOf, speaksForAll, TYPES } from '../resource';
import { putReference } from '../reference';
import { EndpointConnection, ResourceIndex } from '../resourceIndex';
import { putList } from './lists';

/** Sets down one private endpoint that the document makes. */
function mapConnection(
  facts: Facts,
  { endpoint, connection, status }: EndpointConnection,
  index: ResourceIndex,
): void {
  const { node } = endpoint;
  const name = nameOf(endpoint);
  if (name) facts.put(['name'], name, node.at);
  else facts.open(['name'], node.get('name'));
  if (endpoint.presence !== 'yes') {
    facts.open(['status'], doubtOf(endpoint));
    return;
  }
  facts.text(['id'], node.get('id'));
  const properties = connection.get('properties');
  const stated = properties.find('privateLinkServiceConnectionState', 'status');
  // What is deployed is approved by its kind; a reading tells its state or nothing.
  if (!stated.isAbsent) facts.text(['status'], stated);
  else if (speaksForAll(endpoint)) facts.put(['status'], status, connection.at);
  putReference(
    facts,
    ['subnetId'],
    node.find('properties', 'subnet', 'id'),
    index,
  );
  const groups = properties.get('groupIds');
  const [group] = groups.items ?? [];
  facts.text(['subresource'], group ?? groups);
  mapZones(facts, endpoint, index);
}

function mapZones(
  facts: Facts,
  endpoint: ArmResource,
  index: ResourceIndex,
): void {
  const groups = index
    .children(endpoint.identity, TYPES.dnsZoneGroup)
    .filter(group => group.presence !== 'no');
  if (groups.length === 0) {
    if (index.isWhole) facts.put(['privateDnsZones'], [], endpoint.node.at);
    return;
  }
  const configs = groups.flatMap(
    group => group.node.find('properties', 'privateDnsZoneConfigs').items ?? [],
  );
  const zones = configs.map(config =>
    config.find('properties', 'privateDnsZoneId'),
  );
  const names = zones.map(zone => identityOfId(zone.value)?.names.at(-1)?.text);
  const untold = names.findIndex(zone => !zone);
  const isCertain = groups.every(group => group.presence === 'yes');
  if (untold < 0 && isCertain && names.length <= 1000) {
    facts.put(['privateDnsZones'], names, groups[0].node.at);
  } else {
    facts.open(['privateDnsZones'], zones[untold] ?? doubtOf(groups[0]));
  }
}

/**
 * Sets down the private endpoints towards a resource. A template speaks for
 * them where it holds one for the resource, even if it is switched off.
 *
 * @param isComplete - nothing that could add one was left unread
 * @internal
 */
export function mapEndpoints(
  facts: Facts,
  target: { identity: ArmResource['identity']; node: ArmNode },
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const all = index.connectionsTo(target.identity);
  const made = all.filter(({ endpoint }) => endpoint.presence !== 'no');
  const isSpokenFor =
    index.isWhole || all.length > 0 || index.hasUntoldEndpointOff;
  const isKnownNone = isSpokenFor && isComplete && !index.hasUntoldEndpoint;
  if (made.length === 0 && !isKnownNone) return;
  putList(facts, ['privateEndpoints'], target.node, made, (entry, one) =>
    mapConnection(entry, one, index),
  );
}

/** Sets down the connections that a workspace's own reading lists. @internal */
export function mapOwnConnections(facts: Facts, connections: ArmNode): void {
  const items = connections.items;
  if (!items) return;
  putList(facts, ['privateEndpoints'], connections, items, mapOwnConnection);
}

/** Sets down one connection as the workspace lists it. @internal */
export function mapOwnConnection(facts: Facts, connection: ArmNode): void {
  const properties = connection.get('properties');
  const id = properties.find('privateEndpoint', 'id');
  const name = identityOfId(id.value)?.names.at(-1)?.text;
  if (name) facts.put(['name'], name, id.at);
  facts.text(['id'], id);
  facts.text(
    ['status'],
    properties.find('privateLinkServiceConnectionState', 'status'),
  );
  facts.text(['subnetId'], properties.get('subnetArmId'));
  const [group] = properties.get('groupIds').items ?? [];
  if (group) facts.text(['subresource'], group);
}
