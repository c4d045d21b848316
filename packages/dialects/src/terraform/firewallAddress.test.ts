import { readTerraformConfiguration } from './readTerraform';

type Json = Record<string, unknown>;

const own = { location: 'westeurope', resource_group_name: 'rg-ml' };
const ADDRESS = 'ip_configuration[0].private_ip_address';
const POINTED = `\${azurerm_firewall.fw.${ADDRESS}}`;

const hub = (): Json => ({
  azurerm_virtual_network: {
    hub: [{ ...own, name: 'hub', address_space: ['10.0.0.0/16'] }],
  },
  azurerm_subnet: {
    walled: [
      {
        name: 'AzureFirewallSubnet',
        resource_group_name: 'rg-ml',
        virtual_network_name: '${azurerm_virtual_network.hub.name}',
        address_prefixes: ['10.0.1.0/26'],
      },
    ],
  },
});

const firewall = (rest: Json = {}): Json => ({
  azurerm_firewall: {
    fw: [
      {
        ...own,
        name: 'fw',
        ip_configuration: [
          { name: 'ipconfig', subnet_id: '${azurerm_subnet.walled.id}' },
        ],
        ...rest,
      },
    ],
  },
});

const routed = (hop: string): Json => ({
  azurerm_machine_learning_workspace: { ws: [{ ...own, name: 'mlw-a' }] },
  azurerm_route_table: {
    rt: [
      {
        ...own,
        name: 'rt',
        route: [
          {
            name: 'all',
            address_prefix: '0.0.0.0/0',
            next_hop_type: 'VirtualAppliance',
            next_hop_in_ip_address: hop,
          },
        ],
      },
    ],
  },
  azurerm_virtual_network: {
    spoke: [
      {
        ...own,
        name: 'spoke',
        address_space: ['10.1.0.0/16'],
        subnet: [
          {
            name: 'train',
            address_prefixes: ['10.1.0.0/24'],
            route_table_id: '${azurerm_route_table.rt.id}',
          },
        ],
      },
    ],
  },
});

/** Resources of several places, those of one type together. */
const joined = (...all: Json[]): Json =>
  all.reduce((sum, one) => {
    const types = Object.entries(one).map(([type, found]) => [
      type,
      { ...(sum[type] as Json), ...(found as Json) },
    ]);
    return { ...sum, ...Object.fromEntries(types) };
  }, {});

/** The addresses of firewall and next hop. */
function told(
  resource: Json,
  rest: Json = {},
  modules: Record<string, Json> = {},
) {
  const { subjects } = readTerraformConfiguration(
    { resource, ...rest },
    { modules },
  );
  const { customNetwork } = subjects[0].isolation;
  const hop = customNetwork
    ?.virtualNetworks!.flatMap(({ subnets = [] }) => subnets)
    .find(({ name }) => name === 'train')!.routes![0].nextHopAddress;
  return [customNetwork?.appliances?.[0].address, hop];
}

const JOINED = ['10.0.1.4', '10.0.1.4'];
const UNKNOWN = [undefined, undefined];

describe("a route in Terraform to a firewall's own address", () => {
  it.each([
    ['its attribute', POINTED],
    [
      'its attribute in older words',
      '${azurerm_firewall.fw.ip_configuration.0.private_ip_address}',
    ],
    ['a local value', '${local.hop}'],
  ])('leads to that firewall by %s', (_, hop) => {
    expect(
      told(joined(hub(), firewall(), routed(hop)), {
        locals: [{ hop: POINTED }],
      }),
    ).toEqual(JOINED);
  });

  it('leads to the firewall of a module that gives its address out', () => {
    const modules = {
      hub: {
        resource: joined(hub(), firewall()),
        output: { address: [{ value: POINTED }] },
      },
    };
    const module = { walls: [{ source: './hub' }] };
    const hop = '${module.walls.address}';
    expect(told(routed(hop), { module }, modules)).toEqual(JOINED);
  });

  it('leads to a firewall that azapi makes', () => {
    const walls = (type: string) => ({
      azapi_resource: {
        fw: [
          {
            type: `Microsoft.Network/${type}@2024-05-01`,
            name: 'fw',
            parent_id: '${azurerm_resource_group.rg.id}',
            body: {
              properties: {
                ipConfigurations: [
                  {
                    properties: {
                      subnet: { id: '${azurerm_subnet.walled.id}' },
                    },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    const hop =
      '${azapi_resource.fw.output.properties.ipConfigurations[0].properties.privateIPAddress}';
    expect(told(joined(hub(), walls('azureFirewalls'), routed(hop)))).toEqual(
      JOINED,
    );
    expect(told(joined(hub(), walls('bastionHosts'), routed(hop)))).toEqual(
      UNKNOWN,
    );
  });

  it.each<[string, Json, string]>([
    ['another firewall', firewall(), `\${azurerm_firewall.other.${ADDRESS}}`],
    [
      'a firewall that may not be made',
      firewall({ count: '${var.is_made ? 1 : 0}' }),
      `\${azurerm_firewall.fw[0].${ADDRESS}}`,
    ],
    ['another configuration', firewall(), POINTED.replace('[0]', '[1]')],
    [
      'an expression with more in it',
      firewall(),
      `\${cidrhost("\${azurerm_firewall.fw.${ADDRESS}}/26", 5)}`,
    ],
    ['a text with more in it', firewall(), `${POINTED}5`],
    [
      'one of two',
      firewall(),
      `\${var.is_made ? azurerm_firewall.fw.${ADDRESS} : "10.0.9.9"}`,
    ],
    [
      'another attribute',
      firewall(),
      '${azurerm_firewall.fw.ip_configuration[0].public_ip_address_id}',
    ],
    [
      'a firewall that is looked up',
      firewall(),
      `\${data.azurerm_firewall.fw.${ADDRESS}}`,
    ],
    [
      'a firewall of an open subnet',
      firewall({ ip_configuration: [{ subnet_id: '${var.subnet}' }] }),
      POINTED,
    ],
  ])('is not known to lead to %s', (_, walls, hop) => {
    const data = { azurerm_firewall: { fw: [{ ...own, name: 'fw' }] } };
    const variable = { is_made: [{}], subnet: [{}] };
    expect(told(joined(hub(), walls, routed(hop)), { data, variable })).toEqual(
      UNKNOWN,
    );
  });
});
