import { AddressSet, EVERY_ADDRESS, Rounding } from '../../network/addressSet';
import { Assumption } from './assumption';
import { Surroundings } from './surroundings';

/** The addresses of a subnet; none where they are not known. @internal */
export const addressesOf = (
  { subnet }: Surroundings,
  rounding?: Rounding,
): AddressSet =>
  AddressSet.read(subnet?.addressPrefix?.split(',') ?? [], rounding);

/** The addresses that traffic of a subnet comes from. @internal */
export interface Sources {
  /** None where they are not known. */
  addresses: AddressSet;
  /** Pointer of what says so. */
  pointer: string;
}

/** Where traffic of a subnet comes from. @internal */
export const sourcesOf = (around: Surroundings): Sources => ({
  addresses: addressesOf(around),
  pointer: `${around.at}/addressPrefix`,
});

/**
 * Whether a rule is asked for what comes from a subnet: one that allows if it is
 * for some of it, one that denies if it is for all.
 * @internal
 */
export function isForSources(
  named: AddressSet,
  allows: boolean,
  { addresses, pointer }: Sources,
  assume: Assumption,
): boolean {
  if (!addresses.isEmpty) {
    return allows ? named.meets(addresses) : named.holds(addresses);
  }
  if (named.isEmpty) return false;
  return (
    named.holds(EVERY_ADDRESS) ||
    assume.isBad(pointer, 'the addresses of a subnet') === allows
  );
}
