import { AskingRoutes, askingRoutes } from './asking';
import { DecisionRoutes, decisionRoutes } from './decisions';
import { DeploymentRoutes, deploymentRoutes } from './deployments';
import { EvidenceRoutes, evidenceRoutes } from './evidence';
import { FilesRoutes, filesRoutes } from './files';
import { FollowingRoutes, followingRoutes } from './following';
import { JudgingRoutes, judgingRoutes } from './judging';
import { PolicyRoutes, policyRoutes } from './policy';
import { ReadingRoutes, readingRoutes } from './readings';
import { RecordRoutes, recordRoutes } from './record';
import { RequestRoutes, requestRoutes } from './requests';
import { WaiverRoutes, waiverRoutes } from './waivers';
import { WorkspaceRoutes, workspaceRoutes } from './workspaces';

/** Version of the API, which every path begins with. @public */
export const API_VERSION = 'v1';

/** The header that makes a call safe to send twice. @public */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** Media type of an answer of lines. @public */
export const JSON_LINES = 'application/x-ndjson';

/** The table of routes. @public */
export type Routes = JudgingRoutes &
  RequestRoutes &
  FilesRoutes &
  AskingRoutes &
  DecisionRoutes &
  DeploymentRoutes &
  WorkspaceRoutes &
  WaiverRoutes &
  PolicyRoutes &
  ReadingRoutes &
  RecordRoutes &
  EvidenceRoutes &
  FollowingRoutes;

/** Id of a route. @public */
export type RouteId = keyof Routes;

/**
 * Every route of the API by its id. The router, the client and the OpenAPI
 * document are made from this table.
 * @public
 */
export const routes: Routes = {
  ...judgingRoutes,
  ...requestRoutes,
  ...filesRoutes,
  ...askingRoutes,
  ...decisionRoutes,
  ...deploymentRoutes,
  ...workspaceRoutes,
  ...waiverRoutes,
  ...policyRoutes,
  ...readingRoutes,
  ...recordRoutes,
  ...evidenceRoutes,
  ...followingRoutes,
};
