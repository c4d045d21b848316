export * from './words';
export {
  BOUNDARY_LABELS,
  CHECK_STATUS_LABELS,
  LANE_STATE_LABELS,
  VERDICT_LABELS,
} from './labels';
export * from './values';
export { azureValue } from './azureValue';
export { MAX_TEXT } from './text';
export * from './isolation';
export * from './network';
export * from './outboundRule';
export { workspaceIsolationSchema } from './isolationSchema';
export * from './posture';
export {
  basisSchema,
  checkResultSchema,
  complianceSchema,
  fixSchema,
  heldBackBySchema,
  laneSchema,
  patchOperationSchema,
  postureSchema,
  sourceSchema,
} from './postureSchema';
export { type WaivedSubject, waivedSubjectSchema } from './waivedSubject';
export * from './pointer';
export * from './fieldError';
