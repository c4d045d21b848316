import { Facts } from '../facts';
import { ArmNode, isOpen } from '../node';
import { ArmResource, nameOf } from '../resource';
import { mapInbound } from './inbound';
import { WORKSPACE_KEYS } from './knownKeys';

/** Sets down which workspace it is. @internal */
export function mapIdentity(facts: Facts, resource: ArmResource): void {
  const { node } = resource;
  const name = nameOf(resource);
  const named = node.get('name');
  if (name) facts.put(['workspace', 'name'], name, named.at);
  else if (isOpen(named)) facts.open(['workspace', 'name'], named);
  mapScope(facts, resource);
  facts.text(['workspace', 'kind'], node.get('kind'));
  facts.filled(
    ['workspace', 'hubId'],
    node.find('properties', 'hubResourceId'),
  );
  const tenant = node.find('properties', 'tenantId');
  facts.text(
    ['workspace', 'tenantId'],
    tenant.isAbsent ? node.find('identity', 'tenantId') : tenant,
  );
}

/** Sets down the subscription and group that a resource's id names. @internal */
export function mapScope(facts: Facts, { identity, node }: ArmResource): void {
  const { subscriptionId, resourceGroup } = identity;
  const { at } = node.get('id');
  if (subscriptionId) {
    facts.put(['workspace', 'subscriptionId'], subscriptionId, at);
  }
  if (resourceGroup) {
    facts.put(['workspace', 'resourceGroup'], resourceGroup, at);
  }
}

/** Sets down the settings that stand on the workspace itself. @internal */
export function mapWorkspace(
  facts: Facts,
  resource: ArmResource,
  notes: Set<string>,
): void {
  mapIdentity(facts, resource);
  const { node } = resource;
  const properties = node.get('properties');
  facts.nameMisspelt(properties, WORKSPACE_KEYS);
  facts.text(['region'], node.get('location'));
  mapClassification(facts, node.get('tags'));
  mapInbound(facts, resource, notes);
  facts.text(['identity'], node.find('identity', 'type'));
  facts.flag(['customerManagedKey'], properties.find('encryption', 'status'), [
    'Enabled',
    'Disabled',
  ]);
  facts.flag(['highBusinessImpact'], properties.get('hbiWorkspace'));
  facts.flag(['v1LegacyMode'], properties.get('v1LegacyMode'));
  facts.filled(['imageBuildCompute'], properties.get('imageBuildCompute'));
  facts.flag(
    ['outbound', 'provisionOnCreation'],
    properties.get('provisionNetworkNow'),
  );
  mapDatastores(facts, properties.get('systemDatastoresAuthMode'));
}

/** A tag that is called data classification, in any spelling. */
function mapClassification(facts: Facts, tags: ArmNode): void {
  const tag = tags.entries?.find(
    ([key]) =>
      key.replace(/[\s_-]/g, '').toLowerCase() === 'dataclassification',
  );
  if (tag) facts.text(['dataClassification'], tag[1]);
  else if (isOpen(tags)) facts.open(['dataClassification'], tags);
}

function mapDatastores(facts: Facts, mode: ArmNode): void {
  if (typeof mode.value === 'string') {
    const byIdentity = mode.value.toLowerCase() === 'identity';
    facts.put(['datastoreManagedIdentity'], byIdentity, mode.at);
  } else if (isOpen(mode)) facts.open(['datastoreManagedIdentity'], mode);
}
