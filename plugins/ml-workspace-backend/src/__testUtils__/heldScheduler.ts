import {
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** A task, which runs when the test says so. */
export type HeldTask = SchedulerServiceTaskScheduleDefinition & {
  fn: SchedulerServiceTaskFunction;
};

/** Keeps the tasks for the test to run them by hand. */
export function heldScheduler() {
  const tasks = new Map<string, HeldTask>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, ...task }) => {
      tasks.set(id, task as HeldTask);
    },
    triggerTask: async () => {},
  });
  const feature = createServiceFactory({
    service: coreServices.scheduler,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) =>
      plugin.getId() === 'ml-workspace'
        ? scheduler
        : mockServices.scheduler.mock(),
  });
  return {
    tasks,
    feature,
    /** Runs a task to its end. */
    run: (id: string) => tasks.get(id)!.fn(new AbortController().signal),
  };
}
