import { StateRange } from '@ringfence/engine';
import { PictureNode } from './picture';

/** How many things of one sort get a box of their own. @internal */
export const MOST = 4;

/** The state of a reading; what may be one or the other is not known. @internal */
export const stateOf = ({ worst, best }: StateRange): PictureNode['state'] =>
  worst === best ? worst : 'unknown';

/** The first few of some names, and how many more there are. @internal */
export function firstOf(names: readonly string[], most = 3): string[] {
  if (names.length <= most) return [...names];
  return [...names.slice(0, most - 1), `and ${names.length - most + 1} more`];
}

/** A reading's state as a word for a box. @internal */
export const stateWord = (state: PictureNode['state']): string =>
  ({
    open: 'open to the internet',
    partial: 'limited to what is listed',
    closed: 'private',
    unknown: 'not known',
    plain: '',
  }[state]);
