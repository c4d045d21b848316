export * from './workspaceId';
export { canonicalJson, contentHash } from './canonical';
export * from './annotations';
export * from './readIdentity';
