import { Facts, PrivateEndpointFacts } from '../facts/facts';
import { Boundary } from '../model/words';
import { ISOLATION_MODES, RESOURCE_KINDS } from '../model/values';
import { readEachCompute } from '../facts/reach/computeLane';
import { StateRange } from '../facts/reach/range';
import { RESOURCE_NAMES } from '../facts/reach/resourceAccess';
import { readResourceKinds, ResourceRanges } from '../facts/reach/resources';
import { readFacts } from '../facts/readFacts';
import { unreadTouching } from '../facts/unread';
import { atLeast } from '../facts/withoutTouched';

/** A count with its noun: `1 host`, `2 hosts`. @internal */
export const count = (n: number, one: string, many = `${one}s`) =>
  `${n} ${n === 1 ? one : many}`;

/** `a, b and c`. @internal */
export const listWords = (words: readonly string[]) =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

const capital = (words: string) => words[0].toUpperCase() + words.slice(1);

/** How many private endpoints carry traffic; one without a status is not counted as refused. */
function approvedTexts(endpoints: readonly PrivateEndpointFacts[]): string {
  const approved = endpoints.filter(endpoint => endpoint.approved).length;
  const unsaid = endpoints.filter(
    endpoint => endpoint.approved === undefined,
  ).length;
  const all = endpoints.length;
  if (unsaid === all) {
    return `${count(all, 'private endpoint')}, approval not known`;
  }
  const of = approved < all ? ` of ${all}` : '';
  return `${count(approved, 'private endpoint')} approved${of}${
    unsaid ? `, ${unsaid} not known` : ''
  }`;
}

/** How many of several things are open to the internet, as far as that is known. */
function openTexts(
  readings: readonly StateRange[],
  one: string,
  what: string,
): string {
  const open = readings.filter(({ best }) => best === 'open').length;
  const isKnown = readings.every(
    ({ worst, best }) => worst !== 'open' || best === 'open',
  );
  const none = isKnown ? `none ${what}` : 'none known to be public';
  return `${count(readings.length, one)}, ${open ? `${open} ${what}` : none}`;
}

function inboundTexts({ inbound, isolation }: Facts): string[] {
  const {
    publicNetworkAccess: access,
    ipRules,
    privateEndpoints,
  } = inbound ?? {};
  const written = isolation.inbound?.publicNetworkAccess;
  const facts: string[] = [];
  if (!written) facts.push('Public access not known');
  else if (access === 'other') facts.push(`Public access set to "${written}"`);
  else if (access === 'Disabled') facts.push('Public access off');
  else if (!ipRules) facts.push('Public access on, address list not known');
  else if (!ipRules.length) facts.push('Public access on, for all networks');
  else {
    facts.push(
      `Public access on, for ${count(ipRules.length, 'address range')}`,
    );
  }
  if (!privateEndpoints) facts.push('Private endpoints not known');
  else if (!privateEndpoints.length) facts.push('No private endpoint');
  else {
    facts.push(approvedTexts(privateEndpoints));
  }
  return facts;
}

const RESOURCE_STATES = {
  open: 'open to the internet',
  partial: 'limited to what is listed',
  closed: 'closed to public networks',
  unknown: 'not known',
  none: 'not used',
};

function resourceTexts({ resources }: Facts, kinds: ResourceRanges): string[] {
  const names: Record<keyof typeof RESOURCE_STATES, string[]> = {
    open: [],
    partial: [],
    closed: [],
    unknown: [],
    none: [],
  };
  for (const kind of RESOURCE_KINDS) {
    const { worst, best } = kinds[kind];
    const none = resources?.[kind]?.length === 0;
    const state = worst === best ? worst : 'unknown';
    names[none ? 'none' : state].push(RESOURCE_NAMES[kind]);
  }
  const facts: string[] = [];
  for (const state of Object.keys(names) as (keyof typeof names)[]) {
    if (names[state].length) {
      facts.push(
        `${capital(listWords(names[state]))} ${RESOURCE_STATES[state]}`,
      );
    }
  }
  return facts;
}

function computeTexts(facts: Facts): string[] {
  const { compute, endpoints } = readEachCompute(facts);
  const computes = () => {
    if (!compute) return 'Compute not known';
    if (!compute.length) return 'No compute';
    return openTexts(compute, 'compute', 'with public access');
  };
  const serving = () => {
    if (!endpoints) return 'Endpoints not known';
    if (!endpoints.length) return 'No endpoints';
    return openTexts(endpoints, 'endpoint', 'with public ingress');
  };
  return [computes(), serving()];
}

/** How people call the isolation modes. @public */
export const ISOLATION_MODE_LABELS: Record<
  (typeof ISOLATION_MODES)[number],
  string
> = {
  Disabled: 'No managed network',
  AllowInternetOutbound: 'Any internet destination',
  AllowOnlyApprovedOutbound: 'Approved destinations only',
};

function outboundTexts({
  customNetwork,
  isolation,
  mode,
  outbound,
}: Facts): string[] {
  const { rules } = outbound ?? {};
  const written = isolation.outbound?.isolationMode;
  const facts: string[] = [];
  if (mode) facts.push(ISOLATION_MODE_LABELS[mode]);
  else if (written) facts.push(`Mode set to "${written}"`);
  else facts.push('Isolation mode not known');
  if (mode === 'Disabled') {
    const networks = customNetwork?.virtualNetworks;
    if (!networks) facts.push('Custom network not known');
    else if (networks.length) facts.push('Custom virtual network');
    else facts.push('No custom network');
    return facts;
  }
  if (!rules) facts.push('Outbound rules not known');
  else if (!rules.length) facts.push('No rules of your own');
  else {
    const of = { PrivateEndpoint: 0, ServiceTag: 0, FQDN: 0, other: 0 };
    for (const { type = 'other' } of rules) of[type] += 1;
    const parts: string[] = [];
    if (of.PrivateEndpoint) {
      parts.push(count(of.PrivateEndpoint, 'private endpoint'));
    }
    if (of.ServiceTag) parts.push(count(of.ServiceTag, 'service tag'));
    if (of.FQDN) parts.push(count(of.FQDN, 'host rule'));
    facts.push(parts.length ? listWords(parts) : count(rules.length, 'rule'));
  }
  return facts;
}

/** Where what a boundary is judged by stands. */
const ROOTS: Record<Boundary, readonly string[]> = {
  inbound: ['/inbound'],
  resources: ['/resources'],
  compute: ['/compute', '/endpoints'],
  outbound: ['/outbound', '/customNetwork'],
};

/** What is known of each boundary in plain words, most telling first. @internal */
export function laneTexts(
  facts: Facts,
  kinds: ResourceRanges = readResourceKinds(facts),
): Record<Boundary, string[]> {
  const isPartly = Boolean(facts.unread?.length);
  const told = isPartly ? readFacts(atLeast(facts.isolation)) : facts;
  const withUnread = (boundary: Boundary, texts: string[]) =>
    isPartly && unreadTouching(facts, ...ROOTS[boundary]).length
      ? [...texts, 'Not all of it was read']
      : texts;
  return {
    inbound: withUnread('inbound', inboundTexts(told)),
    resources: withUnread('resources', resourceTexts(told, kinds)),
    compute: withUnread('compute', computeTexts(told)),
    outbound: withUnread('outbound', outboundTexts(told)),
  };
}
