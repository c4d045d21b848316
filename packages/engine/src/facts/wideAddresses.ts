import { memoise } from '../model/memoise';
import { addressSet, isWide, readAddresses } from '../network/addressSet';
import { Known } from './known';

/** Lists kept: a search for fixes asks of the same few again and again, and the set of a long one takes milliseconds. */
const KEPT_LISTS = 64;

const widthOf = memoise((list): Known => {
  const entries: string[] = JSON.parse(list);
  if (isWide(addressSet(entries))) return true;
  return entries.every(readAddresses) ? false : undefined;
}, KEPT_LISTS);

/**
 * Whether a list of addresses is too wide to select anybody. Not known without a
 * list, and for one that is narrow but for entries that are no addresses.
 * @internal
 */
export const readWideAddresses = (
  entries: readonly string[] | undefined,
): Known =>
  entries?.length ? widthOf(JSON.stringify(entries)) : entries && false;
