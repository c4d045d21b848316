import {
  ApplianceRule,
  Egress,
  Peering,
  RuleCollection,
  SecurityRule,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { ruleLine } from './ruleStatements';
import { flag, line, listed, named, told, Words } from './words';

const routesWord = (list: readonly SubnetRoute[]): string =>
  list.length
    ? list
        .map(
          ({ name, addressPrefix, nextHopType, nextHopAddress }) =>
            `${name ? `route ${name}` : 'route'} ${
              addressPrefix ?? 'somewhere'
            } to ${nextHopType ?? 'somewhere'}${
              nextHopAddress ? ` ${nextHopAddress}` : ''
            }`,
        )
        .join(', ')
    : 'no routes';

const securityRuleWords: Words<SecurityRule> = {
  priority: value => `priority ${value}`,
  direction: value => value,
  access: value => value,
  protocol: value => value,
  sources: listed('from', 'from nowhere'),
  destinations: listed('to', 'to nowhere'),
  portRanges: named('ports'),
  name: () => undefined,
};

const securityRuleLine = (rule: SecurityRule): string =>
  line(`rule ${rule.name ?? 'without a name'}`, told(securityRuleWords, rule));

const peeringWords: Words<Peering> = {
  forwardedTraffic: flag('forwarded traffic', 'no forwarded traffic'),
  gatewayTransit: flag('lends its gateways', 'does not lend its gateways'),
  remoteGateways: flag('uses its gateways', 'does not use its gateways'),
  network: () => undefined,
};

const applianceRuleWords: Words<ApplianceRule> = {
  protocols: listed('protocols', 'no protocol'),
  sources: listed('from', 'from nowhere'),
  destinations: listed('to', 'to nowhere'),
  hosts: listed('hosts', 'no host'),
  portRanges: named('ports'),
  name: () => undefined,
};

const collectionWords: Words<RuleCollection> = {
  kind: value => value,
  action: value => value,
  fromParent: flag("of the parent's policy", "of the firewall's own policy"),
  groupPriority: value => `group priority ${value}`,
  priority: value => `priority ${value}`,
  rules: list =>
    list
      .map(rule =>
        line(
          `rule ${rule.name ?? 'without a name'}`,
          told(applianceRuleWords, rule),
        ),
      )
      .join(', ') || 'no rules',
  name: () => undefined,
};

const subnetWords: Words<Subnet> = {
  addressPrefix: value => value,
  purpose: named('for'),
  delegations: listed('delegated to', 'not delegated'),
  serviceEndpoints: list =>
    listed(
      'service endpoints',
      'no service endpoints',
    )(
      list.map(endpoint =>
        typeof endpoint === 'string'
          ? endpoint
          : line(endpoint.service ?? 'some service', endpoint.locations ?? []),
      ),
    ),
  serviceEndpointPolicies: list =>
    list.length
      ? list
          .map(({ name, id, resources, aliases }) =>
            line(`service endpoint policy ${name ?? 'without a name'}`, [
              ...(id ? [id] : []),
              ...(resources ?? []),
              ...(aliases ?? []),
            ]),
          )
          .join(', ')
      : 'no service endpoint policy',
  privateEndpointNetworkPolicies: named('private endpoint policies'),
  networkSecurityGroup: group =>
    typeof group === 'boolean'
      ? flag('security group', 'no security group')(group)
      : line(`security group ${group.name ?? 'without a name'}`, [
          ...(group.id ? [group.id] : []),
          ...(group.rules?.map(securityRuleLine) ?? []),
        ]),
  routes: routesWord,
  gatewayRoutePropagation: flag(
    'takes routes from gateways',
    'takes no routes from gateways',
  ),
  natGateway: flag('NAT gateway', 'no NAT gateway'),
  defaultOutboundAccess: flag(
    'default outbound access',
    'no default outbound access',
  ),
  inboundRules: list =>
    list.length
      ? `lets in ${list
          .map(
            ({ source, portRanges }) =>
              `${source ?? 'somebody'} to ${portRanges ?? 'some port'}`,
          )
          .join(', ')}`
      : 'lets nothing in',
  id: value => value,
  name: () => undefined,
};

const networkWords: Words<VirtualNetwork> = {
  role: value => value,
  addressSpace: listed('addresses', 'no addresses'),
  region: named('in'),
  peeredWith: list =>
    listed(
      'peered with',
      'not peered',
    )(
      list.map(peer =>
        typeof peer === 'string'
          ? peer
          : line(peer.network ?? 'some network', told(peeringWords, peer)),
      ),
    ),
  gateways: listed('gateways', 'no gateway'),
  dnsServers: listed('DNS servers', "Azure's DNS"),
  conditionalForwarders: flag(
    'forwards private names to Azure',
    'does not forward private names to Azure',
  ),
  subnets: list => (list.length ? undefined : 'no subnets'),
  id: value => value,
  name: () => undefined,
};

const egressWords: Words<Egress> = {
  filter: named('filtered by'),
  defaultAction: named('otherwise'),
  serviceEndpointPolicyAliases: listed(
    'service endpoint policy with',
    'no service endpoint policy',
  ),
  natGateway: flag('NAT gateway', 'no NAT gateway'),
  routes: routesWord,
  rules: list => (list.length ? undefined : 'lets nothing through'),
};

/** What is known of the network of one's own. @internal */
export function networkLines({ customNetwork }: WorkspaceIsolation): string[] {
  const { virtualNetworks, egress, appliances, privateDnsZones } =
    customNetwork ?? {};
  const said = egress ? told(egressWords, egress) : [];
  return [
    ...(virtualNetworks?.length === 0 ? ['No network of your own'] : []),
    ...(virtualNetworks ?? []).flatMap(network => {
      const name = network.name ?? 'without a name';
      return [
        line(`Network ${name}`, told(networkWords, network)),
        ...(network.subnets ?? []).map(subnet =>
          line(
            `Subnet ${subnet.name ?? 'without a name'} of network ${name}`,
            told(subnetWords, subnet),
          ),
        ),
      ];
    }),
    ...(said.length ? [line('Egress', said)] : []),
    ...(egress?.rules ?? []).map(
      rule => `Egress lets through ${ruleLine(rule)}`,
    ),
    ...(appliances?.length === 0 ? ['No appliance'] : []),
    ...(appliances ?? []).flatMap(({ name, id, kind, address, ...rest }) => {
      const title = `${kind ?? 'Appliance'} ${name ?? 'without a name'}`;
      return [
        line(title, [
          ...(id ? [id] : []),
          ...(address ? [`address ${address}`] : []),
        ]),
        ...(rest.ruleCollections?.length === 0
          ? [`${title} has no rules`]
          : []),
        ...(rest.ruleCollections ?? []).map(collection =>
          line(
            `${title}, rules ${collection.name ?? 'without a name'}`,
            told(collectionWords, collection),
          ),
        ),
      ];
    }),
    ...(privateDnsZones?.length === 0 ? ['No private DNS zone'] : []),
    ...(privateDnsZones ?? []).map(({ name, id, linkedNetworks }) =>
      line(`Private DNS zone ${name ?? 'without a name'}`, [
        ...(id ? [id] : []),
        ...(linkedNetworks
          ? [listed('linked to', 'linked to no network')(linkedNetworks)]
          : []),
      ]),
    ),
  ];
}
