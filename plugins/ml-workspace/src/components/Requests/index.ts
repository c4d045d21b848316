export { MlWorkspacePage } from './MlWorkspacePage';
export { NfsMlWorkspacePage } from './NfsMlWorkspacePage';
