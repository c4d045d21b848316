import { AddressSet } from '../../network/addressSet';
import { readRange } from '../../network/ranges';
import { applianceAt, describedEgress } from '../egress/describedEgress';
import { sourcesOf } from '../egress/sources';
import { Hop, segmentsOf } from '../egress/nextHops';
import { PreparedEgress } from '../egress/preparedEgress';
import { describedPeer, PRIVATE_ADDRESSES } from '../egress/surroundings';
import { Outcome, reached, ReachStep, refused } from './answer';
import { throughFilters } from './askSegments';
import { Asked } from './question';

/** A route that Azure has by itself. */
interface SystemRoute {
  bits: number;
  addresses: AddressSet;
  hop: Hop;
  step: ReachStep;
}

/** The routes of Azure for private addresses: own and peered networks, and nowhere for the rest. */
function systemRoutes({ around }: PreparedEgress): SystemRoute[] {
  const { facts, network, networkAt } = around;
  const peers = (network?.peeredWith ?? []).flatMap(
    peer => (peer && describedPeer(facts, peer)) || [],
  );
  const spaces = [...(network ? [{ network, at: networkAt }] : []), ...peers];
  const own = spaces.flatMap(({ network: { name, addressSpace }, at }, index) =>
    (addressSpace ?? []).flatMap((prefix): SystemRoute[] => {
      const range = readRange(prefix);
      if (!range) return [];
      const called = name ?? 'the network';
      return [
        {
          bits: range.bits,
          addresses: AddressSet.of(range),
          hop: { kind: 'local' },
          step: {
            kind: 'route',
            text: index
              ? `the peering with ${called}, which has ${prefix}`
              : `within ${called}, which has ${prefix}`,
            pointer: `${at}/addressSpace`,
          },
        },
      ];
    }),
  );
  return [
    ...own,
    {
      bits: 8,
      addresses: PRIVATE_ADDRESSES,
      hop: { kind: 'none' } as const,
      step: {
        kind: 'route' as const,
        text: 'Azure has no route to private addresses of networks that are neither own nor peered',
        ...(network && { pointer: `${networkAt}/peeredWith` }),
      },
    },
  ].sort((a, b) => b.bits - a.bits);
}

/** Whether private addresses are reached: within the network, in peered ones, or by an appliance. @internal */
export function askPrivate(
  prepared: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  const { around, universe, assume } = prepared;
  let left = asked.addresses?.without(universe) ?? AddressSet.NONE;
  if (left.isEmpty) return undefined;
  const { routes = [], routesAt } = describedEgress(around);
  const outcomes: Outcome[] = [];
  const add = (steps: ReachStep[], found: ReturnType<typeof throughFilters>) =>
    outcomes.push(
      (found.set.isEmpty ? refused : reached)(...steps, ...found.path),
    );
  for (const system of systemRoutes(prepared)) {
    const here = left.within(system.addresses);
    if (here.isEmpty) continue;
    left = left.without(here);
    const segments = segmentsOf(
      routes,
      routesAt,
      here,
      assume,
      system.hop,
      system.bits,
    );
    for (const { hop, addresses, name, pointer } of segments) {
      const part = addresses.within(here);
      if (part.isEmpty) continue;
      const step: ReachStep = { kind: 'route', text: name, pointer };
      const isSystem = hop === system.hop;
      if (hop.kind === 'local') {
        const found = throughFilters(prepared, undefined, asked, part);
        add([isSystem ? system.step : step], found);
      } else if (hop.kind === 'appliance') {
        const through = applianceAt(hop, around, sourcesOf(around), assume);
        const text = `${name}, to ${
          through?.name ?? 'an appliance that is not described'
        }`;
        if (through) {
          add(
            [{ ...step, text }],
            throughFilters(prepared, through, asked, part),
          );
        } else {
          const isOut = assume.isBad(
            `${pointer}/nextHopAddress`,
            `what the appliance of ${name} lets through`,
          );
          outcomes.push((isOut ? reached : refused)({ ...step, text }));
        }
      } else if (hop.kind === 'gateway' || hop.kind === 'unknown') {
        const isOut = assume.isBad(
          `${pointer}/nextHopType`,
          `where ${name} leads`,
        );
        outcomes.push((isOut ? reached : refused)(step));
      } else {
        outcomes.push(
          refused(
            isSystem ? system.step : { ...step, text: `${name} drops it` },
          ),
        );
      }
    }
  }
  if (!left.isEmpty) {
    outcomes.push(
      refused({ kind: 'route', text: 'no network has these addresses' }),
    );
  }
  const out = outcomes.find(outcome => outcome.reached);
  return out
    ? { ...out, partly: outcomes.some(outcome => !outcome.reached) }
    : outcomes[0];
}
