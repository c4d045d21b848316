import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Brings every accepted Azure Machine Learning workspace into the catalog.
       */
      mlWorkspace?: {
        /**
         * When to read what changed since the last time; an event of the backend
         * wakes it earlier. Every 30 seconds unless said otherwise.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * When to read all workspaces again. At start and every 30 minutes unless
         * said otherwise.
         */
        fullSchedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Annotations to leave out, since whoever may read an entity reads them,
         * such as `management.azure.com/resourceId`. Without `ml-workspace/id`
         * the entity's location does not carry the ARM id either.
         */
        omitAnnotations?: string[];
      };
    };
  };
}
