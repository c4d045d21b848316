export { EMPTY_ROOT, leafHash, nodeHash } from './hashing';
export { rootOf, spanHash, subtreesIn } from './subtrees';
export type { Span, Subtree, SubtreeHash } from './subtrees';
export * from './proofs';
export * from './GrowingTree';
export * from './checkpoint';
export * from './keys';
export * from './note';
export { entryHash } from './entry';
export type {
  LogEntry,
  LoggedEvent,
  LoggedOwner,
  LoggedPosture,
} from './entry';
