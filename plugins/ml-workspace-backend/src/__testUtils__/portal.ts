import { randomUUID } from 'node:crypto';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { mlWorkspacePlugin } from '../plugin';
import { AuditTrail } from './auditTrail';
import { Organisation } from './catalog';
import { httpAuthFactory } from './httpAuth';

export const ADA = 'user:default/ada';
export const API = '/api/ml-workspace/v1';

const memoryDatabase = () =>
  knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });

/** Gives our plugin the database of the test, and every other one a database of its own. */
const databaseFactory = (db: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {
      plugin: coreServices.pluginMetadata,
      lifecycle: coreServices.rootLifecycle,
    },
    factory({ plugin, lifecycle }) {
      if (plugin.getId() === 'ml-workspace') {
        return mockServices.database({ knex: db });
      }
      const own = memoryDatabase();
      // After every plugin has stopped, as Backstage's own databases do.
      lifecycle.addShutdownHook(() => own.destroy());
      return mockServices.database({ knex: own });
    },
  });

/** Records what our plugin tells the audit log; the rest is not our business. */
const auditorFactory = (audit: AuditTrail) =>
  createServiceFactory({
    service: coreServices.auditor,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) =>
      plugin.getId() === 'ml-workspace' ? audit : new AuditTrail(),
  });

export interface PortalOptions {
  db: Knex;
  config?: JsonObject;
  features?: BackendFeature[];
}

/** Starts our plugin beside a real catalog; callers without a token are nobody. */
export async function startPortal(options: PortalOptions) {
  const { db, config = {}, features = [] } = options;
  const audit = new AuditTrail();
  const organisation = new Organisation();
  const backend = await startTestBackend({
    features: [
      mlWorkspacePlugin,
      catalogPlugin,
      organisation.module,
      databaseFactory(db),
      eventsServiceFactory,
      mockServices.rootConfig.factory({ data: config }),
      auditorFactory(audit),
      httpAuthFactory,
      ...features,
    ],
  });
  const { server } = backend;
  await organisation.ready(server);
  return {
    server,
    audit,
    organisation,
    stop: () => backend.stop(),
    /** Asks for a workspace as a user. */
    ask(
      body: string | object | undefined,
      { user = ADA, key = randomUUID() as string } = {},
    ) {
      return request(server)
        .post(`${API}/requests`)
        .set('Authorization', mockCredentials.user.header(user))
        .set('Idempotency-Key', key)
        .set('Content-Type', 'application/json')
        .send(body);
    },
    /** Reads a path of the API as a user. */
    read(path: string, user = ADA) {
      return request(server)
        .get(`${API}${path}`)
        .set('Authorization', mockCredentials.user.header(user));
    },
    /** Reads a path of the API as another plugin. */
    readAsService(path: string) {
      return request(server)
        .get(`${API}${path}`)
        .set('Authorization', mockCredentials.service.header());
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
