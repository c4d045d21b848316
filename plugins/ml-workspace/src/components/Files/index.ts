export { FilesPanel } from './FilesPanel';
export { MlWorkspaceFilesField } from './MlWorkspaceFilesField';
export { filesFieldSchema } from './schema';
export type { MlWorkspaceFilesFieldOptions } from './schema';
