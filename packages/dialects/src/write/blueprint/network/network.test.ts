import {
  CustomNetwork,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { hubAndSpoke, subnetId } from '@ringfence/testing';
import { readDocument } from '../../../readDocument';
import { NotWritableError, writeFiles } from '../..';
import { makeBlueprint } from '../makeBlueprint';
import { pointedTo } from '../order';
import { OutputOf } from '../blueprint';

const landingZone = { privateEndpointSubnetId: subnetId('spoke', 'pe') };

/** The hub and spoke, with its zones left to the files; what is given is laid over its network. */
function ownNetwork(
  change: (network: CustomNetwork) => void = () => {},
): WorkspaceIsolation {
  const isolation = structuredClone(hubAndSpoke());
  delete isolation.customNetwork!.privateDnsZones;
  change(isolation.customNetwork!);
  return isolation;
}

const resourcesOf = (isolation: WorkspaceIsolation, existing?: string[]) =>
  makeBlueprint(isolation, { ...landingZone, existing }).resources;

const ofType = (isolation: WorkspaceIsolation, type: string) =>
  resourcesOf(isolation).filter(
    resource => resource.type === `Microsoft.Network/${type}`,
  );

/** The pointers of what keeps an isolation from being written. */
function refusedAt(isolation: WorkspaceIsolation): string[] {
  try {
    makeBlueprint(isolation, landingZone);
  } catch (error) {
    return (error as NotWritableError).fields.map(({ pointer }) => pointer);
  }
  return [];
}

describe('a network of one’s own', () => {
  it('has each resource after those that it points to', () => {
    const resources = resourcesOf(ownNetwork());
    resources.forEach((resource, at) => {
      for (const before of pointedTo(resource)) {
        expect([resource.symbol, resources.indexOf(before)]).toEqual([
          resource.symbol,
          expect.any(Number),
        ]);
        expect(resources.indexOf(before)).toBeLessThan(at);
        expect(resources.indexOf(before)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has subnets of their own, one after another', () => {
    const [training, scoring] = ofType(
      ownNetwork(),
      'virtualNetworks/subnets',
    ).filter(({ parent }) => parent?.name === 'spoke');
    expect(scoring.dependsOn).toEqual([training]);
    expect(training.parent!.properties).not.toHaveProperty('subnets');
  });

  it('leads a route to the firewall, by the address that Azure gives it', () => {
    const [table] = ofType(ownNetwork(), 'routeTables');
    const [firewall] = ofType(ownNetwork(), 'azureFirewalls');
    expect(table.properties.routes).toMatchObject([
      { properties: { nextHopIpAddress: expect.any(OutputOf) } },
    ]);
    expect(firewall.name).toBe('azfw');
  });

  it('leads a route of the firewall’s own subnet to the address, as nothing can wait for itself', () => {
    const isolation = ownNetwork(({ virtualNetworks }) => {
      const [hub, spoke] = virtualNetworks!;
      hub.subnets![0].routes = spoke.subnets![0].routes;
    });
    const [table] = ofType(isolation, 'routeTables');
    expect(table.name).toBe('rt-hub-AzureFirewallSubnet');
    expect(table.properties.routes).toMatchObject([
      { properties: { nextHopIpAddress: '10.0.1.4' } },
    ]);
  });

  it('takes back what went out through the firewall, where nobody says', () => {
    const isolation = ownNetwork(({ virtualNetworks }) => {
      virtualNetworks![0].peeredWith = ['spoke'];
      virtualNetworks![1].peeredWith = ['hub'];
    });
    const peerings = ofType(
      isolation,
      'virtualNetworks/virtualNetworkPeerings',
    );
    expect(
      peerings.map(({ properties }) => properties.allowForwardedTraffic),
    ).toEqual([true, true]);
  });

  it('stands in its own group, and only what is made is made', () => {
    const isolation = ownNetwork();
    const [hub] = isolation.customNetwork!.virtualNetworks!;
    expect(ofType(isolation, 'virtualNetworks')[0].place).toMatchObject({
      resourceGroup: 'rg-net',
    });
    const made = resourcesOf(isolation, [hub.id!]).map(({ name }) => name);
    expect(made).not.toContain('hub');
    expect(made).not.toContain('AzureFirewallSubnet');
  });

  it('is read back as it was', () => {
    const isolation = ownNetwork(({ virtualNetworks }) => {
      for (const { subnets } of virtualNetworks!) {
        for (const subnet of subnets!) subnet.routes = [];
      }
    });
    const { files } = writeFiles(isolation, { dialect: 'arm', landingZone });
    const { subjects, unread } = readDocument(JSON.parse(files[0].content));
    expect(unread).toEqual([]);
    const [lane, again] = [isolation, subjects[0].isolation].map(
      one => evaluate(one, baselinePolicy).lanes.outbound.state,
    );
    expect(again).toBe(lane);
    expect(
      subjects[0].isolation.customNetwork!.virtualNetworks!.flatMap(network =>
        network.subnets!.map(subnet => subnet.purpose),
      ),
    ).toEqual([
      'AzureFirewallSubnet',
      'training',
      'scoring',
      'private-endpoints',
    ]);
  });

  it.each<[string, string, (network: CustomNetwork) => void]>([
    [
      'a gateway',
      '/customNetwork/virtualNetworks/0/gateways/0',
      ({ virtualNetworks }) => {
        virtualNetworks![0].gateways = ['vpn'];
      },
    ],
    [
      'a proxy',
      '/customNetwork/appliances/0/kind',
      ({ appliances }) => {
        appliances![0].kind = 'Proxy';
      },
    ],
    [
      'a peering in one direction',
      '/customNetwork/virtualNetworks/0/peeredWith',
      ({ virtualNetworks }) => {
        virtualNetworks![0].peeredWith = [];
      },
    ],
    [
      'a group whose rules are not stated',
      '/customNetwork/virtualNetworks/1/subnets/0/networkSecurityGroup',
      ({ virtualNetworks }) => {
        virtualNetworks![1].subnets![0].networkSecurityGroup = true;
      },
    ],
    [
      'a service tag beside others',
      '/customNetwork/virtualNetworks/1/subnets/0/networkSecurityGroup/rules/0/destinations',
      ({ virtualNetworks }) => {
        const group = virtualNetworks![1].subnets![0].networkSecurityGroup;
        if (typeof group === 'object') {
          group.rules![0].destinations = ['AzureMonitor', '10.0.0.0/8'];
          virtualNetworks![1].subnets![1].networkSecurityGroup = group;
        }
      },
    ],
    [
      'a zone that is not among those that are stated',
      '/inbound/privateEndpoints/0/privateDnsZones',
      network => {
        network.privateDnsZones = [];
      },
    ],
    [
      'a range that is none',
      '/customNetwork/virtualNetworks/1/subnets/0/addressPrefix',
      ({ virtualNetworks }) => {
        virtualNetworks![1].subnets![0].addressPrefix = "10.1.1.0/24'";
      },
    ],
    [
      'a destination that is none',
      '/customNetwork/appliances/0/ruleCollections/0/rules/0/destinations',
      ({ appliances }) => {
        const [rule] = appliances![0].ruleCollections![0].rules!;
        rule.destinations = ['${storage}'];
      },
    ],
    [
      'a route whose name is none',
      '/customNetwork/virtualNetworks/1/subnets/0/routes/0/name',
      ({ virtualNetworks }) => {
        const [route] = virtualNetworks![1].subnets![0].routes!;
        route.name = "[concat('x')]";
      },
    ],
    [
      'a firewall outside its subnet',
      '/customNetwork/appliances/0/address',
      ({ appliances }) => {
        appliances![0].address = '10.1.1.4';
      },
    ],
  ])('is refused with %s', (_, pointer, change) => {
    expect(refusedAt(ownNetwork(change))).toContain(pointer);
  });
});
