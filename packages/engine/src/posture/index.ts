export * from './engineVersion';
export * from './evaluate';
export * from './complete';
export * from './stored';
export { VERDICT_LEVELS } from './verdict';
export { ISOLATION_MODE_LABELS } from './facts';
export { sentenceOf } from './sentence';
