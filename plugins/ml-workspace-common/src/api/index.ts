export * from './annotations';
export type { ChangePage, ChangesQuery, WorkspaceChange } from './changes';
export { DEPLOYMENT_STAGES, DEPLOYMENT_STATES } from './deployments';
export type {
  DeployedResource,
  Deployment,
  DeploymentProblem,
  DeploymentStage,
  DeploymentStageName,
  DeploymentState,
  ForeseenChange,
} from './deployments';
export type { CausedDifference, DriftCause, WorkspaceDrift } from './drift';
export * from './events';
export { MOST_PACKS } from './evidence';
export type { EvidenceQuery, EvidencesQuery } from './evidence';
export type {
  FilesAnswer,
  FilesBody,
  FilesChoice,
  LandingZoneSummary,
  RequestFiles,
} from './files';
export type {
  HistoryCause,
  HistoryEntry,
  PostureAt,
  PostureQuery,
  Shown,
} from './history';
export type {
  AddressesBody,
  CompareBody,
  EvaluateBody,
  ReachBody,
  SimulateBody,
  SmallestFixBody,
} from './judging';
export type { JudgedUnder, Judgement, PolicyCitation } from './judgement';
export * from './permissions';
export type {
  GoneOwner,
  MlWorkspaceStatus,
  NamedRevision,
  PolicyFlip,
  PolicyPreview,
  PolicyProblem,
  PreviewPolicyBody,
  PublishPolicyBody,
  ReadPolicyBody,
  Rejudging,
  VersionedPolicy,
} from './policies';
export type {
  Reading,
  ReadingPart,
  ReadingSource,
  ReadingSources,
  Released,
  ReleaseBody,
} from './readings';
export { READING_OUTCOMES } from './readings';
export type { ProvenEvent, RecordStatus, RequestProof } from './record';
export * from './refusal';
export type {
  DecisionAct,
  DecisionBody,
  PastExceptions,
  RequestDecision,
} from './decisions';
export type {
  Delivery,
  ListRequestsQuery,
  RequestEvent,
  RequestReport,
  WorkspaceRequest,
  WorkspaceRequestDetail,
} from './requests';
export type {
  ChangeWorkspaceBody,
  CreateRequestBody,
  RetireWorkspaceBody,
  TransferWorkspaceBody,
} from './wishes';
export type { List, Page, Paged, PageQuery, SchemaOf } from './schema';
export { DECISION_ACTS } from './decisions';
export { REQUEST_EVENTS, REQUEST_KINDS, REQUEST_STATES } from './states';
export type {
  ReportedState,
  RequestEventType,
  RequestKind,
  RequestState,
  ShownState,
} from './states';
export type {
  ListWaiversQuery,
  RevokeBody,
  WaiveBody,
  WaiverEntry,
  WaiverExport,
  WaiverFormat,
  WaiverQuery,
  WaiverState,
} from './waivers';
export { WAIVER_FORMATS, WAIVER_STATES } from './waivers';
export * from './workspaceEntityRef';
export { WORKSPACE_ORIGINS, WORKSPACE_SORTS } from './workspaces';
export type {
  ApprovedPosture,
  ByEntitiesBody,
  ListWorkspacesQuery,
  WorkspaceCounts,
  WorkspaceDetail,
  WorkspaceFilter,
  WorkspaceOrigin,
  WorkspaceSort,
  WorkspaceSummary,
} from './workspaces';
