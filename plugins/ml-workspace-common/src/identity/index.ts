export * from './workspaceId';
export * from './canonical';
export * from './readIdentity';
