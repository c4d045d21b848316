import {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DeclaredKeeper } from './DeclaredKeeper';
import { readDeclared } from './readDeclared';

/** Follows what entities of the catalog declare, on one replica at a time. @internal */
export async function scheduleDeclared(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  catalog: CatalogService;
  auth: AuthService;
  keeper: DeclaredKeeper;
  schedule: SchedulerServiceTaskScheduleDefinition;
}): Promise<void> {
  const { scheduler, logger, catalog, auth, keeper, schedule } = options;
  await scheduler.scheduleTask({
    id: 'ml-workspace-declared',
    ...schedule,
    fn: async signal => {
      const entities = await readDeclared({ catalog, auth, signal });
      const { stored, problems, left } = await keeper.keep(entities, signal);
      if (!stored && !left) return;
      logger.info(
        `Followed the catalog: ${stored} declared workspaces stored, ${left} retired, ${problems} cannot be shown`,
      );
    },
  });
}
