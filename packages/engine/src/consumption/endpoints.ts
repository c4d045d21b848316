import { Facts, PrivateEndpointFacts } from '../facts/facts';
import { resourceTitle } from '../facts/reach/resourceAccess';
import { Source } from '../model/posture';
import { RESOURCE_KINDS } from '../model/values';
import { Consumption, MissingFact } from './consumer';
import { AddressOptions } from './options';
import { sources } from '../model/sources';

/** How many addresses one private endpoint takes, and why. */
interface EndpointCount {
  count: number;
  because: string;
  source: Source;
  missing?: (at: string) => MissingFact[];
}

/** By the network interface that "Use a workspace with a custom DNS server" (2026-03) shows. */
const WORKSPACE: EndpointCount = {
  count: 3,
  because:
    'The workspace’s private endpoint has three addresses: for its API, its notebooks, and its managed online endpoints.',
  source: sources.customDns,
};

const ONE: EndpointCount = {
  count: 1,
  because: 'A private endpoint takes an address.',
  source: sources.plan,
};

function countOf(
  kind: (typeof RESOURCE_KINDS)[number],
  options: AddressOptions,
): EndpointCount {
  if (kind === 'containerRegistry') return ofRegistry(options);
  return kind === 'monitoring' ? ofMonitor(options) : ONE;
}

function ofRegistry({ registryRegions = 1 }: AddressOptions): EndpointCount {
  const regions =
    registryRegions === 1 ? 'one region' : `${registryRegions} regions`;
  return {
    count: 1 + registryRegions,
    because: `A registry’s private endpoint takes an address for the registry and one for its data in each region that it is in; counted for ${regions}.`,
    source: sources.registry,
  };
}

function ofMonitor({ monitorAddresses }: AddressOptions): EndpointCount {
  return {
    count: monitorAddresses ?? 1,
    because:
      'A private link scope takes an address for each of its global endpoints and more for every region with a workspace in it; how many, its network interface shows.',
    source: sources.monitor,
    missing: at =>
      monitorAddresses === undefined
        ? [
            {
              pointer: at,
              says: () => 'how many addresses the private link scope takes',
              option: 'monitorAddresses',
            },
          ]
        : [],
  };
}

const NONE: readonly MissingFact[] = [];

function add(
  to: Consumption,
  endpoints: readonly PrivateEndpointFacts[] | undefined,
  at: string,
  target: () => string,
  { count, because, source, missing }: EndpointCount,
): void {
  if (!endpoints) {
    to.missing.push({
      pointer: at,
      says: () => `the private endpoints of ${target()}`,
    });
    return;
  }
  for (let index = 0; index < endpoints.length; index++) {
    const { subnetId, subresource } = endpoints[index];
    if (subnetId === '') continue;
    const pointer = `${at}/${index}`;
    to.consumers.push({
      what: () =>
        `private endpoint of ${target()}${
          subresource ? `, ${subresource}` : ''
        }`,
      count,
      because,
      source,
      pointer,
      subnetId,
      purpose: 'private-endpoints',
      missing: missing?.(pointer) ?? NONE,
    });
  }
}

/** Adds the private endpoints in their owner's networks, with the addresses each takes. @internal */
export function addEndpoints(
  to: Consumption,
  { inbound, resources }: Facts,
  options: AddressOptions,
): void {
  add(
    to,
    inbound?.privateEndpoints,
    '/inbound/privateEndpoints',
    () => 'the workspace',
    WORKSPACE,
  );
  for (const kind of RESOURCE_KINDS) {
    const at = `/resources/${kind}`;
    const list = resources?.[kind];
    if (!list) {
      to.missing.push({
        pointer: at,
        says: () => `${resourceTitle(kind, {})} in use`,
      });
      continue;
    }
    for (let index = 0; index < list.length; index++) {
      const resource = list[index];
      add(
        to,
        resource.privateEndpoints,
        `${at}/${index}/privateEndpoints`,
        () => resourceTitle(kind, resource),
        countOf(kind, options),
      );
    }
  }
}
