export {
  canFollow,
  isAccepted,
  isWaiting,
  knownEvent,
  knownState,
  stateAfter,
} from './lifecycle';
export { eventHash } from './event';
export { sayOfWaiver, waiverDifference } from './waiverTerms';
export type { WaiverSaid } from './waiverTerms';
export type { Difference } from './link';
export type { ChainAbout, ChainEvent } from './event';
export type { DumpedEvent, DumpedLog, DumpedRequest } from './dump';
export type {
  DumpedContent,
  DumpedOwner,
  DumpedPosture,
  DumpedWorkspace,
  Shows,
} from './rows';
export type { BrokenKind, BrokenLink } from './broken';
export type { VerifiedLog, VerifyOptions } from './LogVerifier';
export * from './DumpWriter';
export * from './DumpVerifier';
export type { VerifiedChains } from './ChainsVerifier';
