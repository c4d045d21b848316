import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { NetworkFacts } from '../networkFacts';
import { alikeGroup } from './alikeGroups';
import { Assumption } from './assumption';
import {
  applianceAt,
  DescribedEgress,
  describedEgress,
  Through,
} from './describedEgress';
import { FilterRule } from './filter';
import { groupOf } from './groupOf';
import { oncePerAssumption } from './oncePerAssumption';
import { sourcesOf } from './sources';
import { Segment, segmentsOf } from './nextHops';
import { PUBLIC_IPV4, spaceOf, Surroundings } from './surroundings';
import { WayKind } from './way';

/** What stands in a subnet, where it matters to the way out. @internal */
export interface Resident {
  /** It has a public address of its own. */
  publicIp: boolean | undefined;
  /** Pointer of that. */
  publicIpAt: string;
  /** A load balancer takes what the routes send to an appliance. */
  loadBalancer?: boolean;
}

/** What takes a part of the traffic out of a subnet. @internal */
export interface Exit {
  segment: Segment;
  by: WayKind;
  /** The appliance that filters it; absent where none does. */
  through?: Through;
  /** It in words. */
  step: string;
}

/** What is found once for a subnet and asked for each kind of traffic. @internal */
export interface PreparedEgress {
  around: Surroundings;
  segments: readonly Exit[];
  /** The service tags that routes are for, also those that drop them. */
  routedTags: readonly string[];
  /** What leads nowhere. */
  shut: readonly Segment[];
  /** The rules of its security group; absent where none limits it. */
  group: readonly FilterRule[] | undefined;
  /** Rules that let out just what the group does; the same for all subnets whose groups are alike. */
  alike: readonly FilterRule[] | undefined;
  universe: AddressSet;
  assume: Assumption;
}

/** The public addresses that leave a network: those of IPv6 where it has such a prefix. */
const universeOnce = oncePerAssumption(
  (network: NetworkFacts, assume: Assumption, networkAt) => {
    if (!network.addressSpace) {
      return assume.isBad(
        `${networkAt}/addressSpace`,
        `the address space of ${network.name ?? 'the network'}`,
      )
        ? PUBLIC_ADDRESSES
        : PUBLIC_IPV4;
    }
    const all = spaceOf(network).v6.length ? PUBLIC_ADDRESSES : PUBLIC_IPV4;
    // What is of its own stays within; a space that wide is nobody's.
    const inside = all.within(spaceOf(network, 'in'));
    return inside.isEmpty || inside.isWide ? all : all.without(inside);
  },
);

/** Whether what goes to the internet has an address to go out with. */
function hasExit(
  around: Surroundings,
  { natGateway, natAt }: DescribedEgress,
  resident: Resident,
  assume: Assumption,
): boolean {
  const byDefault = around.subnet?.defaultOutboundAccess;
  if (resident.publicIp || natGateway || byDefault) return true;
  const ask = (value: boolean | undefined, pointer: string, label: string) =>
    value === undefined && assume.isBad(pointer, label);
  // Each is asked, so that all that is not known is said.
  return [
    ask(natGateway, natAt, `whether ${around.name} has a NAT gateway`),
    ask(
      byDefault,
      `${around.at}/defaultOutboundAccess`,
      `whether Azure gives ${around.name} a default way out`,
    ),
    ask(
      resident.publicIp,
      resident.publicIpAt,
      `whether what stands in ${around.name} has public addresses`,
    ),
  ].includes(true);
}

/** Follows one segment to what filters it; `undefined` where nothing gets out by it. */
function follow(
  segment: Segment,
  around: Surroundings,
  exit: () => boolean,
  resident: Resident,
  assume: Assumption,
): Exit | undefined {
  const { hop, name, pointer } = segment;
  const takes = (): boolean =>
    hop.kind === 'unknown'
      ? assume.isBad(`${pointer}/nextHopType`, `where ${name} leads`)
      : hop.kind === 'internet' || hop.kind === 'appliance';
  if (resident.loadBalancer && takes()) {
    return { segment, by: 'load-balancer', step: 'its public load balancer' };
  }
  switch (hop.kind) {
    case 'none':
    case 'local':
      return undefined;
    case 'internet':
      return exit()
        ? { segment, by: 'straight', step: `${name}, to the internet` }
        : undefined;
    case 'gateway':
      return assume.isBad(
        `${pointer}/nextHopType`,
        `where the gateway of ${name} leads`,
      )
        ? { segment, by: 'gateway', step: `${name}, to a gateway` }
        : undefined;
    case 'unknown':
      return assume.isBad(`${pointer}/nextHopType`, `where ${name} leads`)
        ? {
            segment,
            by: 'unknown',
            step: `${name}, which leads nobody knows where`,
          }
        : undefined;
    default: {
      const through = applianceAt(hop, around, sourcesOf(around), assume);
      if (through) {
        const step = `${name}, to ${through.name}`;
        return { segment, by: 'appliance', through, step };
      }
      return assume.isBad(
        hop.address === undefined ? pointer : `${pointer}/nextHopAddress`,
        `what the appliance of ${name} lets through`,
      )
        ? {
            segment,
            by: 'unknown',
            step: `${name}, to an appliance that is not described`,
          }
        : undefined;
    }
  }
}

/** Finds what is asked for each kind of traffic. @internal */
export function prepare(
  around: Surroundings,
  resident: Resident,
  assume: Assumption,
): PreparedEgress {
  const universe = universeOnce(around.network ?? {}, assume, around.networkAt);
  const described = describedEgress(around);
  const { routes, routesAt } = described;
  let exit: boolean | undefined;
  const hasOne = () => (exit ??= hasExit(around, described, resident, assume));
  const segments: Segment[] = routes
    ? segmentsOf(routes, routesAt, universe, assume)
    : [
        {
          hop: { kind: 'unknown' } as const,
          addresses: universe,
          name: `a route of ${around.name}`,
          pointer: routesAt,
        },
      ];
  const exits: Exit[] = [];
  const shut: Segment[] = [];
  for (const segment of segments) {
    const found = follow(segment, around, hasOne, resident, assume);
    if (found) exits.push(found);
    else shut.push(segment);
  }
  const group = groupOf(around, assume);
  return {
    around,
    universe,
    assume,
    group,
    alike: group && alikeGroup(around, group),
    segments: exits,
    routedTags: segments.flatMap(({ tag }) => tag ?? []),
    shut,
  };
}
