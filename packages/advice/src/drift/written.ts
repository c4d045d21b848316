import { sameRegion, sameValue } from '@ringfence/engine';
import { readRange } from '@ringfence/engine/internal';

/** What has fields. @internal */
export type Fields = Record<string, unknown>;

/** Whether a value has fields. @internal */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields with a closed set of values, which Azure takes in any spelling. */
const CLOSED = new Set(
  'access accessMode action authMode category cloud computeType defaultAction direction filter firewallSku identity isolationMode kind level loadBalancerType managedNetworkKind networkStatus nextHopType outboundType privateEndpointNetworkPolicies protocol publicNetworkAccess egressPublicNetworkAccess role sku status type'.split(
    ' ',
  ),
);

/** Fields that hold a list in one text, in any order. */
const LISTED = new Set(['fqdn', 'portRanges']);

const plain = (text: string) => text.trim().toLowerCase();

const listed = (text: string) =>
  text.split(',').map(plain).filter(Boolean).sort().join();

/** What tells one text of a list from another: `1.2.3.4` and `1.2.3.4/32` are one. @internal */
export const textKey = (text: string): string =>
  readRange(text)?.text ?? plain(text);

/** Whether two values of a field are one to Azure. @internal */
export function isSame(field: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  if (plain(a) === plain(b)) return true;
  if (CLOSED.has(field)) return sameValue(a, b);
  if (field === 'region') return sameRegion(a, b) === true;
  if (LISTED.has(field)) return listed(a) === listed(b);
  return textKey(a) === textKey(b);
}
