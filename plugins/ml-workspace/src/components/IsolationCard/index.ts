export * from './CardSkeleton';
export { EntityMlWorkspaceIsolationCard } from './EntityMlWorkspaceIsolationCard';
