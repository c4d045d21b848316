import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDependencyNaming } from './dependencies';
import { EntitySettings, OMITTABLE_ANNOTATIONS } from './entity';

const ROOT = 'catalog.providers.mlWorkspace';

/** What `catalog.providers.mlWorkspace` says, with defaults. @internal */
export interface ProviderConfig extends EntitySettings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  fullSchedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the provider's settings; all of them may be left out.
 *
 * @remarks
 * Both schedules are local to a process by default: the cursor lives in memory,
 * so every replica follows the changes by itself, and the catalog drops what
 * another replica has already written.
 * @internal
 */
export function readProviderConfig(config: Config): ProviderConfig {
  const settings = config.getOptionalConfig(ROOT);
  const schedule = (
    key: string,
    fallback: SchedulerServiceTaskScheduleDefinition,
  ): SchedulerServiceTaskScheduleDefinition => ({
    scope: 'local',
    ...(settings?.has(key)
      ? withoutAbsent(
          readSchedulerServiceTaskScheduleDefinitionFromConfig(
            settings.getConfig(key),
          ),
        )
      : fallback),
  });
  return {
    schedule: schedule('schedule', {
      frequency: { seconds: 30 },
      timeout: { minutes: 2 },
    }),
    fullSchedule: schedule('fullSchedule', {
      frequency: { minutes: 30 },
      timeout: { minutes: 10 },
    }),
    omitAnnotations: readOmitted(settings),
    ...(settings?.has('dependsOn') && {
      dependencies: readDependencyNaming(
        settings.getConfig('dependsOn'),
        `${ROOT}.dependsOn`,
      ),
    }),
  };
}

/** Whether the catalog is to know the shape of a workspace; no, unless it is asked for. @internal */
export const wantsModelLayer = (config: Config): boolean =>
  config.getOptionalBoolean(`${ROOT}.modelLayer`) ?? false;

function withoutAbsent(
  definition: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const { scope, ...rest } = definition;
  return scope ? definition : rest;
}

function readOmitted(settings: Config | undefined): ReadonlySet<string> {
  const omitted = settings?.getOptionalStringArray('omitAnnotations') ?? [];
  for (const annotation of omitted) {
    if (!OMITTABLE_ANNOTATIONS.has(annotation)) {
      throw new InputError(
        `${ROOT}.omitAnnotations names "${annotation}", which cannot be left out; use one of ${[
          ...OMITTABLE_ANNOTATIONS,
        ].join(', ')}`,
      );
    }
  }
  return new Set(omitted);
}
