import { largeHubAndSpoke } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model/isolation';
import { Subnet } from '../../model/network';
import { readFacts } from '../readFacts';
import { RESIDENT } from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { judgedPlaces, JudgedPlace } from './judgedPlaces';
import { subnetWays } from './subnetWays';
import { subnetsOf } from './surroundings';

const placesOf = (isolation: WorkspaceIsolation) =>
  judgedPlaces(readFacts(isolation));

/** A way with what is made of it only when it is asked for. */
const told = ({ worst }: JudgedPlace, subnetAt: string | undefined) =>
  [...worst].map(({ by, tag, host, label, steps, pointers, addresses }) => ({
    by,
    tag,
    host,
    label,
    steps,
    addresses: addresses?.key,
    pointers: pointers.map(each => each.replace(subnetAt ?? '', 'here')),
  }));

/** The same isolation with one subnet for code alone, beside those for none. */
function alone(isolation: WorkspaceIsolation, index: number) {
  const [hub, spoke] = isolation.customNetwork!.virtualNetworks!;
  return {
    ...isolation,
    compute: [],
    customNetwork: {
      ...isolation.customNetwork,
      virtualNetworks: [hub, { ...spoke, subnets: [spoke.subnets![index]] }],
    },
  };
}

describe('subnets that stand alike', () => {
  const isolation = { ...largeHubAndSpoke(6, 40), compute: [] };

  it('each have the ways that they would have alone, by their own rules', () => {
    const together = placesOf(isolation).filter(({ subnetAt }) => subnetAt);
    expect(together).toHaveLength(5);
    together.forEach(place => {
      const index = Number(place.subnetAt!.split('/').pop());
      const [only] = placesOf(alone(isolation, index));
      expect(told(place, place.subnetAt)).toEqual(told(only, only.subnetAt));
      expect([...place.worst].length).toBeGreaterThan(20);
    });
  });

  const base: Subnet = {
    purpose: 'training',
    addressPrefix: '10.61.0.0/24',
    serviceEndpoints: [],
    networkSecurityGroup: {
      rules: [
        {
          name: 'storage',
          priority: 100,
          direction: 'Outbound',
          access: 'Allow',
          protocol: 'Tcp',
          sources: ['*'],
          destinations: ['Storage'],
          portRanges: '443',
        },
        {
          name: 'rest',
          priority: 200,
          direction: 'Outbound',
          access: 'Deny',
          protocol: '*',
          sources: ['*'],
          destinations: ['*'],
          portRanges: '*',
        },
      ],
    },
    routes: [{ addressPrefix: 'Storage', nextHopType: 'Internet' }],
    natGateway: true,
    defaultOutboundAccess: false,
    gatewayRoutePropagation: false,
    serviceEndpointPolicies: [],
  };
  const toTags = (storage: string, sql: string) => [
    { addressPrefix: 'Storage', nextHopType: storage },
    { addressPrefix: 'Sql', nextHopType: sql },
    { addressPrefix: '0.0.0.0/0', nextHopType: 'None' },
  ];
  const differing: Subnet[] = [
    base,
    { ...base, serviceEndpoints: ['Microsoft.Storage.Global'] },
    { ...base, serviceEndpoints: ['Microsoft.Storage'] },
    { ...base, serviceEndpoints: undefined },
    {
      ...base,
      routes: [{ addressPrefix: 'Storage.eastus', nextHopType: 'Internet' }],
    },
    { ...base, routes: [{ addressPrefix: 'Storage', nextHopType: 'None' }] },
    {
      ...base,
      networkSecurityGroup: false,
      routes: toTags('Internet', 'None'),
    },
    {
      ...base,
      networkSecurityGroup: false,
      routes: toTags('None', 'Internet'),
    },
    { ...base, natGateway: undefined },
    { ...base, networkSecurityGroup: false },
    { ...base, networkSecurityGroup: { rules: [] } },
    base,
  ];

  const network = (subnets: Subnet[]): WorkspaceIsolation => ({
    inbound: { publicNetworkAccess: 'Disabled' },
    outbound: { isolationMode: 'Disabled' },
    compute: [],
    customNetwork: {
      appliances: [],
      virtualNetworks: [
        {
          name: 'spoke',
          region: 'westeurope',
          addressSpace: ['10.61.0.0/16'],
          peeredWith: [],
          gateways: [],
          subnets,
        },
      ],
    },
  });

  it('are no others than those of the same endpoints, tags, routes and group', () => {
    const places = placesOf(network(differing));
    expect(places).toHaveLength(differing.length);
    const apart = places.map((place, index) => {
      const [only] = placesOf(network([differing[index]]));
      const ways = told(place, place.subnetAt);
      expect(ways.map(way => ({ ...way, steps: [] }))).toEqual(
        told(only, only.subnetAt).map(way => ({ ...way, steps: [] })),
      );
      expect(place.range.worst).toBe(only.range.worst);
      expect(place.range.best).toBe(only.range.best);
      return JSON.stringify(ways.map(way => ({ ...way, pointers: [] })));
    });
    expect(new Set(apart).size).toBeGreaterThan(4);
  });

  const { networkSecurityGroup: group } = base;
  const [storage, rest] = typeof group === 'object' ? group.rules! : [];
  const regional: Subnet = {
    ...base,
    serviceEndpoints: undefined,
    networkSecurityGroup: {
      rules: [{ ...storage, destinations: ['Storage.westeurope'] }, rest],
    },
  };

  it('each say what is not known of themselves, and not of another', () => {
    const places = placesOf(network([regional, regional, regional]));
    places.forEach(({ range, subnetAt }) => {
      const pointers = range.unknowns.map(({ pointer }) => pointer);
      expect(pointers).toContain(`${subnetAt}/serviceEndpoints`);
      expect(pointers.filter(each => !each.startsWith(subnetAt!))).toEqual([]);
    });
  });

  it('do so beside what is known of neither', () => {
    const both = network([regional, regional]);
    const [{ region, ...spoke }] = both.customNetwork!.virtualNetworks!;
    const facts = readFacts({
      ...both,
      customNetwork: { ...both.customNetwork, virtualNetworks: [spoke] },
    });
    for (const around of subnetsOf(facts)) {
      const assume = Assumption.best();
      subnetWays(around, RESIDENT, assume);
      const pointers = assume.taken.map(({ pointer }) => pointer);
      expect(pointers).toContain(`${around.networkAt}/region`);
      expect(
        pointers.filter(
          each => each.includes('/subnets/') && !each.startsWith(around.at),
        ),
      ).toEqual([]);
    }
  });
});
