import { ipv4Part, ipv4RangeOf, ipv4Text } from '../../../shared/ipv4Range';
import { Value } from '../value';
import { allSettled, TemplateFunction } from './templateFunction';

const ALL = 2 ** 32;

const isIndex = (value: Value | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const cidrSubnet: TemplateFunction = ([range, length, index]) => {
  const network = ipv4RangeOf(range);
  if (!network || !isIndex(length) || !isIndex(index)) return undefined;
  return ipv4Part(network, length, index);
};

const cidrHost: TemplateFunction = ([range, index]) => {
  const network = ipv4RangeOf(range);
  if (!network || !isIndex(index)) return undefined;
  // The first host stands behind the address of the network itself.
  const host = network.first + index + (network.length < 31 ? 1 : 0);
  return host >= network.first + network.size ? undefined : ipv4Text(host);
};

const parseCidr: TemplateFunction = ([range]) => {
  const network = ipv4RangeOf(range);
  if (!network) return undefined;
  const { first, length, size } = network;
  const last = first + size - 1;
  const edge = length < 31 ? 1 : 0;
  return {
    network: ipv4Text(first),
    netmask: ipv4Text(ALL - size),
    broadcast: ipv4Text(last),
    firstUsable: ipv4Text(first + edge),
    lastUsable: ipv4Text(last - edge),
    cidr: length,
  };
};

/** Address ranges, of IPv4. @internal */
export const addressFunctions: Record<string, TemplateFunction> = allSettled({
  cidrsubnet: cidrSubnet,
  cidrhost: cidrHost,
  parsecidr: parseCidr,
});
