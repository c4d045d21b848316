export { buildEvidence, type EvidenceInput } from './buildEvidence';
export type { DecidedBy, EvidenceDecision } from './decisions';
export type { EvidenceFault } from './difference';
export { EVIDENCE_CHECKPOINT, EVIDENCE_ENVELOPE, type PackFile } from './pack';
export {
  EVIDENCE_PREDICATE,
  type EvidenceContent,
  type EvidenceGap,
  type EvidenceGrowth,
  type EvidencePredicate,
} from './predicate';
export type { Pack } from './readPack';
export type * from './record';
export {
  type EvidenceOptions,
  type EvidenceVerdict,
  type HeldAgainst,
  type VerifiedEvidence,
  verifyEvidence,
} from './verifyEvidence';
export type { JudgedAgain } from './verifyPosture';
