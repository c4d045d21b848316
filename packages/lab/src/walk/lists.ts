import { readRanges } from './networks';
import { isEverywhere } from './range';
import { State } from './reached';

/** Who gets in by a list of addresses: everybody, or some. */
export const stateOfList = (texts: readonly string[]): State =>
  isEverywhere(readRanges(texts)) ? 'open' : 'partial';
