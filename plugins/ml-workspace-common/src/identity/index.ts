export * from './workspaceId';
export * from './canonical';
