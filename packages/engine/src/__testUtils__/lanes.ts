import { readFacts } from '../facts/readFacts';
import { readLanes } from '../facts/reach';
import { Boundary, WorkspaceIsolation } from '../model';

/** A row of a table of lanes: what the isolation says, the isolation, and the state. */
export type LaneRow = [string, WorkspaceIsolation, string];

/** What is known of one boundary. */
export const laneOf = (boundary: Boundary, isolation: WorkspaceIsolation) =>
  readLanes(readFacts(isolation))[boundary];

/** The state of one boundary: `open`, or `open..closed` where it is not known. */
export function laneState(
  boundary: Boundary,
  isolation: WorkspaceIsolation,
): string {
  const { worst, best } = laneOf(boundary, isolation);
  return worst === best ? worst : `${worst}..${best}`;
}
