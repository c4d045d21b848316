import {
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestDeployPermission,
  mlWorkspaceRequestReportPermission,
  mlWorkspaceWorkspaceChangePermission,
  mlWorkspaceWorkspaceRetirePermission,
  mlWorkspaceWorkspaceWaivePermission,
  mlWorkspaceWorkspaceTransferPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Engine } from '@ringfence/engine';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readDeclaredSchedule } from './config/readDeclaredSchedule';
import { readBuildTemplate, readDecisions } from './config/readDecisions';
import { readEntityNamespace } from './config/readEntityNamespace';
import { readMessages } from './config/readMessages';
import { readObserved } from './config/readObserved';
import { readReadings } from './config/readReadings';
import { readRecord } from './config/readRecord';
import { readRetention } from './config/readRetention';
import { ChangeReader } from './database/ChangeReader';
import { EventDump } from './database/EventDump';
import { listGone } from './database/goneStore';
import { FleetReader } from './database/FleetReader';
import { HistoryReader } from './database/HistoryReader';
import { openDatabase } from './database/migrations';
import { PolicyStore } from './database/PolicyStore';
import { RequestReader } from './database/RequestReader';
import { WorkspaceReader } from './database/WorkspaceReader';
import { Builder } from './decisions/Builder';
import { Decider } from './decisions/Decider';
import { scheduleBuilds } from './decisions/scheduleBuilds';
import { scheduleExpiry } from './decisions/scheduleExpiry';
import { DeclaredKeeper } from './declared/DeclaredKeeper';
import { findEntityProblem } from './declared/declaredStore';
import { scheduleDeclared } from './declared/scheduleDeclared';
import { Deployer } from './deployments/Deployer';
import { DeploymentService } from './deployments/DeploymentService';
import { registerDeployers } from './deployments/registerDeployers';
import { scheduleDeployments } from './deployments/scheduleDeployments';
import { EvidenceMaker } from './evidence/EvidenceMaker';
import { LogProver } from './evidence/LogProver';
import { LandingZones } from './files/LandingZones';
import { DriftReader } from './observed/DriftReader';
import { registerSources } from './observed/registerSources';
import { startReadings } from './observed/startReadings';
import { ApproverGate } from './owners/ApproverGate';
import { OwnerKeeper } from './owners/OwnerKeeper';
import { scheduleOwners } from './owners/scheduleOwners';
import { registerPermissions } from './permissions/registerPermissions';
import { Ownership } from './permissions/Ownership';
import { createRequestAccess } from './permissions/RequestAccess';
import { createWorkspaceAccess } from './permissions/WorkspaceAccess';
import { registerMessengers } from './messages/registerMessengers';
import { scheduleMessages } from './messages/scheduleMessages';
import { Teller } from './messages/Teller';
import { PolicyFollower } from './publication/PolicyFollower';
import { PolicyPreviewer } from './publication/PolicyPreviewer';
import { startRecord } from './record/startRecord';
import { Rejudger } from './rejudge/Rejudger';
import { scheduleRejudging } from './rejudge/scheduleRejudging';
import { Retention } from './retention/Retention';
import { scheduleRetention } from './retention/scheduleRetention';
import { registerChecks } from './checks/registerChecks';
import { createRouter } from './routes/router';
import { SearchPool } from './search/SearchPool';
import { CatalogGate } from './service/CatalogGate';
import { LifeService } from './service/LifeService';
import { RequestService } from './service/RequestService';
import { wakeCatalog } from './service/wakeCatalog';
import { WaiverReader } from './waivers/WaiverReader';
import { WaiverRevoker } from './waivers/WaiverRevoker';
import { WaiverService } from './waivers/WaiverService';

/**
 * Judges, stores and serves requests for isolated Azure Machine Learning
 * workspaces, under `/api/ml-workspace`.
 * @public
 */
