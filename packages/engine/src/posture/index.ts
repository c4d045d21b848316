export * from './engineVersion';
export * from './evaluate';
export * from './complete';
export {
  judgementDigest,
  postureDigest,
  type StoredPosture,
  storePosture,
} from './stored';
export { ISOLATION_MODE_LABELS } from './laneTexts';
export { sentenceOf } from './sentence';
export * from './Engine';
export { NOT_PROVED, NOT_PROVED_PAGE, type NotProved } from './notProved';
export { witnessText } from './witnessText';
