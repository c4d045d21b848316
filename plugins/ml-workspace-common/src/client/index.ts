export * from './createMlWorkspaceClient';
export { MalformedAnswerError } from './MalformedAnswerError';
export * from './MlWorkspaceApi';
