export type { AskingRoutes } from './asking';
export type { Decide, DecisionRoutes } from './decisions';
export type { EvidenceRoutes } from './evidence';
export type { FilesRoutes } from './files';
export type { FollowingRoutes } from './following';
export type { JudgingRoutes } from './judging';
export type { PolicyRoutes } from './policy';
export type { ReadingRoutes } from './readings';
export type { RecordRoutes } from './record';
export type { RequestRoutes } from './requests';
export type {
  Archive,
  Caller,
  Get,
  Lines,
  ParametersOf,
  Post,
  RefusalStatus,
  Route,
  RouteAnswer,
  Text,
  Wish,
} from './route';
export * from './routes';
export type { WaiverRoutes } from './waivers';
export type { WorkspaceRoutes } from './workspaces';
