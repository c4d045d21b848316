import { SourceNode } from '../../shared/sourceNode';
import { Tree } from '../tree';
import { access, argument, block, byId, constant, Lower, not } from './source';

const RULE = 'azurerm_machine_learning_workspace_network_outbound_rule';

const rule =
  (type: string, destination: (body: SourceNode) => Tree | undefined): Lower =>
  body => ({
    properties: {
      type: constant(type, body),
      destination: destination(body),
    },
  });

const compute = (
  computeType: string,
  body: SourceNode,
  settings: Tree,
): { [key: string]: Tree | undefined } => ({
  location: body.get('location'),
  properties: {
    computeType: constant(computeType, body),
    disableLocalAuth: not(body.get('local_auth_enabled')),
    resourceId: body.get('kubernetes_cluster_id', 'synapse_spark_pool_id'),
    properties: settings,
  },
});

const nodes = (body: SourceNode) => ({
  enableNodePublicIp: body.get('node_public_ip_enabled'),
  subnet: byId(body.get('subnet_resource_id')),
});

/** Outbound rules and computes of a workspace. */
export const PARTS: Record<string, Lower> = {
  [`${RULE}_fqdn`]: rule('FQDN', body => body.get('destination_fqdn')),
  [`${RULE}_service_tag`]: rule('ServiceTag', body => ({
    serviceTag: body.get('service_tag'),
    protocol: body.get('protocol'),
    portRanges: body.get('port_ranges'),
  })),
  [`${RULE}_private_endpoint`]: rule('PrivateEndpoint', body => ({
    serviceResourceId: body.get('service_resource_id'),
    subresourceTarget: body.get('sub_resource_target'),
    sparkEnabled: body.get('spark_enabled'),
  })),
  azurerm_machine_learning_compute_cluster: body =>
    compute('AmlCompute', body, {
      ...nodes(body),
      remoteLoginPortPublicAccess: access(
        body.get('ssh_public_access_enabled'),
      ),
      scaleSettings: {
        maxNodeCount: argument(block(body, 'scale_settings'), 'max_node_count'),
      },
    }),
  azurerm_machine_learning_compute_instance: body => {
    const ssh = block(body, 'ssh');
    return compute('ComputeInstance', body, {
      ...nodes(body),
      sshSettings: ssh && {
        sshPublicAccess: constant('Enabled', ssh),
      },
    });
  },
  azurerm_machine_learning_inference_cluster: body => compute('AKS', body, {}),
  azurerm_machine_learning_synapse_spark: body =>
    compute('SynapseSpark', body, {}),
};
