import { COMPUTE_TYPES, azureValue } from '@ringfence/engine';
import { Facts } from '../facts';
import { identityOfId } from '../identity';
import { ArmNode } from '../node';
import { ArmResource, doubtOf, nameOf, speaksForAll } from '../resource';
import { ResourceIndex } from '../resourceIndex';
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
      mapNodes(facts, resource, inner);
      break;
    case 'ComputeInstance':
      facts.flag(
        ['sshPublicAccess'],
        inner.find('sshSettings', 'sshPublicAccess'),
        SWITCH,
      );
      mapNodes(facts, resource, inner);
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

function mapNodes(facts: Facts, resource: ArmResource, inner: ArmNode): void {
  facts.flag(['nodePublicIp'], inner.get('enableNodePublicIp'));
  const subnet = inner.get('subnet');
  const namesNone =
    subnet.isNull || (subnet.isAbsent && speaksForAll(resource));
  if (namesNone) facts.put(['subnetId'], '', inner.at);
  else facts.text(['subnetId'], subnet.get('id'));
}

function mapCluster(
  facts: Facts,
  outer: ArmNode,
  inner: ArmNode,
  index: ResourceIndex,
): void {
  facts.text(['loadBalancerType'], inner.get('loadBalancerType'));
  const subnet = inner.find('aksNetworkingConfiguration', 'subnetId');
  facts.filled(['subnetId'], subnet);
  if (typeof subnet.value === 'string' && subnet.value !== '') {
    facts.put(['inVirtualNetwork'], true, subnet.at);
  }
  const identity = identityOfId(outer.get('resourceId').value);
  const cluster =
    identity && index.same(identity).find(({ presence }) => presence === 'yes');
  const profile = cluster?.node.find('properties', 'apiServerAccessProfile');
  if (!profile) return;
  facts.flag(['privateCluster'], profile.get('enablePrivateCluster'));
  facts.flag(['publicFqdn'], profile.get('enablePrivateClusterPublicFQDN'));
}

/** Sets down what the workspace starts by itself, where it says how. @internal */
export function mapServerless(facts: Facts, settings: ArmNode): void {
  facts.put(['type'], 'Serverless', settings.at);
  facts.nameMisspelt(settings, SERVERLESS_KEYS);
  const noPublicIp = settings.get('serverlessComputeNoPublicIP');
  facts.flag(['nodePublicIp'], noPublicIp, ['false', 'true']);
  const subnet = settings.get('serverlessComputeCustomSubnet');
  if (subnet.isAbsent) facts.put(['subnetId'], '', settings.at);
  else facts.text(['subnetId'], subnet);
}
