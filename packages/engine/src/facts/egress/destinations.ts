import {
  AddressSet,
  EVERY_ADDRESS,
  PUBLIC_ADDRESSES,
} from '../../network/addressSet';
import { readRange } from '../../network/ranges';

/** What a list of ranges, service tags and `*` stands for. @internal */
export interface Named {
  addresses: AddressSet;
  /** Service tags in lower case. */
  tags: readonly string[];
}

const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/;

/** Two addresses with a dash between, as security groups and firewalls take them. */
function readSpan(written: string): AddressSet | undefined {
  const ends = written.split('-').map(end => readRange(end));
  const [from, to] = ends;
  if (ends.length !== 2 || !from || !to || from.family !== to.family) {
    return undefined;
  }
  return AddressSet.between(from, to);
}

/**
 * Reads what rules name as source or destination. What is neither range, tag nor
 * `*` is taken as everything by a rule that allows, and as nothing by one that
 * refuses: nobody knows what it is.
 * @internal
 */
export function readNamed(
  entries: readonly string[],
  allows: boolean,
  virtualNetwork: AddressSet,
): Named {
  let addresses = AddressSet.NONE;
  const tags: string[] = [];
  for (const entry of entries) {
    const written = entry.trim().toLowerCase();
    const range = readRange(written);
    if (range) {
      addresses = addresses.with(AddressSet.of(range, allows ? 'out' : 'in'));
    } else if (written === '*' || written === 'any') {
      addresses = EVERY_ADDRESS;
    } else if (written === 'internet') {
      addresses = addresses.with(PUBLIC_ADDRESSES);
    } else if (written === 'virtualnetwork') {
      addresses = addresses.with(virtualNetwork);
    } else if (TAG.test(written)) {
      tags.push(written);
    } else {
      const span = readSpan(written);
      if (span) addresses = addresses.with(span);
      else if (allows) addresses = EVERY_ADDRESS;
    }
  }
  return { addresses, tags };
}
