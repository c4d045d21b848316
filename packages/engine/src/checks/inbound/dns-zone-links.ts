import { neededDnsZones } from '../../facts/dnsZones';
import { Facts } from '../../facts/facts';
import { NetworkFacts } from '../../facts/networkFacts';
import { asksZones, isLinked } from '../../facts/zoneNetworks';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { NETWORKS } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { PRIVATE_ENDPOINTS } from './pointers';

const ZONES = '/customNetwork/privateDnsZones';
const LINK = { title: 'Link the zones with the networks that ask them' };
const WORDS = { pass: 'all linked', notApplicable: 'no network asks zones' };

const titleOf = ({ name, id }: NetworkFacts) => name ?? id ?? 'a network';

const plain = (name: string) => name.trim().toLowerCase();

function judgeNetwork(
  { customNetwork }: Facts,
  network: NetworkFacts,
  needed: readonly string[],
): Outcome {
  const zones = customNetwork?.privateDnsZones;
  if (!zones) return unknown(ZONES, 'private DNS zones not known');
  const isNamed = zones.every(({ name }) => name !== undefined);
  const absent = needed.find(
    wanted => !zones.some(({ name }) => name && plain(name) === wanted),
  );
  if (absent) {
    return isNamed
      ? fail({ pointer: ZONES, observed: `there is no zone ${absent}` })
      : unknown(ZONES, 'names of zones not known');
  }
  return judgeEach(
    zones,
    ({ name, linkedNetworks }, index) => {
      const at = `${ZONES}/${index}/linkedNetworks`;
      if (!linkedNetworks) return unknown(at, 'links of a zone not known');
      const linked = isLinked(network, linkedNetworks);
      if (linked) return pass('linked');
      return linked === undefined
        ? unknown(at, `not known whether ${titleOf(network)} is linked`)
        : fail({
            pointer: at,
            observed: `${name ?? 'a zone'} is not linked with ${titleOf(
              network,
            )}`,
          });
    },
    WORDS,
  );
}

function judgeNetworks(facts: Facts, needed: readonly string[]): Outcome {
  const networks = facts.customNetwork?.virtualNetworks;
  if (!networks) return unknown(NETWORKS, 'networks not known');
  return judgeEach(
    networks,
    (network, index) => {
      const asks = asksZones(network, networks);
      if (asks === false) return notApplicable('asks no zones');
      const outcome = judgeNetwork(facts, network, needed);
      if (asks || outcome.status !== 'fail') return outcome;
      return unknown(
        pointer('customNetwork', 'virtualNetworks', index, 'dnsServers'),
        `not known what ${titleOf(network)} asks for names`,
      );
    },
    WORDS,
  );
}

const linksOf = (
  linked: readonly string[],
  asking: readonly NetworkFacts[],
): string[] => [
  ...linked,
  ...asking
    .filter(network => isLinked(network, linked) === false)
    .flatMap(({ id, name }) => id ?? name ?? []),
];

/** Every network that asks private DNS zones is linked with them. */
export const dnsZoneLinks: Check = {
  id: 'dns-zone-links',
  title: 'Private DNS zones are linked with every network that asks them',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.customDns,
  reads: [
    `${PRIVATE_ENDPOINTS}/*/status`,
    `${ZONES}/*/name`,
    `${ZONES}/*/linkedNetworks`,
    `${NETWORKS}/*/dnsServers`,
    `${NETWORKS}/*/role`,
    '/cloud',
  ],
  expected:
    'both zones of the workspace, and a link of each zone to every network with Azure’s DNS or with a DNS server',
  because:
    'A zone answers only those networks that it is linked with: a zone group at the private endpoint writes the record, and links let it be found. Where a network has servers of its own, the network in which they stand is linked.',
  opens: 'closed',
  offers: [LINK],
  evaluate(facts) {
    const approved = facts.inbound?.hasApprovedEndpoint;
    if (approved === false) return notApplicable('no private endpoint');
    if (approved === undefined) {
      return unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
    }
    const needed = neededDnsZones(facts);
    return needed
      ? judgeNetworks(facts, needed)
      : unknown('/cloud', 'the cloud is not known');
  },
  writes: [ZONES],
  fix(facts) {
    const { isolation, customNetwork } = facts;
    const networks = customNetwork?.virtualNetworks ?? [];
    const zones = customNetwork?.privateDnsZones ?? [];
    const asking = networks.filter(network => asksZones(network, networks));
    const names = asking.flatMap(({ id, name }) => id ?? name ?? []);
    if (names.length < asking.length) return [];
    const absent = (neededDnsZones(facts) ?? []).filter(
      wanted => !zones.some(({ name }) => name && plain(name) === wanted),
    );
    const linked = zones.map(zone =>
      zone.linkedNetworks
        ? { ...zone, linkedNetworks: linksOf(zone.linkedNetworks, asking) }
        : zone,
    );
    const made = absent.map(name => ({ name, linkedNetworks: names }));
    return [
      { ...LINK, patch: [setFact(isolation, ZONES, [...linked, ...made])] },
    ];
  },
};
