import { isolation, some, subnetId } from '@ringfence/testing';
import fc from 'fast-check';
import { WorkspaceIsolation } from '../../model';
import { AddressSet } from '../../network/addressSet';
import { covers } from '../../network/hosts';
import { judgedPlaces } from '../egress/judgedPlaces';
import { isPartOfTag } from '../egress/filter';
import { Way } from '../egress/way';
import { readFacts } from '../readFacts';
import { reachOf } from './reachOf';
import { reachPlaces } from './reachPlaces';
import { serviceOf } from './hostServices';

const APPLIANCE = '10.0.0.4';
const ranges = [
  '0.0.0.0/0',
  '128.0.0.0/1',
  '20.1.2.0/24',
  '10.1.0.0/16',
  'Storage',
  'AzureKeyVault',
];
const HOSTS = [
  'pypi.org',
  'stlake.blob.core.windows.net',
  'kv.vault.azure.net',
];
const ports = fc.constantFrom('*', '443', '22', '1-1024');

const route = some({
  name: fc.constantFrom('a', 'b'),
  addressPrefix: fc.constantFrom(...ranges),
  nextHopType: fc.constantFrom(
    'Internet',
    'None',
    'VirtualAppliance',
    'VnetLocal',
    'VirtualNetworkGateway',
  ),
  nextHopAddress: fc.constantFrom(APPLIANCE, '10.9.9.9'),
});

const securityRule = some({
  name: fc.constantFrom('x', 'y'),
  priority: fc.integer({ min: 100, max: 105 }),
  direction: fc.constantFrom('Outbound', 'Inbound'),
  access: fc.constantFrom('Allow', 'Deny'),
  protocol: fc.constantFrom('*', 'Tcp', 'Udp'),
  sources: fc.constantFrom(['*'], ['10.1.1.0/24'], ['10.2.0.0/16']),
  destinations: fc.subarray([...ranges, '*', 'Internet', 'VirtualNetwork']),
  portRanges: ports,
});

const applianceRule = some({
  name: fc.constantFrom('p', 'q'),
  protocols: fc.constantFrom(['TCP'], ['Any'], ['Https']),
  sources: fc.constantFrom(['*'], ['10.1.0.0/16']),
  destinations: fc.subarray(ranges),
  hosts: fc.subarray([...HOSTS, '*']),
  portRanges: ports,
});

/** A spoke of which nearly everything is stated, with whatever rules and routes. */
const described = fc
  .record({
    subnet: some({
      addressPrefix: fc.constant('10.1.1.0/24'),
      purpose: fc.constantFrom('training', 'scoring'),
      routes: fc.array(route, { maxLength: 3 }),
      networkSecurityGroup: fc.oneof(
        fc.constant(false),
        fc.record({ rules: fc.array(securityRule, { maxLength: 3 }) }),
      ),
      natGateway: fc.boolean(),
      defaultOutboundAccess: fc.boolean(),
      serviceEndpoints: fc.subarray([
        'Microsoft.Storage',
        'Microsoft.KeyVault',
      ]),
      serviceEndpointPolicies: fc.subarray([
        { aliases: ['/services/Azure/MachineLearning'] },
      ]),
    }),
    collections: fc.array(
      some({
        kind: fc.constantFrom('Network', 'Application'),
        groupPriority: fc.constant(100),
        priority: fc.integer({ min: 100, max: 103 }),
        action: fc.constantFrom('Allow', 'Deny'),
        rules: fc.array(applianceRule, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    kind: fc.constantFrom('Firewall', 'Proxy'),
    mode: fc.constant('Disabled'),
  })
  .map(
    ({ subnet, collections, kind, mode }) =>
      ({
        region: 'westeurope',
        inbound: { publicNetworkAccess: 'Disabled' },
        outbound: { isolationMode: mode, rules: [] },
        customNetwork: {
          virtualNetworks: [
            {
              name: 'spoke',
              addressSpace: ['10.1.0.0/16'],
              peeredWith: [],
              gateways: [],
              subnets: [
                { id: subnetId('spoke', 'a'), name: 'snet', ...subnet },
              ],
            },
          ],
          appliances: [
            {
              name: 'fw',
              kind,
              address: APPLIANCE,
              ruleCollections: collections,
            },
          ],
        },
        compute: [
          {
            name: 'cpu',
            type: 'AmlCompute',
            nodePublicIp: false,
            subnetId: subnetId('spoke', 'a'),
          },
        ],
        endpoints: [],
      } as WorkspaceIsolation),
  );

const tagOf = (host: string) => serviceOf(host)?.tag;

/** Whether a way of a lane may lead to an address, or to a host that may have any. */
const leadsTo = (way: Way, to: string): boolean => {
  if (way.other) return way.other.state !== 'closed';
  const set = AddressSet.read([to]);
  if (!set.isEmpty) {
    return (
      way.tag !== undefined ||
      way.host !== undefined ||
      way.addresses?.holds(set) === true
    );
  }
  const tag = tagOf(to);
  return (
    way.addresses?.isEmpty === false ||
    (way.host !== undefined && covers(way.host, to)) ||
    (way.tag !== undefined &&
      tag !== undefined &&
      (isPartOfTag(way.tag.toLowerCase(), tag) ||
        isPartOfTag(tag, way.tag.toLowerCase())))
  );
};

const destinations = fc.constantFrom(
  '20.1.2.3',
  '20.9.9.9',
  '200.1.2.3',
  ...HOSTS,
  'example.com',
);

describe('what is reached', () => {
  it('is never more than what the lane lets out at its worst', () => {
    let allowed = 0;
    fc.assert(
      fc.property(
        fc.oneof({ arbitrary: described, weight: 3 }, isolation),
        destinations,
        fc.constantFrom('443', '22', '8443'),
        fc.constantFrom('tcp', 'udp'),
        (value, to, port, protocol) => {
          const facts = readFacts(value);
          for (const { name, title } of reachPlaces(facts)) {
            const question = { from: title, to: `${to}:${port}`, protocol };
            const answer = reachOf(facts, question);
            if ('field' in answer || answer.status !== 'allowed') continue;
            const byPublicWay = answer.path.every(
              ({ kind, pointer }) =>
                kind !== 'private-endpoint' &&
                pointer !== undefined &&
                !pointer.startsWith('/outbound/serviceRules'),
            );
            if (!byPublicWay) continue;
            allowed += 1;
            const place = judgedPlaces(facts).find(
              one => one.name === title || title.endsWith(one.name),
            );
            const isCovered = [...(place?.worst ?? [])].some(way =>
              leadsTo(way, to),
            );
            expect(
              isCovered || `${name} to ${to}:${port}: ${answer.sentence}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(allowed).toBeGreaterThan(50);
  });
});
