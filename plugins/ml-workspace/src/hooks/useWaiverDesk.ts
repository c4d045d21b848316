import {
  WaiverEntry,
  WorkspaceDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Policy } from '@ringfence/engine';
import { Answer } from '../state/answer';
import { useLatest } from './useLatest';
import { usePolicy } from './usePolicy';
import { useWorkspaceWaivers } from './useWaivers';

/** What the waivers of a workspace take, on one page. @internal */
export interface WaiverDesk {
  workspace: WorkspaceDetail;
  /** Those that are known by now. */
  entries: readonly WaiverEntry[];
  answer: Answer<WaiverEntry[]>;
  /** Absent until it is read, and where it cannot be. */
  policy?: Policy;
  /** Reads the waivers again. */
  readAgain: () => void;
  /** Reads the workspace and its waivers again. */
  onChanged: () => void;
}

/** The waivers of a workspace and the policy they are held to. @internal */
export function useWaiverDesk(
  workspace: WorkspaceDetail,
  readWorkspace: () => void,
): WaiverDesk {
  const { answer, retry } = useWorkspaceWaivers(workspace.id);
  const entries = useLatest(answer) ?? [];
  const policy = useLatest(usePolicy().answer);
  return {
    workspace,
    entries,
    answer,
    policy,
    readAgain: retry,
    onChanged: () => {
      readWorkspace();
      retry();
    },
  };
}
