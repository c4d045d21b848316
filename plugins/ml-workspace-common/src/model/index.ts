export * from './words';
export * from './labels';
export * from './values';
export { azureValue } from './azureValue';
export { MAX_TEXT } from './text';
export * from './isolation';
export * from './posture';
