import { addressSet, isWide, readAddresses } from '../network/addressSet';
import { Known } from './known';

/**
 * Whether a list of addresses is too wide to select anybody. Not known without a
 * list, and for one that is narrow but for entries that are no addresses.
 * @internal
 */
export function readWideAddresses(
  entries: readonly string[] | undefined,
): Known {
  if (!entries?.length) return entries && false;
  if (isWide(addressSet(entries))) return true;
  return entries.every(readAddresses) ? false : undefined;
}
