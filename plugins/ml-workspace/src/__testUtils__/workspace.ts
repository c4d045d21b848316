import {
  HistoryEntry,
  MlWorkspaceApi,
  PostureAt,
  WorkspaceDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { fakeApi } from './fakeApi';

/** One posture of a workspace's past. */
export function historyEntry(
  shown: WorkspaceDetail,
  change: Partial<HistoryEntry> = {},
): HistoryEntry {
  const { verdict, sentence, lanes, meets, basis, shownFrom, judgedAt } = shown;
  return {
    sequence: 1,
    shownFrom,
    judgedAt,
    verdict,
    sentence,
    lanes,
    meets,
    basis,
    ...shown.judgedUnder,
    causes: [],
    ...change,
  };
}

/** The posture a workspace showed at a moment. */
export const postureAt = (shown: WorkspaceDetail, at: string): PostureAt => ({
  id: shown.id,
  workspaceId: shown.workspaceId,
  at,
  shownFrom: shown.judgedAt,
  judgedAt: shown.judgedAt,
  ...shown.judgedUnder,
  isolation: shown.isolation,
  posture: shown.posture,
});

/** A backend that knows one workspace with one posture, unless told otherwise. */
export const apiOf = (
  shown: WorkspaceDetail,
  answers: Partial<MlWorkspaceApi> = {},
) =>
  fakeApi({
    getWorkspaceByEntity: async () => shown,
    listHistory: async () => ({ items: [historyEntry(shown)] }),
    ...answers,
  });
