import { Facts } from '../facts';
import { identityOfId } from '../identity';
import { ArmNode } from '../node';
import { ArmResource, doubtOf, nameOf, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { DEPLOYMENT_KEYS, ENDPOINT_KEYS } from './knownKeys';
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
  facts.nameMisspelt(node.get('properties'), DEPLOYMENT_KEYS);
  const egress = node.find('properties', 'egressPublicNetworkAccess');
  if (presence === 'yes') facts.text(['egressPublicNetworkAccess'], egress);
  else facts.open(['egressPublicNetworkAccess'], doubtOf(resource));
}

/** Where an endpoint runs, by the cluster that only one on Kubernetes names. */
function mapComputeType(facts: Facts, cluster: ArmNode): void {
  const { value } = cluster;
  if (cluster.isAbsent || value === '') {
    facts.put(['computeType'], 'Managed', cluster.at);
  } else if (typeof value === 'string' || identityOfId(value)) {
    // The id of a compute of the document is known but for where it is deployed.
    facts.put(['computeType'], 'Kubernetes', cluster.at);
  } else {
    facts.open(['computeType'], cluster);
  }
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
  facts.nameMisspelt(properties, ENDPOINT_KEYS);
  facts.text(['publicNetworkAccess'], properties.get('publicNetworkAccess'));
  facts.text(['authMode'], properties.get('authMode'));
  const deployments = index
    .children(
      identity,
      isBatch ? TYPES.batchDeployment : TYPES.onlineDeployment,
    )
    .filter(deployment => deployment.presence !== 'no');
  if (deployments.length === 0) {
    if (!isBatch) mapComputeType(facts, properties.get('compute'));
    return;
  }
  const [first] = deployments;
  facts.text(
    ['computeType'],
    first.node.find('properties', 'endpointComputeType'),
  );
  putList(facts, ['deployments'], node, deployments, mapDeployment);
}
