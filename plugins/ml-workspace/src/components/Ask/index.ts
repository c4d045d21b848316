export { LazyAskField } from './LazyAskField';
export {
  askFieldSchema,
  type MlWorkspaceAskFieldOptions,
  type MlWorkspaceAskValue,
} from './schema';
export { validateAskField } from './validation';
