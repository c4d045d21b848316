export * from './mlWorkspaceApiRef';
