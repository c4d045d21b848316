export { MlWorkspaceIsolationField } from './MlWorkspaceIsolationField';
export { isolationFieldSchema } from './schema';
export { validateIsolationField } from './validation';
