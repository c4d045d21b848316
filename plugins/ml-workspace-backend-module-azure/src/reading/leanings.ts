import { JsonObject } from '@backstage/types';
import { at, listAt, textAt } from './armIds';

/** What kind of resource stands at which properties of a workspace. */
const ONE = {
  storageAccount: '/resources/storage',
  keyVault: '/resources/keyVault',
  containerRegistry: '/resources/containerRegistry',
  applicationInsights: '/resources/monitoring',
} as const;

const MANY = [
  [['storageAccounts'], '/resources/storage'],
  [
    ['workspaceHubConfig', 'additionalWorkspaceStorageAccounts'],
    '/resources/storage',
  ],
  [['keyVaults'], '/resources/keyVault'],
  [['containerRegistries'], '/resources/containerRegistry'],
] as const;

/** A resource that a workspace leans on, and where it stands in an isolation. */
export interface Leaning {
  id: string;
  pointer: string;
}

/** The resources that a workspace leans on, by what it says itself. */
export function leaningsWithPointers(workspace: JsonObject): Leaning[] {
  const properties = at(workspace, 'properties');
  const one = Object.entries(ONE).flatMap(([key, pointer]) => {
    const id = textAt(properties, key);
    return id ? [{ id, pointer }] : [];
  });
  const many = MANY.flatMap(([path, pointer]) =>
    listAt(properties, ...path).flatMap(id =>
      typeof id === 'string' && id ? [{ id, pointer }] : [],
    ),
  );
  return [...one, ...many];
}

/** Their ids. */
export const leaningsOf = (workspace: JsonObject): string[] =>
  leaningsWithPointers(workspace).map(({ id }) => id);

/** The hub of a project. */
export const hubIdOf = (workspace: JsonObject): string | undefined =>
  textAt(workspace, 'properties', 'hubResourceId');
