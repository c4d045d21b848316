import { readOnly, workspace } from './__testUtils__/bicep';

const ADDRESS = 'properties.ipConfigurations[0].properties.privateIPAddress';

const hub = `
resource hub 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'hub'
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
  }
  resource walled 'subnets' = {
    name: 'AzureFirewallSubnet'
    properties: { addressPrefix: '10.0.1.0/26' }
  }
}
`;

const firewall = (made = '') => `
resource fw 'Microsoft.Network/azureFirewalls@2024-05-01' = ${made}{
  name: 'fw'
  properties: {
    ipConfigurations: [
      { name: 'ipconfig', properties: { subnet: { id: hub::walled.id } } }
    ]
  }
}
`;

const routed = (hop: string) => `
${workspace("publicNetworkAccess: 'Disabled'")}
resource rt 'Microsoft.Network/routeTables@2024-05-01' = {
  name: 'rt'
  properties: {
    routes: [
      {
        name: 'all'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: ${hop}
        }
      }
    ]
  }
}
resource spoke 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'spoke'
  properties: {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] }
    subnets: [
      {
        name: 'train'
        properties: {
          addressPrefix: '10.1.0.0/24'
          routeTable: { id: rt.id }
        }
      }
    ]
  }
}
`;

/** The addresses of firewall and next hop. */
function told(text: string, files: Record<string, string> = {}) {
  const { customNetwork } = readOnly(text, files).isolation;
  const hop = customNetwork
    ?.virtualNetworks!.flatMap(({ subnets = [] }) => subnets)
    .find(({ name }) => name === 'train')!.routes![0].nextHopAddress;
  return [customNetwork?.appliances?.[0].address, hop];
}

const JOINED = ['10.0.1.4', '10.0.1.4'];
const UNKNOWN = [undefined, undefined];

describe("a route in Bicep to a firewall's own address", () => {
  it('leads to that firewall', () => {
    expect(told(hub + firewall() + routed(`fw.${ADDRESS}`))).toEqual(JOINED);
    expect(
      told(`${hub + firewall() + routed('hop')}\nvar hop = fw.${ADDRESS}`),
    ).toEqual(JOINED);
  });

  it('leads to the firewall of a module that gives its address out', () => {
    const files = {
      'hub.bicep': `${hub + firewall()}\noutput address string = fw.${ADDRESS}`,
    };
    const module = "module walls 'hub.bicep' = { name: 'walls' }\n";
    expect(told(module + routed('walls.outputs.address'), files)).toEqual(
      JOINED,
    );
  });

  it('leads to the turn of a loop that it names', () => {
    const loop = firewall("[for name in ['one', 'two']: ")
      .replace("name: 'fw'", 'name: name')
      .replace(/\}\n$/, '}]\n');
    expect(told(hub + loop + routed(`fw[0].${ADDRESS}`))).toEqual(JOINED);
  });

  it.each<[string, string, string]>([
    [
      'a firewall that may not be made',
      `param isMade bool\n${firewall('if (isMade) ')}`,
      `fw.${ADDRESS}`,
    ],
    [
      'another configuration',
      firewall(),
      `fw.${ADDRESS.replace('[0]', '[1]')}`,
    ],
    [
      'an expression with more in it',
      firewall(),
      `cidrHost('\${fw.${ADDRESS}}/26', 1)`,
    ],
    [
      'a firewall that stands elsewhere',
      `${firewall()}
resource other 'Microsoft.Network/azureFirewalls@2024-05-01' existing = {
  name: 'fw'
  scope: resourceGroup('rg-hub')
}`,
      `other.${ADDRESS}`,
    ],
  ])('is not known to lead to %s', (_, walls, hop) => {
    expect(told(hub + walls + routed(hop))).toEqual(UNKNOWN);
  });
});
