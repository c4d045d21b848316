import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

const KEY = 'mlWorkspace.declared.schedule';

/**
 * When to read what entities of the catalog declare: `mlWorkspace.declared.schedule`,
 * or every 30 seconds. Always on one replica at a time.
 *
 * @throws InputError when it is no schedule
 * @internal
 */
export function readDeclaredSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const written = config.getOptionalConfig(KEY);
  const schedule = written
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(written)
    : {
        frequency: { seconds: 30 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 10 },
      };
  return { ...schedule, scope: 'global' };
}
