import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import catalogModule from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import scaffolderModule from '@ringfence/backstage-plugin-scaffolder-backend-module-ml-workspace';
import { setTimeout as sleep } from 'node:timers/promises';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    namespace: 'default',
    name: 'data-science',
    annotations: {
      'backstage.io/managed-by-location': 'test:team',
      'backstage.io/managed-by-origin-location': 'test:team',
    },
  },
  spec: { type: 'team', children: [] },
};

const teamModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'team',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'team',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [{ entity: team, locationKey: 'team' }],
            }),
        });
      },
    });
  },
});

/** Every backend part of the portal that judges or shows a workspace, for real, with a signed-in test user. */
export async function startPortal() {
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
          },
        },
      }),
      eventsServiceFactory,
      catalogPlugin,
      teamModule,
      catalogModule,
      scaffolderPlugin,
      scaffolderModule,
      mlWorkspacePlugin,
    ],
  });
  const baseUrl = (plugin: string) =>
    `http://localhost:${backend.server.port()}/api/${plugin}`;
  const authorized: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        ...(init?.headers as Record<string, string>),
        Authorization: mockCredentials.user.header(),
      },
    });
  const call = async (
    plugin: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => {
    const response = await authorized(`${baseUrl(plugin)}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? JSON.stringify(body) : undefined,
    });
    return { status: response.status, body: await response.json() };
  };
  const entity = async (ref: string): Promise<Entity> => {
    const path = `/entities/by-name/${ref.replace(':', '/')}`;
    for (let tries = 0; tries < 300; tries += 1) {
      const found = await call('catalog', path);
      if (found.status === 200) return found.body;
      await sleep(50);
    }
    throw new Error(`Waited in vain for ${ref}`);
  };
  await entity('group:default/data-science');
  return {
    call,
    entity,
    stop: () => backend.stop(),
    apis: {
      discoveryApi: { getBaseUrl: async (plugin: string) => baseUrl(plugin) },
      fetchApi: { fetch: authorized },
    },
  };
}
