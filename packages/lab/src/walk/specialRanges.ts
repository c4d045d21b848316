import { holds, Prefix, readRange } from './range';

const ranges = (...texts: string[]) =>
  texts.map(text => readRange(text) as Prefix);

/** What Azure's system routes drop unless a network has it as its own space. */
export const DROPPED_BY_DEFAULT = ranges(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
);

/** Addresses that no packet crosses the internet to. */
const NOT_PUBLIC = [
  ...DROPPED_BY_DEFAULT,
  ...ranges(
    '0.0.0.0/8',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '224.0.0.0/3',
    '::/8',
    'fc00::/7',
    'fe80::/10',
    'ff00::/8',
  ),
];

/** Addresses that lead nowhere at all: this host, this link, many hosts, none. */
const NOWHERE = ranges(
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/8',
  'fe80::/10',
  'ff00::/8',
);

interface Address {
  family: 4 | 6;
  address: bigint;
}

/** Whether an address is one of the internet. */
export const isPublic = (address: Address) =>
  !NOT_PUBLIC.some(range => holds(range, address));

/** Whether a packet to an address ends where it began. */
export const leadsNowhere = (address: Address) =>
  NOWHERE.some(range => holds(range, address));

/** Where addresses change their nature. */
export const SPECIAL_RANGES: readonly Prefix[] = NOT_PUBLIC;
