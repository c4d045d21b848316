export { EntityMlWorkspaceIsolationCard } from './EntityMlWorkspaceIsolationCard';
