import {
  Page,
  WorkspaceRequest,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { JsonObject } from '@backstage/types';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import { Databases, eventually, TestPortal } from '@ringfence/testing/portal';
import scaffolderModuleMlWorkspace from '..';
import { exampleZone } from './exampleZone';

/** What a template does: its steps, and its output, and what its form refuses. @internal */
export interface Recipe {
  parameters?: JsonObject[];
  steps: JsonObject[];
  output?: JsonObject;
}

/** What became of a task or a dry run. @internal */
export interface Run {
  status: string;
  /** What its steps said, in order. */
  log: string;
  output: Record<string, unknown>;
}

const TEMPLATE = { namespace: 'default', name: 'workspace' };
jest.setTimeout(60_000);

const template = ({ parameters, steps, output }: Recipe): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: TEMPLATE,
  spec: {
    type: 'ml-workspace',
    owner: 'group:default/data-science',
    parameters,
    steps: steps.map((step, index) => ({ name: `Step ${index + 1}`, ...step })),
    output,
  },
});

const inWords = (errors: { stack: string }[]) =>
  errors.map(({ stack }) => stack).join('; ');

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'data-science' },
  spec: { type: 'team', children: [] },
};

const system = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { namespace: 'default', name: 'fraud-detection' },
  spec: { owner: 'group:default/data-science' },
};

/** Where its workspaces live: a network of all, and those of the examples. */
const landingZones = {
  shared: {
    privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`,
  },
  'filtered-spoke': { ...exampleZone('filtered-spoke') },
  'nat-network': { ...exampleZone('nat-network') },
};

/**
 * A portal with real scaffolder, catalog and ml-workspace plugins, and one
 * template in its catalog.
 * @internal
 */
export class Portal {
  readonly #base: TestPortal;

  static async start(
    options: {
      recipe?: Recipe;
      features?: BackendFeature[];
      approval?: 'automatic' | 'manual';
      scaffolder?: JsonObject;
      integrations?: JsonObject;
      databases?: Databases;
    } = {},
  ): Promise<Portal> {
    const {
      recipe = { steps: [] },
      features = [],
      approval = 'automatic',
      scaffolder,
      integrations,
      databases,
    } = options;
    const { tiers } = baselinePolicy;
    const policy = {
      ...baselinePolicy,
      tiers: { ...tiers, confidential: { ...tiers.confidential, approval } },
    };
    return new Portal(
      await TestPortal.start({
        config: {
          mlWorkspace: { policy, landingZones },
          scaffolder,
          integrations,
        },
        entities: [group, system, template(recipe)],
        databases,
        features: [
          templateKindModule,
          scaffolderPlugin,
          mlWorkspacePlugin,
          scaffolderModuleMlWorkspace,
          ...features,
        ],
      }),
    );
  }

  private constructor(base: TestPortal) {
    this.#base = base;
  }

  /** Where a plugin listens, as the discovery service tells it. */
  get discovery() {
    return this.#base.discovery;
  }

  /** Ends it, as a portal ends that is told to. */
  async stop(): Promise<void> {
    await this.#base.stop();
  }

  /** Asks a plugin as the user. */
  async ask(plugin: string, path: string, body?: object): Promise<Response> {
    return this.#base.ask(plugin, path, body);
  }

  /** Waits for an entity. */
  async entity(ref: string): Promise<Entity> {
    return this.#base.entity(ref);
  }

  /** Runs a recipe as a dry run. */
  async dryRun(recipe: Recipe, values: object = {}): Promise<Run> {
    const response = await this.ask('scaffolder', '/v2/dry-run', {
      template: template(recipe),
      directoryContents: [],
      values,
    });
    const { log = [], output, error } = await response.json();
    return {
      status: response.ok ? 'completed' : 'failed',
      log: [
        ...log.map(({ body }: { body: { message: string } }) => body.message),
        error?.message,
      ].join('\n'),
      output,
    };
  }

  /** Puts another recipe in the place of the template in the catalog. */
  async use(recipe: Recipe): Promise<void> {
    await this.#base.put(template(recipe));
  }

  /** Starts a task of the template in the catalog. */
  async start(values: object = {}): Promise<string> {
    const response = await this.ask('scaffolder', '/v2/tasks', {
      templateRef: 'template:default/workspace',
      values,
    });
    const { id, errors } = await response.json();
    if (errors) throw new Error(`The form is refused: ${inWords(errors)}`);
    return id;
  }

  /** Runs a task of the template in the catalog to its end. */
  async run(values?: object): Promise<Run & { id: string }> {
    const id = await this.start(values);
    return { id, ...(await this.ended(id)) };
  }

  /** Runs an ended task once more. */
  async retry(id: string): Promise<Run> {
    await this.ask('scaffolder', `/v2/tasks/${id}/retry`, {});
    return this.ended(id);
  }

  /** Waits until a task has ended. */
  async ended(id: string): Promise<Run> {
    return eventually(`task ${id} to end`, async () => {
      const task = await this.ask('scaffolder', `/v2/tasks/${id}`);
      const { status } = await task.json();
      if (status === 'open' || status === 'processing') return undefined;
      const response = await this.ask('scaffolder', `/v2/tasks/${id}/events`);
      const events: { type: string; body: Record<string, any> }[] =
        await response.json();
      const end = events.filter(({ type }) => type === 'completion').at(-1);
      return {
        status,
        log: events.map(({ body }) => body.message).join('\n'),
        output: end?.body.output,
      };
    });
  }

  /** Waits until a task has said something. */
  async said(id: string, words: string): Promise<void> {
    await eventually(`task ${id} to say ${words}`, async () => {
      const response = await this.ask('scaffolder', `/v2/tasks/${id}/events`);
      return (await response.text()).includes(words) || undefined;
    });
  }

  /** All requests for workspaces. */
  async requests(): Promise<WorkspaceRequest[]> {
    const response = await this.ask('ml-workspace', '/v1/requests');
    const page: Page<WorkspaceRequest> = await response.json();
    return page.items;
  }
}
