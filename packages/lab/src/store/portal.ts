import { baselinePolicy } from '@ringfence/engine';
import { performance } from 'node:perf_hooks';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import { userInfoFactory } from '@ringfence/testing/portal';
import { Knex } from 'knex';

/** The team that owns what is asked for. */
export const OWNER = 'group:default/bench-owner';

/** A policy that takes every workspace that can work. */
export const lenientPolicy = {
  ...baselinePolicy,
  name: 'lab',
  tiers: { restricted: { minimumVerdict: 'exposed', approval: 'automatic' } },
  enforcement: {},
} as const;

/** The backend under measurement, spoken to over HTTP as an application does. */
export interface BenchPortal {
  /** Calls a route; `body` makes it a POST. Throws unless it succeeds. */
  call(path: string, body?: object, key?: string): Promise<any>;
  /** The same, and how long it took in milliseconds. */
  timed(path: string, body?: object): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the backend plugin on a database. */
export async function startPortal(db: Knex): Promise<BenchPortal> {
  const owner = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'bench-owner', namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
  const backend = await startTestBackend({
    features: [
      mlWorkspacePlugin,
      mockServices.database.factory({ knex: db }),
      // Whoever asks belongs to the team that owns it.
      userInfoFactory([owner], {}),
      // What takes more than one turn needs one that gives the next turn.
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: [owner] }),
      mockServices.rootConfig.factory({
        data: { mlWorkspace: { policy: lenientPolicy } },
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/ml-workspace/v1`;
  const call = async (path: string, body?: object, key?: string) => {
    const send = () =>
      fetch(`${base}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Authorization: mockCredentials.user.header(),
          ...(body && { 'Content-Type': 'application/json' }),
          ...(key && { 'Idempotency-Key': key }),
        },
        body: body && JSON.stringify(body),
      });
    // While the tables were filled the server closed the connection it had.
    const response = await send().catch(send);
    const answer = await response.json();
    if (response.ok) return answer;
    throw new Error(`${path}: ${answer.error?.message ?? response.status}`);
  };
  return {
    call,
    async timed(path, body) {
      const start = performance.now();
      await call(path, body);
      return performance.now() - start;
    },
    stop: () => backend.stop(),
  };
}
