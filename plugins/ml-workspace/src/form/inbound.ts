import { Facts, PrivateEndpoint, WorkspaceIsolation } from '@ringfence/engine';
import { dnsZonesOf } from './identity';
import { withKey } from './set';

const INBOUND_ACCESS = ['off', 'selected', 'all'] as const;

/** Who reaches the workspace from outside, as the form asks it. @internal */
export type InboundAccess = (typeof INBOUND_ACCESS)[number];

/** The answer of a name, where there is one. @internal */
export const accessNamed = (name: string | undefined) =>
  INBOUND_ACCESS.find(access => access === name);

/** The answer the facts stand for; `undefined` when they stand for none of them. @internal */
export function inboundAccess({ inbound }: Facts): InboundAccess | undefined {
  const access = inbound?.publicNetworkAccess;
  if (access === 'Disabled') return 'off';
  if (access !== 'Enabled') return undefined;
  return inbound?.ipRules?.length === 0 ? 'all' : 'selected';
}

/**
 * Answers who reaches the workspace. *Selected* without an address leaves the
 * list out: which addresses is then not known, and never "none".
 * @internal
 */
export function setInboundAccess(
  isolation: WorkspaceIsolation,
  access: InboundAccess,
  addresses: readonly string[] = [],
): WorkspaceIsolation {
  const ipRules = access === 'selected' ? [...addresses] : [];
  const open = {
    ...isolation.inbound,
    publicNetworkAccess: access === 'off' ? 'Disabled' : 'Enabled',
  };
  const unfinished = access === 'selected' && !ipRules.length;
  return {
    ...isolation,
    inbound: withKey(open, 'ipRules', unfinished ? undefined : ipRules),
  };
}

/** The addresses in a text, one a line or separated by commas or blanks. @internal */
export const parseAddresses = (text: string): string[] =>
  text.split(/[\s,;]+/).filter(Boolean);

/** Whether the request asks for a private endpoint to the workspace. @internal */
export const hasPrivateEndpoint = ({ inbound }: Facts) =>
  inbound?.hasApprovedEndpoint === true;

/** Whether every private endpoint asked for has zones linked. @internal */
export const hasDnsZones = (facts: Facts) =>
  hasPrivateEndpoint(facts) &&
  (facts.inbound?.privateEndpoints ?? [])
    .filter(({ approved }) => approved)
    .every(endpoint => Boolean(endpoint.privateDnsZones?.length));

const withEndpoints = (
  isolation: WorkspaceIsolation,
  privateEndpoints: PrivateEndpoint[],
): WorkspaceIsolation => ({
  ...isolation,
  inbound: { ...isolation.inbound, privateEndpoints },
});

/** Asks for a private endpoint with both zones, or for none. @internal */
export function setPrivateEndpoint(
  isolation: WorkspaceIsolation,
  wanted: boolean,
): WorkspaceIsolation {
  if (!wanted) return withEndpoints(isolation, []);
  return withEndpoints(isolation, [
    {
      status: 'Approved',
      subresource: 'amlworkspace',
      privateDnsZones: dnsZonesOf(isolation),
    },
  ]);
}

/** Links both zones to each private endpoint asked for, or none. @internal */
export function setDnsZones(
  isolation: WorkspaceIsolation,
  linked: boolean,
): WorkspaceIsolation {
  const privateDnsZones = linked ? dnsZonesOf(isolation) : [];
  return withEndpoints(
    isolation,
    (isolation.inbound?.privateEndpoints ?? []).map(endpoint => ({
      ...endpoint,
      privateDnsZones,
    })),
  );
}
