import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { GoneOwner } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ChangeReader } from '../database/ChangeReader';
import { EventDump } from '../database/EventDump';
import { FleetReader } from '../database/FleetReader';
import { HistoryReader } from '../database/HistoryReader';
import { PolicyStore } from '../database/PolicyStore';
import { RequestReader } from '../database/RequestReader';
import { WorkspaceReader } from '../database/WorkspaceReader';
import { Decider } from '../decisions/Decider';
import { DeploymentService } from '../deployments/DeploymentService';
import { EntityProblem } from '../declared/declaredStore';
import { EvidenceMaker } from '../evidence/EvidenceMaker';
import { ApproverGate } from '../owners/ApproverGate';
import { RequestAccess } from '../permissions/RequestAccess';
import { WorkspaceAccess } from '../permissions/WorkspaceAccess';
import { LandingZones } from '../files/LandingZones';
import { PolicyFollower } from '../publication/PolicyFollower';
import { PolicyPreviewer } from '../publication/PolicyPreviewer';
import { DriftReader } from '../observed/DriftReader';
import { ReadingReader } from '../observed/ReadingReader';
import { RecordKeeper } from '../record/RecordKeeper';
import { Rejudger } from '../rejudge/Rejudger';
import { SearchPool } from '../search/SearchPool';
import { LifeService } from '../service/LifeService';
import { RequestService } from '../service/RequestService';
import { WaiverReader } from '../waivers/WaiverReader';
import { WaiverRevoker } from '../waivers/WaiverRevoker';
import { WaiverService } from '../waivers/WaiverService';

/** What the routes translate HTTP to. @internal */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auth: AuthService;
  auditor: AuditorService;
  logger: LoggerService;
  permissions: PermissionsService;
  /** Hears of each call that may have stored something, once it is. */
  changed: () => void;
  access: RequestAccess;
  reportAccess: RequestAccess;
  deployAccess: RequestAccess;
  workspaceAccess: WorkspaceAccess;
  changeAccess: WorkspaceAccess;
  retireAccess: WorkspaceAccess;
  transferAccess: WorkspaceAccess;
  policies: PolicyStore;
  approvers: ApproverGate;
  follower: PolicyFollower;
  previewer: PolicyPreviewer;
  rejudger: Rejudger;
  /** Owners and approvers that nobody stands behind. */
  gone: () => Promise<GoneOwner[]>;
  /** Asks for judging again at once. */
  judgeAgain: () => void;
  service: RequestService;
  life: LifeService;
  decider: Decider;
  deployments: DeploymentService;
  requests: RequestReader;
  waive: WaiverService;
  waivers: WaiverReader;
  revoker: WaiverRevoker;
  waiveAccess: WorkspaceAccess;
  workspaces: WorkspaceReader;
  /** Why nothing is shown behind an entity that declares an isolation. */
  entityProblem: (entityRef: string) => Promise<EntityProblem | undefined>;
  fleet: FleetReader;
  history: HistoryReader;
  changes: ChangeReader;
  dump: EventDump;
  readings: ReadingReader;
  drift: DriftReader;
  record: RecordKeeper;
  evidence: EvidenceMaker;
  searches: SearchPool;
  landingZones: LandingZones;
}
