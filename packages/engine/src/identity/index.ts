export * from './workspaceId';
export { canonicalJson, contentHash, factsHash } from './canonical';
export * from './annotations';
export * from './readIdentity';
