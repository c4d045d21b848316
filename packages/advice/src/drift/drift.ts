import { Boundary, PatchOperation } from '@ringfence/engine';

/** What a difference does to its boundary, what has to be looked at first at the front. @public */
export const DRIFT_DIRECTIONS = [
  'looser',
  'not-comparable',
  'different',
  'stricter',
] as const;
/** {@inheritDoc DRIFT_DIRECTIONS} @public */
export type DriftDirection = (typeof DRIFT_DIRECTIONS)[number];

/** One fact that is not as it was approved, and what that does to one boundary. @public */
export interface DriftDifference {
  /** The boundary it is about. */
  boundary: Boundary;
  /** Where it stands in what is observed; of what is gone, where it stood in what was approved. */
  pointer: string;
  /** `not-comparable` where one side does not say it, or could not be read whole. */
  direction: DriftDirection;
  /** What was approved; absent where nothing was. */
  approved?: unknown;
  /** What is observed; absent where it is gone or not known. */
  observed?: unknown;
}

/** What leads back to what was approved. @public */
export interface DriftUndo {
  /** Patch of what is observed; absent where nothing can be undone. */
  patch?: PatchOperation[];
  /** What Azure does not take back. */
  cannot: { pointer: string; because: string }[];
}

/** How what is observed differs from what was approved. @public */
export interface Drift {
  /** Facts that differ, looser ones first. */
  differences: DriftDifference[];
  /** The way back. */
  undo: DriftUndo;
  /** Patch of what was approved, for a change that takes over what is observed. */
  adopt: { patch: PatchOperation[] };
}
