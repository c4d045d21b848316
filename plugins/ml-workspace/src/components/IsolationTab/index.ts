export * from './EntityMlWorkspaceIsolationContent';
