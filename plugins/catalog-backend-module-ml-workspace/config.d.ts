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
        /**
         * Tells of the storage, key vaults and registries that a workspace depends
         * on, by the entities they have in this catalog. Off unless set.
         */
        dependsOn?: {
          /** Namespace of those entities. */
          namespace: string;
          /** Their kind. `Resource` unless set. */
          kind?: string;
          /**
           * How they are called, with `{name}`, `{type}`, `{resourceGroup}` and
           * `{subscriptionId}` of the ARM id in lower case. `{name}` unless set.
           */
          name?: string;
        };
        /**
         * Lets the catalog refuse an entity of type `ml-workspace` whose
         * `spec.isolation` has a wrong shape. Off unless set.
         */
        modelLayer?: boolean;
      };
    };
  };
}
