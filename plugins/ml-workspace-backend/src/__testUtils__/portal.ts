import { randomUUID } from 'node:crypto';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Memberships, TestPortal } from '@ringfence/testing/portal';
import { Knex } from 'knex';
import request from 'supertest';
import { mlWorkspacePlugin } from '../plugin';
import { AuditTrail } from './auditTrail';
import { organisation } from './catalog';
import { httpAuthFactory } from './httpAuth';

export const ADA = 'user:default/ada';
export const API = '/api/ml-workspace/v1';

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
  memberships?: Memberships;
  features?: BackendFeature[];
}

/** Starts our plugin beside a real catalog; callers without a token are nobody. */
export async function startPortal(options: PortalOptions) {
  const { db, config, memberships, features = [] } = options;
  const audit = new AuditTrail();
  const base = await TestPortal.start({
    config,
    memberships,
    entities: organisation,
    databases: { 'ml-workspace': db },
    features: [
      mlWorkspacePlugin,
      auditorFactory(audit),
      httpAuthFactory,
      ...features,
    ],
  });
  const { server } = base;
  return {
    server,
    audit,
    /** What the catalog knows. */
    catalog: {
      put: (entity: Entity) => base.put(entity),
      remove: (ref: string) => base.remove(ref),
    },
    stop: () => base.stop(),
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
