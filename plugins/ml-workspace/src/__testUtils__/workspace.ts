import {
  HistoryEntry,
  MlWorkspaceApi,
  PostureAt,
  WorkspacePosture,
  WorkspaceSummary,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { fakeApi } from './fakeApi';

/** Id of the workspace in the API. */
export const WORKSPACE_ID = '7f8d2c1e-0b3a-4c5d-8e9f-a0b1c2d3e4f5';

/** What a list says of a workspace. */
export function summaryOf(
  { posture, ...shown }: WorkspacePosture,
  change: Partial<WorkspaceSummary> = {},
): WorkspaceSummary {
  const { inbound, resources, compute, outbound } = posture.lanes;
  return {
    id: WORKSPACE_ID,
    workspaceId: shown.workspaceId,
    workspaceName: shown.workspaceName,
    entityRef: shown.entityRef,
    owner: shown.owner,
    verdict: posture.verdict,
    sentence: posture.sentence,
    lanes: {
      inbound: inbound.state,
      resources: resources.state,
      compute: compute.state,
      outbound: outbound.state,
    },
    meets: posture.compliance.meets,
    basis: posture.basis,
    stale: false,
    failing: posture.results.filter(({ status }) => status === 'fail').length,
    shownFrom: shown.judgedAt,
    ...change,
  };
}

const POLICY = { hash: 'a'.repeat(64), name: 'baseline', revision: 1 };

/** One posture of a workspace's past. */
export function historyEntry(
  shown: WorkspacePosture,
  change: Partial<HistoryEntry> = {},
): HistoryEntry {
  const { verdict, sentence, lanes, meets, basis, shownFrom } =
    summaryOf(shown);
  return {
    sequence: 1,
    shownFrom,
    judgedAt: shown.judgedAt,
    verdict,
    sentence,
    lanes,
    meets,
    basis,
    policy: POLICY,
    engineVersion: shown.posture.engineVersion,
    causes: [],
    ...change,
  };
}

/** The posture a workspace showed at a moment. */
export const postureAt = (
  { isolation, posture, workspaceId, judgedAt }: WorkspacePosture,
  at: string,
): PostureAt => ({
  id: WORKSPACE_ID,
  workspaceId,
  at,
  shownFrom: judgedAt,
  judgedAt,
  policy: POLICY,
  engineVersion: posture.engineVersion,
  isolation,
  posture,
});

/** A backend that knows one workspace with one posture, unless told otherwise. */
export const apiOf = (
  shown: WorkspacePosture,
  answers: Partial<MlWorkspaceApi> = {},
  summary: Partial<WorkspaceSummary> = {},
) =>
  fakeApi({
    getWorkspaceByEntity: async () => shown,
    getWorkspacesByEntities: async () => [summaryOf(shown, summary)],
    listHistory: async () => ({ items: [historyEntry(shown)] }),
    ...answers,
  });
