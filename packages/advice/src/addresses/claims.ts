import { Facts, NetworkFacts } from '@ringfence/engine';
import { AddressRange, Held, readRange } from '@ringfence/engine/internal';

/** A range that someone has: where it is written and what to call it. @internal */
export interface Claim {
  pointer: string;
  written: string;
  name: string;
  /** Absent when it is no range. */
  range?: AddressRange;
}

/** The ranges of one virtual network. @internal */
export interface NetworkClaims {
  network: NetworkFacts;
  name: string;
  /** Its address space; empty while that is not known. */
  space: Claim[];
  subnets: Claim[];
}

const claim = (written: string, pointer: string, name: string): Claim => ({
  pointer,
  written,
  name,
  range: readRange(written),
});

/** Claims that are ranges, ready to be compared. @internal */
export const held = (claims: readonly Claim[]): Held<Claim>[] =>
  claims.flatMap(value => (value.range ? [{ range: value.range, value }] : []));

/** The ranges that the networks of an isolation and their subnets have. @internal */
export const networkClaims = ({ customNetwork }: Facts): NetworkClaims[] =>
  (customNetwork?.virtualNetworks ?? []).map((network, index) => {
    const at = `/customNetwork/virtualNetworks/${index}`;
    const name = network.name || `network ${index + 1}`;
    return {
      network,
      name,
      space: (network.addressSpace ?? []).map((range, number) =>
        claim(range, `${at}/addressSpace/${number}`, `network ${name}`),
      ),
      subnets: (network.subnets ?? []).flatMap(
        ({ addressPrefix: range, name: own }, number) =>
          range === undefined
            ? []
            : [
                claim(
                  range,
                  `${at}/subnets/${number}/addressPrefix`,
                  `subnet ${own || number + 1} of ${name}`,
                ),
              ],
      ),
    };
  });

/** Ranges that stand in the options. @internal */
export const optionClaims = (
  ranges: readonly string[],
  name: string,
  pointerOf: (index: number) => string,
): Claim[] =>
  ranges.map((range, index) => claim(range, pointerOf(index), name));
