import type { CustomNetwork, Route, SubnetRoute } from '@ringfence/engine';
import { readFlowRule } from './flow';
import { Filter, readAppliance, readOldFilter } from './filter';
import {
  readNetworks,
  readSubnets,
  WalkedNetwork,
  WalkedSubnet,
} from './networks';
import { Questions } from './questions';
import { Range } from './range';
import { Rule } from './rule';
import { readGroup, surroundingsOf } from './securityGroup';
import { DirectWay, directWays } from './serviceEndpoints';

/** A proxy, which lets out what its rules allow and holds back nothing that can go without it. */
export interface Proxy {
  /** Absent where it is not known, and so wherever packets are let go to. */
  address?: string;
  filter: Filter;
}

/** All that decides what leaves a subnet. */
export interface View {
  label: string;
  network: WalkedNetwork;
  /** Its range, as it is written. */
  addressPrefix?: string;
  routes: readonly (Route | SubnetRoute)[];
  /** Undefined where no group limits it. */
  group?: Rule[];
  ways: DirectWay[];
  /** Packets to the internet leave by a NAT gateway or by Azure's default. */
  exit: boolean;
  /** A gateway's routes, which nobody knows, stand beside its own. */
  learned: boolean;
  /** The filter that a next hop's address leads to; undefined where none is described. */
  filterAt(address: string | undefined): Filter | undefined;
  proxies: readonly Proxy[];
}

/** A custom network as the walk goes through it. */
export interface Surface {
  subnets: { at: WalkedSubnet; view: View }[];
  /** The spaces of all described networks. */
  spaces: Range[];
}

const isOneOf = (text: string | undefined, ...words: string[]) =>
  words.includes(text?.toLowerCase() ?? '');

function groupOf({ network, otherwise }: Filter): Rule[] {
  const rest: Rule = {
    allows: otherwise,
    flow: readFlowRule(['*'], '*'),
    from: () => true,
    to: () => true,
  };
  return [...network, rest];
}

type Said = Pick<
  View,
  'routes' | 'group' | 'ways' | 'exit' | 'learned' | 'filterAt' | 'proxies'
>;

/** What `egress` says once for all subnets. */
function saidByEgress(
  { written, network }: WalkedSubnet,
  egress: NonNullable<CustomNetwork['egress']>,
  spaces: readonly Range[],
  region: string | undefined,
  questions: Questions,
): Said {
  const { routes = [], serviceEndpointPolicyAliases: aliases = [] } = egress;
  const filter = readOldFilter(egress, spaces);
  const byRules =
    isOneOf(egress.filter, 'networksecuritygroup') &&
    written.networkSecurityGroup === true;
  if (byRules && filter.application.length) {
    questions.doubt('a host in a security group', true);
  }
  const isDescribed = isOneOf(
    egress.filter,
    'firewall',
    'networkvirtualappliance',
    'none',
  );
  return {
    routes,
    group: byRules
      ? groupOf(filter)
      : readGroup(
          written.networkSecurityGroup,
          surroundingsOf(network, routes),
          questions,
        ),
    ways: directWays(
      written.serviceEndpoints ?? [],
      aliases.length ? [{ aliases }] : [],
      region,
      questions,
    ),
    exit: egress.natGateway === true || written.defaultOutboundAccess === true,
    learned: false,
    filterAt: () => (isDescribed ? filter : undefined),
    proxies: isOneOf(egress.filter, 'proxy') ? [{ filter }] : [],
  };
}

/** What subnet and appliances say themselves. */
function saidBySubnet(
  { written, network }: WalkedSubnet,
  { appliances = [] }: CustomNetwork,
  spaces: readonly Range[],
  region: string | undefined,
  questions: Questions,
): Said {
  const routes = written.routes ?? [];
  const filters = appliances
    .filter(({ kind }) => !isOneOf(kind, 'proxy'))
    .map(each => ({
      address: each.address,
      filter: readAppliance(each, spaces),
    }));
  return {
    routes,
    group: readGroup(
      written.networkSecurityGroup,
      surroundingsOf(network, routes),
      questions,
    ),
    ways: directWays(
      written.serviceEndpoints ?? [],
      written.serviceEndpointPolicies ?? [],
      region,
      questions,
    ),
    exit: written.natGateway === true || written.defaultOutboundAccess === true,
    learned: network.gateway && written.gatewayRoutePropagation !== false,
    filterAt: wanted =>
      filters.find(({ address }) => wanted !== undefined && address === wanted)
        ?.filter,
    proxies: appliances
      .filter(({ kind }) => isOneOf(kind, 'proxy'))
      .map(each => ({
        ...(each.address && { address: each.address }),
        filter: readAppliance(each, spaces),
      })),
  };
}

/** Reads a custom network whose every fact is stated. */
export function readSurface(
  custom: CustomNetwork,
  questions: Questions,
): Surface {
  const networks = readNetworks(custom.virtualNetworks ?? []);
  const spaces = networks.flatMap(network => network.spaces);
  const subnets = readSubnets(custom, networks).map(at => {
    const { region } = at.network;
    const said = custom.egress
      ? saidByEgress(at, custom.egress, spaces, region, questions)
      : saidBySubnet(at, custom, spaces, region, questions);
    const view: View = {
      label: at.label,
      network: at.network,
      ...(at.written.addressPrefix && {
        addressPrefix: at.written.addressPrefix,
      }),
      ...said,
    };
    return { at, view };
  });
  return { subnets, spaces };
}
