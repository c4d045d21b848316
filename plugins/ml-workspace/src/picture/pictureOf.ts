import {
  BOUNDARIES,
  BOUNDARY_LABELS,
  LANE_STATE_LABELS,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { readLanes } from '@ringfence/engine/internal';
import { clientsOf } from './clients';
import { destinationsOf } from './destinations';
import { computesOf, workspaceOf } from './inside';
import { stateOf } from './nodes';
import { networksOf } from './networks';
import { Picture } from './picture';
import { statementsOf } from './statements';

function summaryOf(isolation: WorkspaceIsolation): string {
  const lanes = readLanes(isolation);
  const said = BOUNDARIES.map(boundary => {
    const state = stateOf(lanes[boundary]);
    const label = state === 'plain' ? '' : LANE_STATE_LABELS[state];
    return `${BOUNDARY_LABELS[boundary]} ${label.toLowerCase()}`;
  });
  return `Boundaries of the workspace: ${said.join(', ')}.`;
}

/**
 * Draws a workspace from what is known of it. What is not known is drawn as not
 * known, and everything that is known stands in `statements` in words.
 * @public
 */
export function pictureOf(isolation: WorkspaceIsolation): Picture {
  const parts = [
    clientsOf(isolation),
    workspaceOf(isolation),
    computesOf(isolation),
    destinationsOf(isolation),
  ];
  return {
    summary: summaryOf(isolation),
    nodes: parts.flatMap(({ nodes }) => nodes),
    paths: parts.flatMap(({ paths }) => paths),
    networks: networksOf(isolation),
    statements: statementsOf(isolation),
  };
}
