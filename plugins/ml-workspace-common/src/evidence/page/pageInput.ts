import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { EvidencePredicate } from '../predicate';
import { EvidenceRecord } from '../record';

/** Everything that a pack's page shows, and it shows nothing else. @internal */
export interface PageInput {
  says: Omit<EvidencePredicate, 'contents'>;
  isolation: WorkspaceIsolation;
  posture: Posture;
  /** As it was judged by, whatever version of the policy's format that is. */
  policy: unknown;
  record: EvidenceRecord;
  /** The signed checkpoint. */
  checkpoint: string;
}
