import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { TestPortal } from '@ringfence/testing/portal';
import catalogModuleMlWorkspace from '..';

jest.setTimeout(120_000);

/** A real catalog with the module in it, and hands to run its passes by. @internal */
export async function startCatalog(options: {
  features?: BackendFeature[];
  /** What the catalog has from another source than ours. */
  foreign?: Entity[];
  /** Which of that is waited for, if not all. */
  waitsFor?: string[];
  config?: JsonObject;
  /** No event reaches anybody. */
  dropEvents?: boolean;
}) {
  const { features = [], foreign, waitsFor, config, dropEvents } = options;
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
    createScheduledTaskRunner: () => ({
      run: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    }),
  });
  const portal = await TestPortal.start({
    config,
    entities: foreign,
    waitsFor,
    features: [
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(dropEvents
        ? [mockServices.events.mock({ publish: async () => {} }).factory]
        : []),
      catalogModuleMlWorkspace,
      ...features,
    ],
  });
  return {
    portal,
    pass: async (kind: 'full' | 'delta' | 'declared') =>
      tasks.get(`ml-workspace-${kind}`)!(new AbortController().signal),
  };
}

/** Starts catalogs that stop with the test that asked for them. @internal */
export function catalogsOfEachTest(): typeof startCatalog {
  const running: Awaited<ReturnType<typeof startCatalog>>[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ portal }) => portal.stop()));
  });
  return async options => {
    const catalog = await startCatalog(options);
    running.push(catalog);
    return catalog;
  };
}
