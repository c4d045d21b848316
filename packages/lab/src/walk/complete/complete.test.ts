import { compareWithEngine } from '../compareWithEngine';
import { Random } from '../random';
import { complete } from './complete';

const FIREWALL = '10.60.0.5';

/** A firewall that lets out everything, beside an appliance of which little is said. */
const besideAnother = () => ({
  inbound: { publicNetworkAccess: 'Disabled', ipRules: [] },
  outbound: { isolationMode: 'Disabled' as const },
  customNetwork: {
    virtualNetworks: [
      {
        region: 'westeurope',
        addressSpace: ['10.61.0.0/16'],
        peeredWith: [],
        gateways: [],
        subnets: [
          {
            purpose: 'training' as const,
            addressPrefix: '10.61.0.0/24',
            networkSecurityGroup: false as const,
            serviceEndpoints: [],
            routes: [
              {
                addressPrefix: '0.0.0.0/0',
                nextHopType: 'VirtualAppliance',
                nextHopAddress: FIREWALL,
              },
            ],
          },
        ],
      },
    ],
    appliances: [
      { ruleCollections: [] },
      { ruleCollections: [] },
      {
        kind: 'Firewall',
        address: FIREWALL,
        ruleCollections: [
          {
            kind: 'Application',
            fromParent: false,
            groupPriority: 200,
            priority: 100,
            action: 'Allow',
            rules: [
              {
                sources: ['*'],
                protocols: ['Https'],
                hosts: ['*'],
              },
            ],
          },
        ],
      },
    ],
  },
});

describe('the worlds in which an isolation is true', () => {
  it('have no two appliances at one address', () => {
    const random = new Random(1);
    for (let count = 0; count < 100; count += 1) {
      const { customNetwork } = complete(besideAnother(), random).isolation;
      const addresses = customNetwork?.appliances?.map(each => each.address);
      expect(new Set(addresses).size).toBe(3);
    }
  });

  it('leave a firewall where it is said to be', () => {
    expect(compareWithEngine(besideAnother())).toEqual([]);
  });
});
