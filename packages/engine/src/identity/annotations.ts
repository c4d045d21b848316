/** `spec.type` of the Resource that stands for a workspace. @public */
export const ML_WORKSPACE_TYPE = 'ml-workspace';

/** ARM id of the workspace, lower-cased. @public */
export const ANNOTATION_ID = 'ml-workspace/id';
/** The stored verdict. @public */
export const ANNOTATION_VERDICT = 'ml-workspace/verdict';
/** `requested`, `declared` or `observed`. @public */
export const ANNOTATION_BASIS = 'ml-workspace/basis';
/** Since when a workspace is observed as it is now; ISO 8601 in UTC. @public */
export const ANNOTATION_OBSERVED_SINCE = 'ml-workspace/observed-since';
/** `true` where the reading is older than the portal lets it be. @public */
export const ANNOTATION_STALE = 'ml-workspace/stale';
/** `true` where it was found in Azure and nobody is known to own it. @public */
export const ANNOTATION_UNCLAIMED = 'ml-workspace/unclaimed';
/** Isolation mode in Azure's spelling. @public */
export const ANNOTATION_ISOLATION_MODE = 'ml-workspace/isolation-mode';
/** The data classification asked for. @public */
export const ANNOTATION_DATA_CLASSIFICATION =
  'ml-workspace/data-classification';
/** Azure's own annotation for a resource id. @public */
export const ANNOTATION_AZURE_RESOURCE_ID = 'management.azure.com/resourceId';
