import { Value } from '../value';
import { allSettled, TemplateFunction } from './templateFunction';

const NETWORK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ALL = 2 ** 32;

interface Network {
  first: number;
  length: number;
  size: number;
}

/** An IPv4 range; `undefined` for what is none. */
function networkOf(value: Value | undefined): Network | undefined {
  const found = typeof value === 'string' ? NETWORK.exec(value) : null;
  if (!found) return undefined;
  const numbers = found.slice(1).map(Number);
  const length = numbers[4];
  const bytes = numbers.slice(0, 4);
  if (length > 32 || bytes.some(byte => byte > 255)) return undefined;
  const size = 2 ** (32 - length);
  const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return { first: Math.floor(address / size) * size, length, size };
}

const written = (address: number): string =>
  [24, 16, 8, 0].map(shift => Math.floor(address / 2 ** shift) % 256).join('.');

const isIndex = (value: Value | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const cidrSubnet: TemplateFunction = ([range, length, index]) => {
  const network = networkOf(range);
  if (!network || !isIndex(length) || !isIndex(index)) return undefined;
  if (length < network.length || length > 32) return undefined;
  const size = 2 ** (32 - length);
  const first = network.first + index * size;
  return first + size > network.first + network.size
    ? undefined
    : `${written(first)}/${length}`;
};

const cidrHost: TemplateFunction = ([range, index]) => {
  const network = networkOf(range);
  if (!network || !isIndex(index)) return undefined;
  // The first host stands behind the address of the network itself.
  const host = network.first + index + (network.length < 31 ? 1 : 0);
  return host >= network.first + network.size ? undefined : written(host);
};

const parseCidr: TemplateFunction = ([range]) => {
  const network = networkOf(range);
  if (!network) return undefined;
  const { first, length, size } = network;
  const last = first + size - 1;
  const edge = length < 31 ? 1 : 0;
  return {
    network: written(first),
    netmask: written(ALL - size),
    broadcast: written(last),
    firstUsable: written(first + edge),
    lastUsable: written(last - edge),
    cidr: length,
  };
};

/** Address ranges, of IPv4. @internal */
export const addressFunctions: Record<string, TemplateFunction> = allSettled({
  cidrsubnet: cidrSubnet,
  cidrhost: cidrHost,
  parsecidr: parseCidr,
});
