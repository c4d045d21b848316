export {
  canFollow,
  isAccepted,
  isWaiting,
  knownEvent,
  knownState,
  stateAfter,
} from './lifecycle';
export { eventHash } from './event';
export type { ChainAbout, ChainEvent } from './event';
export type { DumpedRequest } from './dump';
export * from './DumpWriter';
export * from './DumpVerifier';
