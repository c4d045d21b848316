export { MlWorkspacePage } from './MlWorkspacePage';
export { NfsMlWorkspacePage } from './NfsMlWorkspacePage';
export type { MlWorkspacePageProps } from './RequestsContent';
