import { Facts } from '../facts';
import { ArmResource, doubtOf, nameOf, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { putList } from './lists';

function mapName(facts: Facts, resource: ArmResource): void {
  const name = nameOf(resource);
  if (name) facts.put(['name'], name, resource.node.at);
  else facts.open(['name'], resource.node.get('name'));
}

/** Sets down one deployment behind an endpoint. @internal */
export function mapDeployment(facts: Facts, resource: ArmResource): void {
  mapName(facts, resource);
  const { node, presence } = resource;
  const egress = node.find('properties', 'egressPublicNetworkAccess');
  if (presence === 'yes') facts.text(['egressPublicNetworkAccess'], egress);
  else facts.open(['egressPublicNetworkAccess'], doubtOf(resource));
}

/** Sets down one endpoint with the deployments that the document makes behind it. @internal */
export function mapEndpoint(
  facts: Facts,
  resource: ArmResource,
  index: ResourceIndex,
): void {
  mapName(facts, resource);
  const { node, identity, presence } = resource;
  const isBatch = identity.type === TYPES.batchEndpoint;
  facts.put(['kind'], isBatch ? 'batch' : 'online', node.at);
  if (presence !== 'yes') {
    facts.open(['publicNetworkAccess'], doubtOf(resource));
    return;
  }
  const properties = node.get('properties');
  facts.text(['publicNetworkAccess'], properties.get('publicNetworkAccess'));
  facts.text(['authMode'], properties.get('authMode'));
  const deployments = index
    .children(
      identity,
      isBatch ? TYPES.batchDeployment : TYPES.onlineDeployment,
    )
    .filter(deployment => deployment.presence !== 'no');
  if (deployments.length === 0) return;
  const [first] = deployments;
  facts.text(
    ['computeType'],
    first.node.find('properties', 'endpointComputeType'),
  );
  putList(facts, ['deployments'], node, deployments, mapDeployment);
}
