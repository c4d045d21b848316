import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Assumption } from '../egress/assumption';
import { letOut } from '../egress/filter';
import { addressesOf } from '../egress/sources';
import { hiddenWays, proxiesOf } from '../egress/hiddenWays';
import { Standing } from '../egress/places';
import { prepare, PreparedEgress, Resident } from '../egress/preparedEgress';
import {
  hasRegionalStorage,
  regionOf,
  serviceEndpointWays,
} from '../egress/serviceEndpoints';
import { subnetsOf } from '../egress/surroundings';
import { sameId } from '../modes';
import { Outcome, reached, ReachStep, refused } from './answer';
import { byOwnEndpoint } from './askPrivateEndpoint';
import { askPrivate } from './askPrivate';
import { askSegments, throughFilters } from './askSegments';
import { decide, standsBehind } from './decide';
import { Asked, whichAddress } from './question';

/** The services whose endpoints lead to one region; the others lead to all (virtual network service endpoints, 2025). */
const isOfRegion = /^(storage|sql)\./i;

/** The direct ways of a subnet to services of Azure, past routes and appliances. */
function byServiceEndpoint(
  { around, group, universe, assume }: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  const own = group && letOut(group, asked.flow, universe);
  for (const way of serviceEndpointWays(around, own, assume)) {
    const [at] = way.pointers;
    const isFor =
      way.tag === undefined
        ? asked.tag !== undefined &&
          assume.isBad(at, `which service ${way.steps[0]} leads to`)
        : standsBehind(
            asked,
            isOfRegion.test(way.tag) ? way.tag : way.tag.split('.')[0],
            true,
            `${at}/locations`,
            assume,
          );
    if (!isFor) continue;
    return reached(
      ...way.steps.map((text, index): ReachStep => {
        const isLast = index === way.steps.length - 1;
        return {
          kind: isLast ? 'service-endpoint' : 'security-rule',
          text,
          pointer: isLast ? at : way.pointers[1] || at,
        };
      }),
    );
  }
  return undefined;
}

/** Storage of the subnet's region goes by its service endpoint, and only to what a policy there names. */
function heldByPolicy(
  prepared: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  const { around, assume, universe } = prepared;
  if (!asked.tag?.startsWith('storage') || !hasRegionalStorage(around)) {
    return undefined;
  }
  const filtered = throughFilters(prepared, undefined, asked, universe);
  if (filtered.set.isEmpty) return refused(...filtered.path);
  const { subnet, at, facts } = around;
  const account = asked.service?.account;
  const named = (subnet?.serviceEndpointPolicies ?? []).findIndex(policy =>
    policy.resources?.some(
      id =>
        account !== undefined &&
        id.trim().toLowerCase().endsWith(`/storageaccounts/${account}`),
    ),
  );
  const pointer = facts.customNetwork?.egress
    ? '/customNetwork/egress/serviceEndpointPolicyAliases'
    : `${at}/serviceEndpointPolicies`;
  if (named >= 0) {
    return reached({
      kind: 'service-endpoint',
      text: `service endpoint Microsoft.Storage of ${around.name}, whose policy names ${account}`,
      pointer: `${pointer}/${named}`,
    });
  }
  const region = regionOf(around);
  const elsewhere =
    asked.tag !== `storage.${region}` &&
    (asked.tag !== 'storage' ||
      assume.isBad(pointer, `in which region ${asked.name} is`));
  return elsewhere
    ? undefined
    : refused({
        kind: 'service-endpoint',
        text: `the service endpoint policy of ${around.name} does not name it`,
        pointer,
      });
}

/** What no route shows: proxies, gateways, peered networks that are not described. */
function byHiddenWays(
  { around, group, assume }: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  for (const { name, rules } of proxiesOf(around, group, assume)) {
    const set = asked.addresses ?? PUBLIC_ADDRESSES;
    const { lets, all } = decide(rules, asked, set, assume);
    const [first] = lets;
    if (!first) continue;
    const { pointer } = first.rule;
    const isOut =
      asked.addresses !== undefined ||
      all.holds(set) ||
      assume.isBad(pointer, whichAddress(asked));
    if (isOut) {
      return reached({
        kind: 'appliance-rule',
        text: `${name}, rule ${first.rule.name}`,
        pointer,
      });
    }
  }
  const isAnywhere = hiddenWays(around, group, assume).find(
    way => way.other?.state === 'open',
  );
  return (
    isAnywhere &&
    reached(
      ...isAnywhere.steps.map(
        (text): ReachStep => ({
          kind: 'route',
          text,
          pointer: isAnywhere.pointers[0],
        }),
      ),
    )
  );
}

/** A private endpoint of a resource, as far as the group lets traffic to its subnet. */
function throughOwnEndpoint(
  prepared: PreparedEgress,
  asked: Asked,
): Outcome | undefined {
  const { facts } = prepared.around;
  const found = byOwnEndpoint(facts, asked, prepared.assume);
  if (!found) return undefined;
  const { subnetId, step } = found;
  const subnet = subnetsOf(facts).find(
    ({ subnet: one }) => one?.id && subnetId && sameId(one.id, subnetId),
  );
  const addresses = subnet ? addressesOf(subnet) : AddressSet.NONE;
  if (addresses.isEmpty) return reached(step);
  const { flow, text, name } = asked;
  const { set, path } = throughFilters(
    prepared,
    undefined,
    { flow, text, name, addresses, notes: [] },
    addresses,
  );
  return (set.isEmpty ? refused : reached)(step, ...path);
}

function askResident(
  { around }: Standing,
  resident: Resident,
  asked: Asked,
  assume: Assumption,
): Outcome {
  const prepared = prepare(around, resident, assume);
  const byEndpoint = throughOwnEndpoint(prepared, asked);
  if (byEndpoint) return byEndpoint;
  const direct = byServiceEndpoint(prepared, asked);
  if (direct) return direct;
  const ways = [
    heldByPolicy(prepared, asked) ?? askSegments(prepared, asked),
    askPrivate(prepared, asked),
  ].filter(found => found !== undefined);
  const out = ways.find(way => way.reached);
  if (out)
    return { ...out, partly: out.partly || ways.some(way => !way.reached) };
  return (
    byHiddenWays(prepared, asked) ??
    ways[0] ??
    refused({ kind: 'route', text: 'no route leads there' })
  );
}

/** Whether what stands in a subnet reaches what is asked for. @internal */
export function askSubnet(
  standing: Standing,
  asked: Asked,
  assume: Assumption,
): Outcome {
  const outcomes = standing
    .residents(assume)
    .map(resident => askResident(standing, resident, asked, assume));
  return outcomes.find(outcome => outcome.reached) ?? outcomes[0];
}
