import { IdOf, Value } from '../../blueprint';
import { block } from '../hcl';
import { Taken } from '../taken';
import { Given, InAzurerm, Lower, access, locationOf, not } from './lower';

const common = ({ resource }: Given) => ({
  name: resource.name,
  machine_learning_workspace_id: resource.parent && new IdOf(resource.parent),
});

/** Where it runs: azurerm takes one region for the compute and for its entry in the workspace. */
const region = ({ resource }: Given, outer: Taken): Value =>
  outer.take('computeLocation') ?? locationOf(resource);

function cluster(given: Given, outer: Taken): InAzurerm {
  const inner = outer.at('properties');
  inner.is(['osType'], 'Linux');
  const scale = inner.at('scaleSettings');
  return {
    type: 'azurerm_machine_learning_compute_cluster',
    given: {
      ...common(given),
      location: region(given, outer),
      vm_priority: inner.take('vmPriority'),
      vm_size: inner.take('vmSize'),
      local_auth_enabled: not(outer, 'disableLocalAuth'),
      node_public_ip_enabled: inner.take('enableNodePublicIp'),
      ssh_public_access_enabled: access(inner, 'remoteLoginPortPublicAccess'),
      subnet_resource_id: inner.take('subnet', 'id'),
    },
    blocks: [
      block('scale_settings', {
        min_node_count: scale.take('minNodeCount'),
        max_node_count: scale.take('maxNodeCount'),
        scale_down_nodes_after_idle_duration: scale.take(
          'nodeIdleTimeBeforeScaleDown',
        ),
      }),
    ],
  };
}

function instance(given: Given, outer: Taken): InAzurerm {
  const inner = outer.at('properties');
  const ssh = inner.at('sshSettings');
  const isOpen = access(ssh, 'sshPublicAccess');
  const key = ssh.take('adminPublicKey');
  return {
    type: 'azurerm_machine_learning_compute_instance',
    given: {
      ...common(given),
      virtual_machine_size: inner.take('vmSize'),
      local_auth_enabled: not(outer, 'disableLocalAuth'),
      node_public_ip_enabled: inner.take('enableNodePublicIp'),
      subnet_resource_id: inner.take('subnet', 'id'),
    },
    // Without the block SSH is closed.
    blocks: isOpen ? [block('ssh', { public_key: key })] : [],
  };
}

/** How such a cluster serves has no words in azurerm, so what is said of that is left. */
function attached(given: Given, outer: Taken): InAzurerm {
  return {
    type: 'azurerm_machine_learning_inference_cluster',
    given: {
      ...common(given),
      location: region(given, outer),
      kubernetes_cluster_id: outer.take('resourceId'),
    },
  };
}

/** @internal */
export const compute: Lower = given => {
  const outer = given.arm.at('properties');
  switch (outer.take('computeType')) {
    case 'AmlCompute':
      return cluster(given, outer);
    case 'ComputeInstance':
      return instance(given, outer);
    case 'AKS':
      return attached(given, outer);
    default:
      return undefined;
  }
};
