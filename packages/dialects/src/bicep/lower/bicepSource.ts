import { Statement } from '../syntax/tree';
import { PlaceSource } from './places';

/** A file that was read. @internal */
export interface BicepSource extends PlaceSource {
  statements: readonly Statement[];
}

/** A file of Bicep, or why there is none. @internal */
export type ReadSource = { source: BicepSource } | { reason: string };
