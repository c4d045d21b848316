export * from './lifecycle';
export { eventHash } from './event';
export type { ChainEvent } from './event';
export type { DumpedRequest } from './dump';
export * from './DumpWriter';
export * from './DumpVerifier';
