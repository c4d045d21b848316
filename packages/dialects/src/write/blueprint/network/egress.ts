import {
  Appliance,
  CustomNetwork,
  EGRESS_FILTERS,
  Egress,
  NetworkSecurityGroup,
  RULE_ACTIONS,
  Subnet,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { readRange, rangeAt } from '@ringfence/engine/internal';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { collectionsOfEgress, rowsOfEgress } from './egressRules';
import { isOfFirewall, mayHoldCode } from './subnetSite';

const AT = '/customNetwork/egress';
/** The first addresses of a subnet are Azure's own; a firewall gets the one after them. */
const FIRST_FREE = 4n;

/** What `egress` says, once it is told what to make of it. */
interface Told {
  egress: Egress;
  firewall?: Appliance;
  /** What stands for a group of which only its being there is stated. */
  group: NetworkSecurityGroup | undefined;
}

/** The address that Azure gives a firewall of the described network: of its one subnet for it. */
function firewallAddress({ virtualNetworks = [] }: CustomNetwork) {
  const ranges = virtualNetworks
    .flatMap(({ subnets = [] }) => subnets)
    .filter(({ name }) => name?.toLowerCase() === 'azurefirewallsubnet')
    .map(({ addressPrefix }) => readRange(addressPrefix ?? ''));
  const [range] = ranges;
  if (ranges.length !== 1 || !range) return undefined;
  return rangeAt(
    range.family,
    range.first + FIRST_FREE,
    range.family === 4 ? 32 : 128,
  ).text.split('/')[0];
}

function tell(
  builder: BlueprintBuilder,
  network: CustomNetwork,
  egress: Egress,
): Told | undefined {
  const need = <K extends keyof Egress>(key: K, expected: string) =>
    builder.need(egress[key], `${AT}/${key}`, expected);
  const filter = builder.closed(
    need('filter', EGRESS_FILTERS.join(', ')),
    EGRESS_FILTERS,
    `${AT}/filter`,
  );
  const action = builder.closed(
    need('defaultAction', RULE_ACTIONS.join(', ')),
    RULE_ACTIONS,
    `${AT}/defaultAction`,
  );
  const rules = need('rules', 'what is let through, [] for nothing');
  need('routes', 'the routes, [] for none');
  need('natGateway', 'true or false');
  need('serviceEndpointPolicyAliases', 'the aliases, [] for none');
  if (!filter || !action || !rules) return undefined;
  const led = egress.routes?.some(({ nextHopType }) =>
    /^virtual_?appliance$/i.test(nextHopType?.trim() ?? ''),
  );
  if (filter === 'NetworkSecurityGroup' || filter === 'Firewall') {
    if (led !== (filter === 'Firewall')) {
      builder.refuse(
        `${AT}/routes`,
        led
          ? 'lead to an appliance, and a network security group filters'
          : 'do not lead to the firewall',
        'routes that lead to what filters, or the routes of each subnet and the appliances',
      );
      return undefined;
    }
  } else if (led || filter !== 'None') {
    builder.refuse(
      `${AT}/filter`,
      'is nothing that files can make',
      'Firewall or NetworkSecurityGroup; or the routes of each subnet and the appliances',
    );
    return undefined;
  }
  if (filter === 'NetworkSecurityGroup') {
    return {
      egress,
      group: { rules: rowsOfEgress(builder, rules, action, AT) },
    };
  }
  if (filter === 'None') return { egress, group: { rules: [] } };
  const address = firewallAddress(network);
  if (address === undefined) {
    builder.refuse(
      `${AT}/filter`,
      'is a firewall, and no subnet is described for it',
      'one subnet called AzureFirewallSubnet, with its range',
    );
    return undefined;
  }
  return {
    egress,
    group: { rules: [] },
    firewall: {
      kind: 'Firewall',
      address,
      ruleCollections: collectionsOfEgress(builder, rules, action, AT),
    },
  };
}

const hasStorage = ({ serviceEndpoints = [] }: Subnet) =>
  serviceEndpoints.some(endpoint =>
    /^microsoft\.storage$/i.test(
      (typeof endpoint === 'string' ? endpoint : endpoint.service ?? '').trim(),
    ),
  );

/** A subnet with what `egress` says of all that hold code. */
function subnetOf(subnet: Subnet, { egress, firewall, group }: Told): Subnet {
  if (isOfFirewall(subnet) || !mayHoldCode(subnet)) return subnet;
  const aliases = egress.serviceEndpointPolicyAliases ?? [];
  return {
    // Whatever leaves by another way than those of `egress` is judged below.
    defaultOutboundAccess: false,
    ...subnet,
    routes: egress.routes?.map(route => ({
      ...route,
      ...(/^virtual_?appliance$/i.test(route.nextHopType ?? '') && {
        nextHopAddress: firewall?.address,
      }),
    })),
    natGateway: egress.natGateway,
    serviceEndpointPolicies:
      aliases.length > 0 && hasStorage(subnet)
        ? [{ resources: [], aliases }]
        : [],
    networkSecurityGroup:
      subnet.networkSecurityGroup === true && group
        ? group
        : subnet.networkSecurityGroup,
  };
}

/**
 * An isolation that says how traffic leaves subnet by subnet, as Azure does, in
 * place of once for all of them. It is judged against the one that it stands for:
 * where the two let out differently, it is refused.
 *
 * @internal
 */
export function toldBySubnets(
  builder: BlueprintBuilder,
  isolation: WorkspaceIsolation,
): WorkspaceIsolation {
  const { customNetwork } = isolation;
  if (!customNetwork?.egress) return isolation;
  const { egress, ...network } = customNetwork;
  const told = tell(builder, network, egress);
  if (!told) return { ...isolation, customNetwork: {} };
  const again: WorkspaceIsolation = {
    ...isolation,
    customNetwork: {
      ...network,
      virtualNetworks: network.virtualNetworks?.map(one => ({
        gateways: [],
        ...one,
        subnets: one.subnets?.map(subnet => subnetOf(subnet, told)),
      })),
      appliances: told.firewall ? [told.firewall] : [],
    },
  };
  const [before, after] = [isolation, again].map(
    one => evaluate(one, baselinePolicy).lanes.outbound,
  );
  if (before.worst !== after.worst || before.best !== after.best) {
    builder.refuse(
      AT,
      'says something of all subnets that cannot be said of each of them',
      'the routes, NAT gateways, policies and groups of each subnet, and the appliances',
    );
  }
  return again;
}
