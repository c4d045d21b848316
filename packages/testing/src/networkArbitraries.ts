import fc from 'fast-check';
import { subnetId, tagRule } from './isolations';

/** A record of which any field may be absent. */
export const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

/** The usual value, and now and then another. */
export const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 6 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );

/** A subnet's ARM id, now and then of another network or no id at all. */
export const subnetIds = mostly(
  subnetId('spoke', 'training'),
  subnetId('spoke', 'pe'),
  subnetId('hub', 'pe'),
  'snet-training',
);

const network = (name: string) => subnetId(name, '').replace('/subnets/', '');

const inboundRule = some({
  source: fc.constantFrom(
    'AzureMachineLearning',
    'BatchNodeManagement.westeurope',
    'Internet',
    '20.1.2.0/24',
  ),
  portRanges: fc.constantFrom('44224', '29876-29877', '22'),
});

const subnet = some({
  name: fc.constantFrom('training', 'pe'),
  id: subnetIds,
  purpose: mostly('training', 'scoring', 'private-endpoints', 'firewall'),
  addressPrefix: mostly('10.0.1.0/24', '172.17.1.0/24', '10.0.1.0/30', 'ten'),
  delegations: mostly<string[]>([], ['Microsoft.Web/serverFarms']),
  serviceEndpoints: mostly<string[]>(['Microsoft.Storage'], []),
  privateEndpointNetworkPolicies: mostly('Disabled', 'Enabled'),
  networkSecurityGroup: fc.boolean(),
  inboundRules: fc.array(inboundRule, { maxLength: 2 }),
});

const virtualNetwork = some({
  name: fc.constantFrom('hub', 'spoke'),
  id: fc.constantFrom(network('hub'), network('spoke')),
  role: fc.constantFrom('hub', 'spoke', 'standalone'),
  region: mostly('westeurope', 'northeurope'),
  addressSpace: mostly(['10.0.0.0/16'], ['172.16.0.0/12'], ['ten']),
  peeredWith: fc.constantFrom<string[]>(
    [],
    ['hub'],
    ['spoke'],
    [network('hub')],
  ),
  dnsServers: fc.constantFrom<string[]>([], ['10.0.0.4']),
  conditionalForwarders: fc.boolean(),
  subnets: fc.array(subnet, { maxLength: 2 }),
});

const route = some({
  addressPrefix: fc.constantFrom(
    '0.0.0.0/0',
    'AzureMachineLearning',
    '20.1.2.0/24',
  ),
  nextHopType: fc.constantFrom('VirtualAppliance', 'Internet'),
});

const egressRule = fc
  .constantFrom(
    'AzureActiveDirectory',
    'AzureMachineLearning',
    'BatchNodeManagement.westeurope',
    'Storage.northeurope',
    'AzureFrontDoor.Frontend',
    'VirtualNetwork',
    'Internet',
  )
  .chain(tag => {
    const { name, ...fields } = tagRule(tag);
    return some({
      type: mostly('ServiceTag', 'FQDN'),
      serviceTag: fc.constant(fields.serviceTag),
      fqdn: fc.constantFrom('login.microsoftonline.com', '*.azureml.ms', '*'),
      protocol: mostly('TCP', 'UDP', '*'),
      portRanges: mostly('443', '80,443', '*', '22'),
      addressPrefixes: fc.subarray(['203.0.113.0/24']),
    });
  });

/** A custom network, with the rules of a managed one among its own. */
export const customNetworkOf = <T extends object>(rule: fc.Arbitrary<T>) =>
  some({
    virtualNetworks: fc.array(virtualNetwork, { maxLength: 2 }),
    egress: some({
      filter: fc.constantFrom('Firewall', 'NetworkSecurityGroup', 'None'),
      defaultAction: fc.constantFrom('Allow', 'Deny'),
      natGateway: fc.boolean(),
      routes: fc.array(route, { maxLength: 2 }),
      rules: fc.array(fc.oneof(egressRule, rule), { maxLength: 4 }),
      serviceEndpointPolicyAliases: fc.subarray([
        '/services/Azure/MachineLearning',
      ]),
    }),
  });
