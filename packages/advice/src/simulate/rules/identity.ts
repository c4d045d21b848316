import { sameValue, sameRegion } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { Change, ChangeRule, Effect, immutable } from '../effects';

const MOVED =
  'A workspace keeps its name, subscription, group and region. Create another one and move to it.';

function whichWorkspace({ before, after }: Change): Effect[] {
  const part = (
    name: 'name' | 'subscriptionId' | 'resourceGroup' | 'tenantId',
    label: string,
  ) =>
    immutable(
      {
        pointer: `/workspace/${name}`,
        label,
        before: before.workspace?.[name],
        after: after.workspace?.[name],
      },
      MOVED,
      sources.armWorkspace,
    );
  return [
    ...part('name', 'The name of the workspace'),
    ...part('subscriptionId', 'The subscription'),
    ...part('resourceGroup', 'The resource group'),
    ...part('tenantId', 'The tenant'),
    ...immutable(
      {
        pointer: '/region',
        label: 'The region',
        before: before.region,
        after: after.region,
        same: (a, b) => sameRegion(a, b) === true,
      },
      MOVED,
      sources.armWorkspace,
    ),
    ...immutable(
      {
        pointer: '/cloud',
        label: 'The cloud',
        before: before.isolation.cloud,
        after: after.isolation.cloud,
        same: sameValue,
      },
      MOVED,
      sources.armWorkspace,
    ),
  ];
}

/** A workspace stays the one it is. */
export const sameWorkspace: ChangeRule = {
  id: 'same-workspace',
  effects: whichWorkspace,
};

/** What is said of data and keys once, when a workspace is created. */
export const fixedAtCreation: ChangeRule = {
  id: 'fixed-at-creation',
  effects: ({ before, after }) => [
    ...immutable(
      {
        pointer: '/highBusinessImpact',
        label: 'High business impact',
        before: before.highBusinessImpact,
        after: after.highBusinessImpact,
      },
      'Whether a workspace holds data of high business impact is said once, when it is created; no update takes it.',
      sources.armWorkspace,
    ),
    ...immutable(
      {
        pointer: '/customerManagedKey',
        label: 'Encryption with a key of your own',
        before: before.customerManagedKey,
        after: after.customerManagedKey,
      },
      'Encryption with a key of your own is chosen when a workspace is created. The key can be replaced later, the choice cannot.',
      sources.armWorkspace,
    ),
  ],
};
