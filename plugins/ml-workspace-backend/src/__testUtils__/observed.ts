import {
  MlWorkspaceObservation,
  MlWorkspaceReading,
  MlWorkspaceReadingSource,
  mlWorkspaceReadingsExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { WorkspaceIsolation } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { ObservedOwners } from '../observed/ObservedOwners';
import { ReadingKeeper } from '../observed/ReadingKeeper';
import { organisation } from './catalog';
import { approvedOnly } from './isolations';

export const PLATFORM = 'group:default/platform';
export const SOURCE = 'Azure public, tenant contoso';
export const SUBSCRIPTION_SCOPE = `/subscriptions/${SUBSCRIPTION}`;

/** The ARM id of a workspace, as Azure spells it. */
export const idOf = (name: string, group = 'rg-ml') =>
  `${SUBSCRIPTION_SCOPE}/resourceGroups/${group}/providers/Microsoft.MachineLearningServices/workspaces/${name}`;

/** What Azure says of a workspace that is as somebody asked for. */
export const readAs = (
  name: string,
  change: Partial<WorkspaceIsolation> = {},
): WorkspaceIsolation => {
  const { dataClassification, ...isolation } = approvedOnly({ name });
  return { ...isolation, ...change };
};

/** Anybody on the internet can reach it. */
export const OPEN: Partial<WorkspaceIsolation> = {
  inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
};

export const observation = (
  name: string,
  more: Partial<MlWorkspaceObservation> & {
    change?: Partial<WorkspaceIsolation>;
    group?: string;
  } = {},
): MlWorkspaceObservation => {
  const { change, group = 'rg-ml', ...rest } = more;
  const isolation = readAs(name, change);
  return {
    id: idOf(name, group),
    kind: 'Default',
    isolation: {
      ...isolation,
      workspace: { ...isolation.workspace, resourceGroup: group },
    },
    apiVersion: '2025-06-01',
    readAt: new Date().toISOString(),
    tags: {},
    ...rest,
  };
};

export const reading = (
  seen: readonly string[],
  more: Partial<MlWorkspaceReading> = {},
): MlWorkspaceReading => {
  const now = new Date().toISOString();
  return {
    startedAt: now,
    finishedAt: now,
    whole: [SUBSCRIPTION_SCOPE],
    seen,
    parts: [],
    calls: 3,
    bytes: 1000,
    throttled: 0,
    ...more,
  };
};

/** A source that reads nothing by itself. */
export const idleSource = (): MlWorkspaceReadingSource => ({
  name: SOURCE,
  describe: () => ({
    scopes: [SUBSCRIPTION_SCOPE],
    every: 'PT15M',
    isDouble: true,
  }),
  read: async () => {},
  readOne: async () => {},
});

/** A module that adds a source. */
export const sourceModule = (source: MlWorkspaceReadingSource) =>
  createBackendModule({
    pluginId: 'ml-workspace',
    moduleId: 'test-source',
    register(env) {
      env.registerInit({
        deps: { readings: mlWorkspaceReadingsExtensionPoint },
        init: async ({ readings }) => readings.addSource(source),
      });
    },
  });

export interface KeeperOptions {
  source?: string;
  ownerTag?: string;
  owners?: { scope: string; owner: string }[];
  announce?: (sequence?: number) => void;
}

/** What takes what a source reads. */
export function keeperOn(db: Knex, options: KeeperOptions = {}): ReadingKeeper {
  const { source = SOURCE, owners = [], ownerTag, announce } = options;
  return ReadingKeeper.create(source, {
    db,
    policies: PolicyStore.create(db),
    owners: ObservedOwners.create({
      config: { unclaimedOwner: PLATFORM, owners, ownerTag },
      catalog: catalogServiceMock({ entities: organisation }),
      auth: mockServices.auth(),
    }),
    entityNamespace: 'default',
    announce: announce ?? (() => {}),
  });
}
