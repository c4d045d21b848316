import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

const NAME = 'test-entities';
const LOCATION = 'url:https://example.test/entities.yaml';

const located = (entity: Entity): Entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: {
      [ANNOTATION_LOCATION]: LOCATION,
      [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
      ...entity.metadata.annotations,
    },
  },
});

/** Puts what a test knows of into a real catalog, as its one source. */
export class EntitySource implements EntityProvider {
  readonly #entities = new Map<string, Entity>();
  #connection: EntityProviderConnection | undefined;

  readonly module = createBackendModule({
    pluginId: 'catalog',
    moduleId: NAME,
    register: reg => {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        init: async ({ catalog }) => catalog.addEntityProvider(this),
      });
    },
  });

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) this.#keep(entity);
  }

  getProviderName() {
    return NAME;
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
    await this.#apply();
  }

  /** Adds an entity, or puts it in the place of its former self. */
  async put(entity: Entity): Promise<void> {
    this.#keep(entity);
    await this.#apply();
  }

  /** Takes an entity away. */
  async remove(ref: string): Promise<void> {
    this.#entities.delete(ref);
    await this.#apply();
  }

  #keep(entity: Entity) {
    this.#entities.set(stringifyEntityRef(entity), located(entity));
  }

  async #apply() {
    await this.#connection?.applyMutation({
      type: 'full',
      entities: [...this.#entities.values()].map(entity => ({
        entity,
        locationKey: NAME,
      })),
    });
  }
}
