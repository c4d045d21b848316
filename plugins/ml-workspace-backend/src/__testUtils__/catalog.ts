import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual as isEqual } from 'node:util';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { Server } from 'node:http';
import request from 'supertest';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.test/org.yaml',
      'backstage.io/managed-by-origin-location':
        'url:https://example.test/org.yaml',
    },
  },
  spec,
});

/** A Resource that nobody but us would call its own. */
export const foreignResource = (name: string) =>
  entity('Resource', name, {
    type: 'database',
    owner: 'group:default/team-a',
  });

/** Puts people, teams and whatever a test adds into a real catalog. */
export class Organisation implements EntityProvider {
  #connection: EntityProviderConnection | undefined;
  #entities = [
    entity('Group', 'team-a', { type: 'team', children: [] }),
    entity('User', 'ada', { memberOf: ['team-a'] }),
    entity('Component', 'shop', {
      type: 'service',
      lifecycle: 'production',
      owner: 'team-a',
    }),
  ];

  readonly module = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-organisation',
    register: reg => {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        init: async ({ catalog }) => catalog.addEntityProvider(this),
      });
    },
  });

  getProviderName() {
    return 'test-organisation';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
    await this.#apply();
  }

  /** Adds an entity and waits until the catalog answers with it. */
  async add(added: Entity, server: Server): Promise<void> {
    this.#entities.push(added);
    await this.#apply();
    await this.ready(server, stringifyEntityRef(added));
  }

  /** Puts an entity in the place of its former self and waits for its new spec. */
  async replace(changed: Entity, server: Server): Promise<void> {
    const ref = stringifyEntityRef(changed);
    this.#drop(ref);
    this.#entities.push(changed);
    await this.#apply();
    await this.#until(server, ref, found => isEqual(found?.spec, changed.spec));
  }

  /** Takes an entity away and waits until the catalog has forgotten it. */
  async remove(ref: string, server: Server): Promise<void> {
    this.#drop(ref);
    await this.#apply();
    await this.#until(server, ref, found => !found);
  }

  /** Waits until the catalog answers with an entity. */
  async ready(server: Server, ref = 'user:default/ada'): Promise<void> {
    await this.#until(server, ref, Boolean);
  }

  #drop(ref: string) {
    this.#entities = this.#entities.filter(
      each => stringifyEntityRef(each) !== ref,
    );
  }

  async #until(
    server: Server,
    ref: string,
    holds: (found: Entity | undefined) => boolean,
  ): Promise<void> {
    const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref)!;
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { status, body } = await request(server)
        .get(`/api/catalog/entities/by-name/${kind}/${namespace}/${name}`)
        .set('Authorization', mockCredentials.service.header());
      if (holds(status === 200 ? body : undefined)) return;
      await delay(50);
    }
    throw new Error(`The catalog did not come to what was told of ${ref}`);
  }

  async #apply() {
    await this.#connection?.applyMutation({
      type: 'full',
      entities: this.#entities.map(each => ({
        entity: each,
        locationKey: 'test-organisation',
      })),
    });
  }
}
