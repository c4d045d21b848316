import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../network/addressSet';
import { ApplianceFacts, RouteFacts } from '../networkFacts';
import { RuleFacts } from '../ruleFacts';
import { recognised } from '../stated';
import { applianceRules } from './appliance';
import { Facts } from '../facts';
import { Assumption } from './assumption';
import { FilterRule } from './filter';
import { FlowMatch } from './flow';
import { Hop } from './nextHops';
import { oncePerAssumption } from './oncePerAssumption';
import { Sources } from './sources';
import { Surroundings } from './surroundings';
import { Way } from './way';
import { NOTHING, readNamed } from './destinations';
import { waysOfRule } from './waysOfRule';

/** A firewall or an appliance, with the rules that it asks. @internal */
export interface Through {
  name: string;
  rules: readonly FilterRule[];
  /** What it lets through that is neither public address, tag nor host. */
  others: readonly Way[];
}

const EGRESS = '/customNetwork/egress';
const LET_ALL = {
  protocols: ['*'],
  ports: '*',
  allows: true,
  addresses: EVERY_ADDRESS,
  tags: [],
  hosts: [],
} as const;

const NONE: readonly Way[] = [];

const LETS_ALL_THROUGH: Through = {
  name: 'an appliance that filters nothing',
  others: NONE,
  rules: [{ ...LET_ALL, name: 'no filter', pointer: `${EGRESS}/filter` }],
};

/** The traffic that a rule is for; where it does not say so it is for some, and any may be it. */
function flowsOfRule({ type, transport, ports }: RuleFacts): FlowMatch {
  const protocol = type === 'FQDN' ? 'TCP' : recognised(transport);
  return {
    protocols: [!protocol || protocol === 'Any' ? '*' : protocol],
    ports: !ports || ports === 'other' ? '*' : ports,
  };
}

/** The addresses that a rule names by itself: private ones are no way out, but routes can lead there. */
function addressesOfRule(
  { addresses }: Way,
  { addressPrefixes }: RuleFacts,
): AddressSet {
  if (!addresses) return AddressSet.NONE;
  return addresses.with(
    readNamed(addressPrefixes ?? [], true, NOTHING).addresses,
  );
}

function ruleOf(way: Way, flows: FlowMatch, rule: RuleFacts): FilterRule {
  const tag = way.tag?.trim().toLowerCase();
  const isInternet = tag === 'internet';
  return {
    ...flows,
    allows: true,
    byItself: true,
    name: way.steps.join(', '),
    pointer: way.pointers[0],
    addresses: isInternet ? PUBLIC_ADDRESSES : addressesOfRule(way, rule),
    tags: tag === undefined || isInternet ? [] : [tag],
    hosts: way.host === undefined ? [] : [way.host],
  };
}

function readRules(facts: Facts, assume: Assumption): Through {
  const egress = facts.customNetwork?.egress;
  const name = `the ${
    recognised(egress?.filter) === 'NetworkSecurityGroup'
      ? 'network security group'
      : 'filter'
  }`;
  const all = (pointer: string, hosts: readonly string[]): FilterRule => ({
    ...LET_ALL,
    hosts,
    name: 'lets out what no rule is for',
    pointer,
  });
  const action = recognised(egress?.defaultAction);
  const refuses = action
    ? action === 'Deny'
    : !assume.isBad(
        `${EGRESS}/defaultAction`,
        'whether the custom network refuses what no rule allows',
      );
  // Of hosts it knows nothing: it lets out what is led to it, by its address.
  const rest = refuses ? [] : [all(`${EGRESS}/defaultAction`, [])];
  if (!egress?.rules) {
    const isBad = assume.isBad(
      `${EGRESS}/rules`,
      'which destinations the custom network lets through',
    );
    return {
      name,
      rules: isBad ? [all(`${EGRESS}/rules`, ['*'])] : rest,
      others: [],
    };
  }
  const found = egress.rules.map((rule, index) => ({
    rule,
    flows: flowsOfRule(rule),
    ways: waysOfRule(rule, `${EGRESS}/rules/${index}`, assume),
  }));
  const named = found.flatMap(({ rule, flows, ways }) =>
    ways.filter(way => !way.other).map(way => ruleOf(way, flows, rule)),
  );
  return {
    name,
    rules: [...named, ...rest],
    others: found.flatMap(({ ways }) => ways.filter(way => way.other)),
  };
}

const rulesOnce = oncePerAssumption(readRules);

/**
 * What `egress` says that its filter lets through. Its rules have no order, so
 * one that denies takes nothing away from one that allows.
 * @internal
 */
export const rulesOfEgress = (
  { facts }: Surroundings,
  assume: Assumption,
): Through => rulesOnce(facts, assume);

/** How traffic of a subnet leaves it, from wherever that is described. @internal */
export interface DescribedEgress {
  routes: readonly RouteFacts[] | undefined;
  routesAt: string;
  natGateway: boolean | undefined;
  natAt: string;
  /** It is said by `egress`, once for all subnets. */
  isSummary: boolean;
}

/** Finds how traffic of a subnet leaves it: said with the subnet, or by `egress` for all. @internal */
export function describedEgress({
  facts,
  subnet,
  at,
}: Surroundings): DescribedEgress {
  const egress = facts.customNetwork?.egress;
  const isSummary = egress !== undefined;
  return isSummary
    ? {
        isSummary,
        routes: egress.routes,
        routesAt: `${EGRESS}/routes`,
        natGateway: egress.natGateway,
        natAt: `${EGRESS}/natGateway`,
      }
    : {
        isSummary,
        routes: subnet?.routes,
        routesAt: `${at}/routes`,
        natGateway: subnet?.natGateway,
        natAt: `${at}/natGateway`,
      };
}

const addressOf = (written: string) => AddressSet.read([written]);

const hasAddress = ({ address }: ApplianceFacts, wanted: string): boolean => {
  if (address === undefined) return false;
  const own = addressOf(address);
  return (
    !own.isEmpty && own.holds(addressOf(wanted)) && addressOf(wanted).holds(own)
  );
};

/**
 * The appliance that a hop leads to, as far as it is described; `undefined` where
 * it is not, and nothing is known of what it lets through.
 * @internal
 */
export function applianceAt(
  hop: Extract<Hop, { kind: 'appliance' }>,
  around: Surroundings,
  from: Sources,
  assume: Assumption,
): Through | undefined {
  const { egress, appliances } = around.facts.customNetwork ?? {};
  if (egress) {
    const filter = recognised(egress.filter);
    if (filter === 'None') return LETS_ALL_THROUGH;
    return filter === 'Firewall' || filter === 'NetworkVirtualAppliance'
      ? rulesOfEgress(around, assume)
      : undefined;
  }
  if (hop.address === undefined) return undefined;
  const wanted = hop.address;
  const at = (appliances ?? []).flatMap((appliance, index) =>
    hasAddress(appliance, wanted) ? [index] : [],
  );
  // Two of one address contradict each other, and neither can be believed.
  if (at.length !== 1) return undefined;
  const [index] = at;
  const found = appliances![index];
  const kind = recognised(found.kind);
  if (!kind || kind === 'Proxy') return undefined;
  return {
    name: found.name ?? `the appliance ${wanted}`,
    others: NONE,
    rules: applianceRules(
      found,
      `/customNetwork/appliances/${index}`,
      from,
      assume,
    ),
  };
}
