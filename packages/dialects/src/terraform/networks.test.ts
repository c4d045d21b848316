import {
  CustomNetwork,
  baselinePolicy,
  evaluate,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { ownNetwork } from './__testUtils__/ownNetwork';
import { readTerraformConfiguration } from './readTerraform';

const GROUP =
  '/subscriptions/8c1f0a52-4b7e-4f63-9d20-6a5e1b3c7d94/resourceGroups/rg-ml';

/** The isolation of the only workspace of a configuration. */
function isolationOf(resource: object) {
  const { subjects } = readTerraformConfiguration(
    { resource },
    { whole: true },
  );
  expect(subjects).toHaveLength(1);
  workspaceIsolationSchema.parse(subjects[0].isolation);
  return subjects[0].isolation;
}

const outboundOf = (resource: object) =>
  evaluate(isolationOf(resource), baselinePolicy).lanes.outbound.state;

/** The network beside a workspace that says nothing else. */
const networkOf = (resource: object): CustomNetwork =>
  isolationOf({
    azurerm_machine_learning_workspace: { ws: [{ name: 'mlw-a' }] },
    ...resource,
  }).customNetwork!;

const own = { resource_group_name: 'rg-ml', location: 'westeurope' };

describe('a network of ones own', () => {
  it('closes what its security group lets nowhere', () => {
    const { customNetwork, compute } = isolationOf(ownNetwork());
    const [network] = customNetwork!.virtualNetworks!;
    const [subnet] = network.subnets!;
    expect(subnet).toMatchObject({
      name: 'snet-training',
      addressPrefix: '10.30.1.0/24',
      natGateway: false,
      routes: [],
      networkSecurityGroup: {
        name: 'nsg-training',
        rules: [
          { name: 'own', priority: 100, access: 'Allow' },
          { name: 'rest', priority: 200, access: 'Deny' },
        ],
      },
    });
    expect(compute![0].subnetId).toBe(subnet.id);
    expect(outboundOf(ownNetwork())).toBe('closed');
  });

  it('is open without the group', () => {
    const { azurerm_subnet_network_security_group_association: _, ...rest } =
      ownNetwork();
    const { azurerm_subnet: subnets } = rest;
    subnets.training[0].default_outbound_access_enabled = true;
    expect(outboundOf(rest)).toBe('open');
  });

  it('is not known where it cannot be told what a group stands on', () => {
    const resources = ownNetwork();
    const [association] =
      resources.azurerm_subnet_network_security_group_association.training;
    association.subnet_id = '${var.subnet_id}';
    expect(outboundOf(resources)).toBe('unknown');
  });

  it('is the same by blocks, by resources of their own and by azapi', () => {
    const route = {
      name: 'all',
      address_prefix: '0.0.0.0/0',
      next_hop_type: 'VirtualAppliance',
      next_hop_in_ip_address: '10.0.1.4',
    };
    const network = { ...own, name: 'vnet', address_space: ['10.0.0.0/16'] };
    const table = { ...own, name: 'rt' };
    const nat = { azurerm_nat_gateway: { n: [{ ...own, name: 'nat' }] } };
    const endpoints = ['Microsoft.Storage'];
    const inline = networkOf({
      azurerm_virtual_network: {
        v: [
          {
            ...network,
            subnet: [
              {
                name: 'snet',
                address_prefixes: ['10.0.2.0/24'],
                service_endpoints: endpoints,
                route_table_id: '${azurerm_route_table.r.id}',
              },
            ],
          },
        ],
      },
      azurerm_route_table: { r: [{ ...table, route: [route] }] },
    });
    const apart = networkOf({
      azurerm_virtual_network: { v: [network] },
      azurerm_subnet: {
        s: [
          {
            name: 'snet',
            resource_group_name: 'rg-ml',
            virtual_network_name: 'vnet',
            address_prefixes: ['10.0.2.0/24'],
            service_endpoints: endpoints,
          },
        ],
      },
      azurerm_route_table: { r: [table] },
      azurerm_route: {
        all: [
          { ...route, resource_group_name: 'rg-ml', route_table_name: 'rt' },
        ],
      },
      azurerm_subnet_route_table_association: {
        a: [
          {
            subnet_id: '${azurerm_subnet.s.id}',
            route_table_id: '${azurerm_route_table.r.id}',
          },
        ],
      },
    });
    const azapi = networkOf({
      azapi_resource: {
        v: [
          {
            type: 'Microsoft.Network/virtualNetworks@2024-05-01',
            name: 'vnet',
            parent_id: GROUP,
            location: 'westeurope',
            body: {
              properties: {
                addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
                subnets: [
                  {
                    name: 'snet',
                    properties: {
                      addressPrefixes: ['10.0.2.0/24'],
                      serviceEndpoints: [{ service: 'Microsoft.Storage' }],
                      routeTable: { id: '${azapi_resource.r.id}' },
                    },
                  },
                ],
              },
            },
          },
        ],
        r: [
          {
            type: 'Microsoft.Network/routeTables@2024-05-01',
            name: 'rt',
            parent_id: GROUP,
            location: 'westeurope',
            body: {
              properties: {
                routes: [
                  {
                    name: 'all',
                    properties: {
                      addressPrefix: '0.0.0.0/0',
                      nextHopType: 'VirtualAppliance',
                      nextHopIpAddress: '10.0.1.4',
                    },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    expect(inline.virtualNetworks?.[0].subnets?.[0]).toMatchObject({
      name: 'snet',
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopAddress: '10.0.1.4' }],
    });
    expect(apart).toEqual(inline);
    const withoutIds = (value: CustomNetwork) =>
      JSON.stringify(value, (key, item) => (key === 'id' ? undefined : item));
    expect(withoutIds(azapi)).toBe(withoutIds(inline));
    expect(
      networkOf({ azurerm_virtual_network: { v: [network] }, ...nat }),
    ).toMatchObject({ virtualNetworks: [{ subnets: [], peeredWith: [] }] });
  });

  it('has the NAT gateway, peerings, gateways and policies of its subnets', () => {
    const { virtualNetworks } = networkOf({
      azurerm_virtual_network: {
        v: [{ ...own, name: 'vnet', address_space: ['10.0.0.0/16'] }],
        hub: [{ ...own, name: 'hub', address_space: ['10.9.0.0/16'] }],
      },
      azurerm_subnet: {
        s: [
          {
            name: 'snet',
            resource_group_name: 'rg-ml',
            virtual_network_name: '${azurerm_virtual_network.v.name}',
            address_prefixes: ['10.0.2.0/24'],
            service_endpoint_policy_ids: [
              '${azurerm_subnet_service_endpoint_storage_policy.p.id}',
            ],
          },
        ],
      },
      azurerm_nat_gateway: { n: [{ ...own, name: 'nat' }] },
      azurerm_subnet_nat_gateway_association: {
        n: [
          {
            subnet_id: '${azurerm_subnet.s.id}',
            nat_gateway_id: '${azurerm_nat_gateway.n.id}',
          },
        ],
      },
      azurerm_virtual_network_peering: {
        p: [
          {
            name: 'to-hub',
            resource_group_name: 'rg-ml',
            virtual_network_name: 'vnet',
            remote_virtual_network_id: '${azurerm_virtual_network.hub.id}',
            allow_forwarded_traffic: true,
          },
        ],
      },
      azurerm_subnet_service_endpoint_storage_policy: {
        p: [
          {
            ...own,
            name: 'policy',
            definition: [
              {
                name: 'd',
                service: 'Microsoft.Storage',
                service_resources: [GROUP],
              },
            ],
          },
        ],
      },
    });
    const [network, hub] = virtualNetworks!;
    expect(network.peeredWith).toEqual([
      expect.objectContaining({ network: hub.id, forwardedTraffic: true }),
    ]);
    expect(network.gateways).toEqual([]);
    expect(network.subnets).toMatchObject([
      {
        natGateway: true,
        serviceEndpointPolicies: [{ name: 'policy', resources: [GROUP] }],
      },
    ]);
  });

  it('has firewalls with the rules of their policies, parents and own', () => {
    const rule = (host: string) => ({
      name: 'hosts',
      priority: 100,
      action: 'Allow',
      rule: [
        {
          name: host,
          source_addresses: ['*'],
          destination_fqdns: [host],
          protocols: [{ type: 'Https', port: 443 }],
        },
      ],
    });
    const group = (policy: string, host: string) => [
      {
        name: 'group',
        priority: 300,
        firewall_policy_id: `\${azurerm_firewall_policy.${policy}.id}`,
        application_rule_collection: [rule(host)],
      },
    ];
    const { appliances } = networkOf({
      azurerm_firewall: {
        f: [
          {
            ...own,
            name: 'fw',
            firewall_policy_id: '${azurerm_firewall_policy.child.id}',
          },
        ],
        old: [{ ...own, name: 'fw-old' }],
      },
      azurerm_firewall_policy: {
        child: [
          {
            ...own,
            name: 'child',
            base_policy_id: '${azurerm_firewall_policy.parent.id}',
          },
        ],
        parent: [{ ...own, name: 'parent' }],
      },
      azurerm_firewall_policy_rule_collection_group: {
        child: group('child', 'pypi.org'),
        parent: group('parent', 'conda.org'),
      },
      azurerm_firewall_network_rule_collection: {
        n: [
          {
            name: 'net',
            azure_firewall_name: '${azurerm_firewall.old.name}',
            resource_group_name: 'rg-ml',
            priority: 200,
            action: 'Deny',
            rule: [
              {
                name: 'dns',
                source_addresses: ['10.0.0.0/16'],
                destination_addresses: ['*'],
                destination_ports: ['53'],
                protocols: ['UDP'],
              },
            ],
          },
        ],
      },
    });
    expect(appliances).toMatchObject([
      {
        name: 'fw',
        ruleCollections: [
          { fromParent: true, rules: [{ hosts: ['conda.org'] }] },
          {
            fromParent: false,
            groupPriority: 300,
            rules: [{ hosts: ['pypi.org'], portRanges: '443' }],
          },
        ],
      },
      {
        name: 'fw-old',
        ruleCollections: [
          {
            kind: 'Network',
            action: 'Deny',
            rules: [{ protocols: ['UDP'], portRanges: '53' }],
          },
        ],
      },
    ]);
  });

  it('is not taken for another of its name in another group', () => {
    const network = (group: string, range: string) => [
      {
        name: 'vnet',
        resource_group_name: group,
        location: 'westeurope',
        address_space: [range],
      },
    ];
    const subnet = (group: string, range: string) => [
      {
        name: 'snet',
        resource_group_name: group,
        virtual_network_name: 'vnet',
        address_prefixes: [range],
      },
    ];
    const { virtualNetworks } = networkOf({
      azurerm_virtual_network: {
        hub: network('rg-hub', '10.1.0.0/16'),
        spoke: network('rg-spoke', '10.2.0.0/16'),
      },
      azurerm_subnet: {
        hub: subnet('rg-hub', '10.1.0.0/24'),
        spoke: subnet('rg-spoke', '10.2.0.0/24'),
      },
    });
    expect(
      virtualNetworks?.map(({ addressSpace, subnets }) => [
        addressSpace,
        subnets?.map(({ addressPrefix }) => addressPrefix),
      ]),
    ).toEqual([
      [['10.1.0.0/16'], ['10.1.0.0/24']],
      [['10.2.0.0/16'], ['10.2.0.0/24']],
    ]);
  });

  it('has the zones with the networks that ask them', () => {
    const { privateDnsZones, virtualNetworks } = networkOf({
      azurerm_virtual_network: {
        v: [{ ...own, name: 'vnet', address_space: ['10.0.0.0/16'] }],
      },
      azurerm_private_dns_zone: {
        z: [
          { name: 'privatelink.api.azureml.ms', resource_group_name: 'rg-ml' },
        ],
      },
      azurerm_private_dns_zone_virtual_network_link: {
        l: [
          {
            name: 'link',
            resource_group_name: 'rg-ml',
            private_dns_zone_name: '${azurerm_private_dns_zone.z.name}',
            virtual_network_id: '${azurerm_virtual_network.v.id}',
          },
        ],
      },
    });
    expect(privateDnsZones).toMatchObject([
      {
        name: 'privatelink.api.azureml.ms',
        linkedNetworks: [virtualNetworks![0].id],
      },
    ]);
  });
});
