import {
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestReportPermission,
  mlWorkspaceWorkspaceChangePermission,
  mlWorkspaceWorkspaceRetirePermission,
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
import { readReadings } from './config/readReadings';
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
import { LandingZones } from './files/LandingZones';
import { ApproverGate } from './owners/ApproverGate';
import { OwnerKeeper } from './owners/OwnerKeeper';
import { scheduleOwners } from './owners/scheduleOwners';
import { registerPermissions } from './permissions/registerPermissions';
import { Ownership } from './permissions/Ownership';
import { createRequestAccess } from './permissions/RequestAccess';
import { createWorkspaceAccess } from './permissions/WorkspaceAccess';
import { PolicyFollower } from './publication/PolicyFollower';
import { PolicyPreviewer } from './publication/PolicyPreviewer';
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

/**
 * Judges, stores and serves requests for isolated Azure Machine Learning
 * workspaces, under `/api/ml-workspace`.
 * @public
 */
export const mlWorkspacePlugin = createBackendPlugin({
  pluginId: 'ml-workspace',
  register(env) {
    const takeChecks = registerChecks(env);
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
        const { expireAfterMs, platform, caretakers } = readDecisions(
          deps.config,
        );
        const db = await openDatabase(deps.database);
        const engine = Engine.create({
          added: takeChecks(),
          report: ({ check, problem }) =>
            deps.logger.warn(`The added check ${check} ${problem}`),
        });
        const policies = PolicyStore.create(db, engine);
        const announce = (sequence: number) => wakeCatalog(deps, sequence);
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
        await scheduleExpiry({ ...deps, db, expireAfterMs, announce });
        const template = readBuildTemplate(deps.config);
        const build = template
          ? await scheduleBuilds({
              ...deps,
              builder: Builder.create({ ...deps, db }),
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
          access,
          decideAccess: createRequestAccess(
            deps,
            mlWorkspaceRequestDecidePermission,
          ),
          ownership,
          expireAfterMs,
          build,
        });
        const searches = SearchPool.create(deps);
        deps.lifecycle.addShutdownHook(() => searches.close());
        const workspaces = WorkspaceReader.create(db, engine);
        deps.httpRouter.use(
          createRouter({
            ...deps,
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
            life: LifeService.create({
              ...deps,
              db,
              policies,
              workspaces,
              catalog,
              ownership,
              landingZones,
            }),
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
            dump: EventDump.create({ db }),
            searches,
            landingZones,
          }),
        );
      },
    });
  },
});
