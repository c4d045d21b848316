export * from './workspaceId';
export * from './canonical';
export * from './annotations';
export * from './readIdentity';
