import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../network/addressSet';
import { memoise } from '../../model/memoise';

/** What a list of ranges, service tags and `*` stands for. @internal */
export interface Named {
  addresses: AddressSet;
  /** Service tags in lower case. */
  tags: readonly string[];
}

/** Nothing at all. @internal */
export const NOTHING: Named = { addresses: AddressSet.NONE, tags: [] };

const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/;

/** What one entry stands for, whoever asks. */
type Entry =
  | { addresses: { out: AddressSet; in: AddressSet } }
  | { tag: string }
  | 'virtual-network'
  | 'nobody-knows';

const same = (addresses: AddressSet): Entry => ({
  addresses: { out: addresses, in: addresses },
});

const readEntry = memoise((entry): Entry => {
  const written = entry.trim().toLowerCase();
  if (written === '*' || written === 'any') return same(EVERY_ADDRESS);
  if (written === 'internet') return same(PUBLIC_ADDRESSES);
  if (written === 'virtualnetwork') return 'virtual-network';
  if (TAG.test(written)) return { tag: written };
  const addresses = AddressSet.ofEntry(written);
  return addresses ? { addresses } : 'nobody-knows';
}, 4096);

/**
 * Reads what rules name as source or destination. What is neither range, tag nor
 * `*` is taken as everything by a rule that allows, and as nothing by one that
 * refuses: nobody knows what it is.
 * @internal
 */
export function readNamed(
  entries: readonly string[],
  allows: boolean,
  virtualNetwork: Named,
): Named {
  let addresses = AddressSet.NONE;
  const tags: string[] = [];
  for (const written of entries) {
    const entry = readEntry(written);
    if (entry === 'virtual-network') {
      addresses = addresses.with(virtualNetwork.addresses);
      tags.push(...virtualNetwork.tags);
    } else if (entry === 'nobody-knows') {
      if (allows) addresses = EVERY_ADDRESS;
    } else if ('tag' in entry) tags.push(entry.tag);
    else addresses = addresses.with(entry.addresses[allows ? 'out' : 'in']);
  }
  return { addresses, tags };
}
