import { Approvals, Posture, WorkspaceIsolation } from '@ringfence/engine';
import { RequestRow, WaiverRow, WorkspaceRow } from '../database/tables';
import { Endorsement } from './endorsements';

/** A request that waits, as whoever decides has to see it. @internal */
export interface WaitingRequest {
  request: RequestRow;
  workspace: WorkspaceRow;
  isolation: WorkspaceIsolation;
  /** Judged by the policy that is active now. */
  posture: Posture;
  /** Whether that is another judgement than the one that is stored. */
  judgedAnew: boolean;
  /** What a workspace that is to be changed shows now. */
  before?: WorkspaceIsolation;
  policyHash: string;
  /** Digest of that judgement. */
  postureDigest: string;
  needs: Approvals[];
  /** The digest of what is decided. */
  seen: string;
  /** Who approved what there is now, one entry each. */
  endorsed: Endorsement[];
  /** Why it cannot be approved, whoever wants to. */
  obstacle?: string;
  /** What a request for a waiver asks for. */
  waiver?: WaiverRow;
}
