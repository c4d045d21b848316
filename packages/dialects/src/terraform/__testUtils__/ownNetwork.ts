type Resources = Record<string, Record<string, [Record<string, unknown>]>>;

const common = { location: 'westeurope', resource_group_name: 'rg-ml' };
const WORKSPACE = '${azurerm_machine_learning_workspace.ws.id}';

/** A security rule as a block, or with the group's name as a resource. */
const securityRule = (
  name: string,
  priority: number,
  access: string,
  destination: string,
) => ({
  name,
  priority,
  direction: 'Outbound',
  access,
  protocol: '*',
  source_address_prefix: '*',
  source_port_range: '*',
  destination_address_prefix: destination,
  destination_port_range: '*',
});

/** A workspace whose cluster stands in a network of one's own, out of which its security group lets nothing. */
export const ownNetwork = (): Resources => ({
  azurerm_machine_learning_workspace: {
    ws: [
      {
        ...common,
        name: 'mlw-own',
        public_network_access_enabled: false,
        managed_network: [{ isolation_mode: 'Disabled' }],
      },
    ],
  },
  azurerm_machine_learning_compute_cluster: {
    cpu: [
      {
        name: 'cpu',
        location: 'westeurope',
        machine_learning_workspace_id: WORKSPACE,
        node_public_ip_enabled: false,
        ssh_public_access_enabled: false,
        subnet_resource_id: '${azurerm_subnet.training.id}',
      },
    ],
  },
  azurerm_virtual_network: {
    ml: [
      {
        ...common,
        name: 'vnet-ml',
        address_space: ['10.30.0.0/16'],
      },
    ],
  },
  azurerm_subnet: {
    training: [
      {
        name: 'snet-training',
        resource_group_name: 'rg-ml',
        virtual_network_name: '${azurerm_virtual_network.ml.name}',
        address_prefixes: ['10.30.1.0/24'],
        default_outbound_access_enabled: false,
      },
    ],
  },
  azurerm_network_security_group: {
    training: [
      {
        ...common,
        name: 'nsg-training',
        security_rule: [securityRule('own', 100, 'Allow', 'VirtualNetwork')],
      },
    ],
  },
  azurerm_network_security_rule: {
    rest: [
      {
        ...securityRule('rest', 200, 'Deny', '*'),
        resource_group_name: 'rg-ml',
        network_security_group_name:
          '${azurerm_network_security_group.training.name}',
      },
    ],
  },
  azurerm_subnet_network_security_group_association: {
    training: [
      {
        subnet_id: '${azurerm_subnet.training.id}',
        network_security_group_id:
          '${azurerm_network_security_group.training.id}',
      },
    ],
  },
});
