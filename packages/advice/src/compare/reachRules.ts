import { sources } from '@ringfence/engine/internal';
import { atEntrance, CUSTOM, MANAGED, meets, refuses, Rule } from './rule';

const { exfiltration, firewall, managedNetwork, plan, privateLink } = sources;

/** How far compute gets out. */
const outbound: readonly Rule[] = [
  ...(['packages', 'hosts'] as const).flatMap(need => [
    meets(
      need,
      ['approved'],
      'Host rules let them through, on ports 80 and 443; the first one brings a firewall that is billed to this workspace.',
      managedNetwork,
    ),
    meets(
      need,
      ['internet'],
      'Compute reaches any host on the internet.',
      managedNetwork,
    ),
    meets(
      need,
      ['filtered'],
      'Your firewall lets them through by their names.',
      firewall,
    ),
    meets(
      need,
      ['custom'],
      'Nothing that leaves your network is refused.',
      firewall,
    ),
  ]),
  refuses(
    'storage-hosts',
    ['approved'],
    'Azure refuses host rules to storage accounts; reach the account by a private endpoint rule, and leave its host out.',
    managedNetwork,
  ),
  meets(
    'any-host',
    ['internet'],
    'Compute reaches any host on the internet.',
    plan,
  ),
  meets('any-host', ['custom'], 'Your network may let everything out.', plan),
  refuses(
    'any-host',
    ['approved'],
    'Only destinations that somebody approved are reached.',
    plan,
  ),
  refuses(
    'any-host',
    ['filtered'],
    'Only destinations that the firewall lists are reached.',
    exfiltration,
  ),
];

/** From where people come in. */
const inbound: readonly Rule[] = [
  atEntrance(
    'meets',
    'clients-virtual-network',
    ['private'],
    'A private endpoint in your virtual network lets them in.',
    privateLink,
  ),
  atEntrance(
    'meets',
    'clients-on-premises',
    ['private'],
    'Over your VPN or ExpressRoute they reach the private endpoint in your virtual network.',
    privateLink,
  ),
  ...(['clients-virtual-network', 'clients-on-premises'] as const).flatMap(
    need => [
      atEntrance(
        'meets',
        need,
        ['selected'],
        'They come in over the internet, where the public addresses that they leave by are on the list.',
        privateLink,
      ),
      atEntrance(
        'meets',
        need,
        ['public'],
        'They come in over the internet.',
        privateLink,
      ),
    ],
  ),
  atEntrance(
    'meets',
    'clients-listed-addresses',
    ['selected'],
    'The workspace answers the addresses on its list, 200 ranges at most.',
    privateLink,
  ),
  atEntrance(
    'meets',
    'clients-listed-addresses',
    ['public'],
    'The workspace answers every address.',
    privateLink,
  ),
  atEntrance(
    'refuses',
    'clients-listed-addresses',
    ['private'],
    'With public access off no public address gets in. Over a VPN they would come from your virtual network.',
    privateLink,
  ),
  atEntrance(
    'meets',
    'clients-internet',
    ['public'],
    'The workspace answers every address; sign-in decides who gets in.',
    plan,
  ),
  atEntrance(
    'refuses',
    'clients-internet',
    ['private'],
    'With public access off nobody gets in over the internet. Over a VPN they would come from your virtual network.',
    privateLink,
  ),
  atEntrance(
    'refuses',
    'clients-internet',
    ['selected'],
    'Addresses that nobody can list are on no list.',
    privateLink,
  ),
];

/** What somebody wants to do without. */
const upkeep: readonly Rule[] = [
  ...(['packages', 'hosts'] as const).map(need =>
    refuses(
      ['avoid-firewall-cost', need],
      ['approved'],
      'Its host rules bring an Azure Firewall that is billed to this workspace alone.',
      plan,
    ),
  ),
  refuses(
    'avoid-firewall-cost',
    ['filtered'],
    'Telling one host from another takes a firewall, which you run and pay for.',
    plan,
  ),
  refuses(
    ['avoid-firewall-cost', 'own-appliance'],
    ['custom'],
    'A firewall or appliance of your own is yours to pay for.',
    plan,
  ),
  meets(
    'avoid-firewall-cost',
    ['internet'],
    'No rule by host, and so no firewall.',
    managedNetwork,
  ),
  meets(
    'avoid-firewall-cost',
    ['custom'],
    'Network security groups and a NAT gateway do instead of a firewall.',
    plan,
  ),
  meets(
    'avoid-network-upkeep',
    MANAGED,
    'Azure sets the network up and looks after it.',
    plan,
  ),
  refuses(
    'avoid-network-upkeep',
    CUSTOM,
    'Subnets, routes, rules and names are yours to build and to look after.',
    plan,
  ),
  meets(
    'avoid-late-features',
    MANAGED,
    'New features are made for managed networks first.',
    plan,
  ),
  refuses(
    'avoid-late-features',
    CUSTOM,
    'New features can reach a custom network late.',
    plan,
  ),
];

/** How far compute gets out, how people come in, and what it costs. @internal */
export const reachRules: readonly Rule[] = [...outbound, ...inbound, ...upkeep];
