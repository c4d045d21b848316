import { COMPUTE_TYPES, azureValue } from '@ringfence/engine';
import { Facts } from '../facts';
import { identityOfId } from '../identity';
import { ArmNode } from '../node';
import { ArmResource, doubtOf, nameOf, speaksForAll } from '../resource';
import { putReference, referred } from '../reference';
import { ResourceIndex } from '../resourceIndex';
import { writeSettings } from '../statements';
import { COMPUTE_KEYS, COMPUTE_PROPERTIES, SERVERLESS_KEYS } from './knownKeys';

const SWITCH: [string, string] = ['Enabled', 'Disabled'];

/** Sets down one compute target. @internal */
export function mapCompute(
  facts: Facts,
  resource: ArmResource,
  index: ResourceIndex,
): void {
  const { node, presence } = resource;
  const name = nameOf(resource);
  if (name) facts.put(['name'], name, node.at);
  else facts.open(['name'], node.get('name'));
  if (presence !== 'yes') {
    facts.open(['type'], doubtOf(resource));
    return;
  }
  const outer = node.get('properties');
  const inner = outer.get('properties');
  const location = outer.get('computeLocation');
  facts.nameMisspelt(outer, COMPUTE_KEYS);
  facts.nameMisspelt(inner, COMPUTE_PROPERTIES);
  facts.text(['type'], outer.get('computeType'));
  facts.text(['region'], location.isAbsent ? node.get('location') : location);
  mapLocalAuth(facts, outer.get('disableLocalAuth'));
  const type = outer.get('computeType').value;
  switch (typeof type === 'string' && azureValue(type, COMPUTE_TYPES)) {
    case 'AmlCompute':
      facts.flag(
        ['sshPublicAccess'],
        inner.get('remoteLoginPortPublicAccess'),
        SWITCH,
      );
      facts.count(['maxNodes'], inner.find('scaleSettings', 'maxNodeCount'));
      mapNodes(facts, resource, inner, index);
      break;
    case 'ComputeInstance':
      facts.flag(
        ['sshPublicAccess'],
        inner.find('sshSettings', 'sshPublicAccess'),
        SWITCH,
      );
      mapNodes(facts, resource, inner, index);
      break;
    case 'AKS':
    case 'Kubernetes':
      mapCluster(facts, outer, inner, index);
      break;
    default:
      facts.flag(['nodePublicIp'], inner.get('enableNodePublicIp'));
  }
}

function mapLocalAuth(facts: Facts, disabled: ArmNode): void {
  facts.flag(['localAuth'], disabled, ['false', 'true']);
}

function mapNodes(
  facts: Facts,
  resource: ArmResource,
  inner: ArmNode,
  index: ResourceIndex,
): void {
  facts.flag(['nodePublicIp'], inner.get('enableNodePublicIp'));
  const subnet = inner.get('subnet');
  const namesNone =
    subnet.isNull || (subnet.isAbsent && speaksForAll(resource));
  if (namesNone) facts.put(['subnetId'], '', inner.at);
  else putReference(facts, ['subnetId'], subnet.get('id'), index);
}

function mapCluster(
  facts: Facts,
  outer: ArmNode,
  inner: ArmNode,
  index: ResourceIndex,
): void {
  facts.text(['loadBalancerType'], inner.get('loadBalancerType'));
  const subnet = inner.find('aksNetworkingConfiguration', 'subnetId');
  if (subnet.value !== '') putReference(facts, ['subnetId'], subnet, index);
  const isNamed = typeof subnet.value === 'string' && subnet.value !== '';
  // The id of a subnet is one although the subscription is only known when it is deployed.
  if (isNamed || identityOfId(subnet.value)) {
    facts.put(['inVirtualNetwork'], true, subnet.at);
  }
  const id = outer.get('resourceId');
  putReference(facts, ['resourceId'], id, index);
  const hasSubnet = !subnet.isAbsent && subnet.value !== '';
  writeSettings(facts, referred(id, index), (own, { node }) =>
    mapManagedCluster(own, node.get('properties'), index, hasSubnet),
  );
}

/** Sets down what a cluster says of itself. */
function mapManagedCluster(
  facts: Facts,
  properties: ArmNode,
  index: ResourceIndex,
  hasSubnet: boolean,
): void {
  const profile = properties.get('apiServerAccessProfile');
  facts.flag(['privateCluster'], profile.get('enablePrivateCluster'));
  facts.flag(['publicFqdn'], profile.get('enablePrivateClusterPublicFQDN'));
  facts.text(
    ['outboundType'],
    properties.find('networkProfile', 'outboundType'),
  );
  const pools = properties.get('agentPoolProfiles').items ?? [];
  const subnets = pools.map(pool => pool.get('vnetSubnetID'));
  const [first] = subnets;
  if (hasSubnet || !first || first.isAbsent) return;
  const isOne = subnets.every(({ value }) => value === first.value);
  if (isOne) putReference(facts, ['subnetId'], first, index);
  else facts.open(['subnetId'], properties.get('agentPoolProfiles'));
  facts.put(['inVirtualNetwork'], true, first.at);
}

/** Sets down what the workspace starts by itself, where it says how. @internal */
export function mapServerless(
  facts: Facts,
  settings: ArmNode,
  index: ResourceIndex,
): void {
  facts.put(['type'], 'Serverless', settings.at);
  facts.nameMisspelt(settings, SERVERLESS_KEYS);
  const noPublicIp = settings.get('serverlessComputeNoPublicIP');
  facts.flag(['nodePublicIp'], noPublicIp, ['false', 'true']);
  const subnet = settings.get('serverlessComputeCustomSubnet');
  if (subnet.isAbsent) facts.put(['subnetId'], '', settings.at);
  else putReference(facts, ['subnetId'], subnet, index);
}
