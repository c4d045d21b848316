import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { ChangeReader } from '../database/ChangeReader';
import { PolicyStore } from '../database/PolicyStore';
import { RequestReader } from '../database/RequestReader';
import { WorkspaceReader } from '../database/WorkspaceReader';
import { RequestAccess } from '../permissions/RequestAccess';
import { RequestService } from '../service/RequestService';

/** What the routes translate HTTP to. @internal */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  access: RequestAccess;
  policies: PolicyStore;
  service: RequestService;
  requests: RequestReader;
  workspaces: WorkspaceReader;
  changes: ChangeReader;
}
