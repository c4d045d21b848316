import {
  BOUNDARIES,
  BOUNDARY_LABELS,
  LANE_STATE_LABELS,
  Facts,
  WorkspaceIsolation,
  readFacts,
  readLanes,
} from '@ringfence/engine';
import { clientsOf } from './clients';
import { destinationsOf } from './destinations';
import { computesOf, workspaceOf } from './inside';
import { stateOf } from './nodes';
import { networksOf } from './networks';
import { Picture } from './picture';
import { statementsOf } from './statements';
import { withWitnesses } from './witnesses';

function summaryOf(facts: Facts): string {
  const lanes = readLanes(facts);
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
  const facts = readFacts(isolation);
  const parts = [
    clientsOf(facts),
    workspaceOf(facts),
    computesOf(facts),
    destinationsOf(facts),
  ];
  const nodes = parts.flatMap(part => part.nodes);
  return {
    summary: summaryOf(facts),
    nodes,
    paths: withWitnesses(
      readLanes(facts),
      nodes,
      parts.flatMap(({ paths }) => paths),
    ),
    networks: networksOf(facts),
    statements: statementsOf(isolation),
  };
}
