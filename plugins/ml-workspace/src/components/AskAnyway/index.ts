export { MlWorkspaceAskAnywayField } from './MlWorkspaceAskAnywayField';
export { askAnywayFieldSchema } from './schema';
export type { MlWorkspaceAskAnywayFieldOptions } from './schema';
export { validateAskAnywayField } from './validation';