export const mlWorkspacePlugin = createBackendPlugin({
  pluginId: 'ml-workspace',
  register(env) {
    const takeChecks = registerChecks(env);
    const takeMessengers = registerMessengers(env);
    const takeSources = registerSources(env);
    const takeDeployers = registerDeployers(env);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const entityNamespace = readEntityNamespace(deps.config);
        const declaredSchedule = readDeclaredSchedule(deps.config);
        const { staleAfterMs } = readReadings(deps.config);
        const { keepMs } = readRetention(deps.config);
        const landingZones = LandingZones.read(deps.config);
        const { platform, caretakers, escalateTo, mendWithinMs, ...patience } =
          readDecisions(deps.config);
        const { expireAfterMs } = patience;
        const { page } = readMessages(deps.config);
        const observed = readObserved(deps.config, caretakers);
        const sources = takeSources();
        const recordConfig = readRecord(deps.config);
        const db = await openDatabase(deps.database);
        const engine = Engine.create({
          added: takeChecks(),
          report: ({ check, problem }) =>
            deps.logger.warn(`The added check ${check} ${problem}`),
        });
        const policies = PolicyStore.create(db, engine);
        const teller = Teller.create({
          ...deps,
          db,
          policies,
          platform,
          caretakers,
          escalateTo,
          observers: observed.unclaimedOwner ? [observed.unclaimedOwner] : [],
          page,
          messengers: takeMessengers(),
        });
        deps.lifecycle.addShutdownHook(() => teller.settled());
        await scheduleMessages({ ...deps, ...patience, db, teller });
        const { record, keys } = await startRecord({
          ...deps,
          db,
          config: recordConfig,
        });
        const changed = () => {
          teller.wake();
          record.wake();
        };
        const announce = (sequence: number) => {
          wakeCatalog(deps, sequence);
          changed();
        };
        const rejudger = Rejudger.create({
          ...deps,
          db,
          policies,
          staleAfterMs,
          announce,
        });
        const judgeAgain = await scheduleRejudging({ ...deps, rejudger });
        const approvers = ApproverGate.create(deps);
        await scheduleOwners({
          ...deps,
          keeper: OwnerKeeper.create({ ...deps, db, policies }),
        });
        const follower = await PolicyFollower.start({
          ...deps,
          policies,
          approvers,
          onActivated: judgeAgain,
        });
        if (keepMs !== undefined) {
          const retention = Retention.create({ db, keepMs });
          await scheduleRetention({ ...deps, retention });
        }
        await scheduleDeclared({
          ...deps,
          keeper: DeclaredKeeper.create({ ...deps, db, policies }),
          schedule: declaredSchedule,
        });
        const { readings, readOne } = await startReadings({
          ...deps,
          db,
          policies,
          sources,
          config: observed,
          entityNamespace,
          wake: sequence =>
            sequence === undefined ? changed() : announce(sequence),
        });
        registerPermissions(deps.permissionsRegistry, db);
        const access = createRequestAccess(deps);
        const workspaceAccess = createWorkspaceAccess(deps);
        const ownership = Ownership.create(deps);
        const catalog = CatalogGate.create(deps);
        const service = RequestService.create({
          ...deps,
          db,
          policies,
          access,
          workspaceAccess,
          ownership,
          catalog,
          entityNamespace,
          landingZones,
        });
        const requests = RequestReader.create(db, engine);
        await scheduleExpiry({
          ...deps,
          db,
          policies,
          expireAfterMs,
          announce,
        });
        const decideAccess = createRequestAccess(
          deps,
          mlWorkspaceRequestDecidePermission,
        );
        const revoker = WaiverRevoker.create({
          ...deps,
          db,
          policies,
          decideAccess,
          ownership,
          mendWithinMs,
        });
        const template = readBuildTemplate(deps.config);
        const build = template
          ? await scheduleBuilds({
              ...deps,
              builder: Builder.create({ ...deps, db, changed }),
            })
          : () => {};
        const decider = Decider.create({
          ...deps,
          db,
          policies,
          platform,
          caretakers,
          template,
          requests,
          decideAccess,
          revoker,
          access,
          ownership,
          expireAfterMs,
          build,
        });
        const deployer = Deployer.create({
          ...deps,
          db,
          changed,
          deployers: takeDeployers(),
          readOne,
        });
        const deployments = DeploymentService.create({
          db,
          deployer,
          wake: await scheduleDeployments({ ...deps, deployer }),
        });
        const searches = SearchPool.create(deps);
        deps.lifecycle.addShutdownHook(() => searches.close());
        const workspaces = WorkspaceReader.create(db, engine);
        const waivers = WaiverReader.create(db, engine);
        deps.httpRouter.use(
          createRouter({
            ...deps,
            changed,
            access,
            policies,
            approvers,
            gone: () => listGone(db),
            follower,
            previewer: PolicyPreviewer.create(db, engine),
            rejudger,
            judgeAgain,
            service,
            requests,
            decider,
            deployments,
            deployAccess: createRequestAccess(
              deps,
              mlWorkspaceRequestDeployPermission,
            ),
            life: LifeService.create({
              ...deps,
              db,
              policies,
              workspaces,
              catalog,
              ownership,
              landingZones,
            }),
            waive: WaiverService.create({ ...deps, db, policies }),
            waivers,
            revoker,
            waiveAccess: createWorkspaceAccess(
              deps,
              mlWorkspaceWorkspaceWaivePermission,
            ),
            workspaces,
            entityProblem: entityRef => findEntityProblem(db, entityRef),
            workspaceAccess,
            reportAccess: createRequestAccess(
              deps,
              mlWorkspaceRequestReportPermission,
            ),
            changeAccess: createWorkspaceAccess(
              deps,
              mlWorkspaceWorkspaceChangePermission,
            ),
            retireAccess: createWorkspaceAccess(
              deps,
              mlWorkspaceWorkspaceRetirePermission,
            ),
            transferAccess: createWorkspaceAccess(
              deps,
              mlWorkspaceWorkspaceTransferPermission,
            ),
            fleet: FleetReader.create(db),
            history: HistoryReader.create(db, engine),
            changes: ChangeReader.create(db),
            dump: EventDump.create({ db, record }),
            record,
            readings,
            drift: DriftReader.create({ db, policies, workspaces }),
            evidence: EvidenceMaker.create({
              ...deps,
              db,
              engine,
              waivers,
              prover: LogProver.create({ db, record, keys }),
            }),
            searches,
            landingZones,
          }),
        );
      },
    });
  },
});
