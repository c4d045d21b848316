import { sameValue } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azRest, updateWorkspace } from '../azure';
import { ChangeRule, decides, notSimulated, settable, step } from '../effects';

/** Roughly how long leaving or entering the older mode takes, in minutes. */
const LEGACY_MINUTES = 60;

/** Says which compute builds images. */
export const imageBuildChange: ChangeRule = {
  id: 'image-build-compute',
  effects: ({ before, after, target }) =>
    settable(
      {
        pointer: '/imageBuildCompute',
        label: 'The compute that builds images',
        before: before.imageBuildCompute,
        after: after.imageBuildCompute,
      },
      name => [
        step({
          id: 'set-image-build-compute',
          phase: 'settings',
          title: name
            ? `Build images on the compute ${name}`
            : 'Let the registry build images again',
          pointer: '/imageBuildCompute',
          because:
            'A registry behind a network cannot build images itself, so a cluster or an instance does. It must exist before and be able to reach the packages.',
          source: sources.managedNetwork,
          commands: [updateWorkspace(target, { 'image-build-compute': name })],
        }),
      ],
    ),
};

/** Leaves or enters the older mode of the first API. */
export const legacyModeChange: ChangeRule = {
  id: 'legacy-mode-change',
  effects: ({ before, after, target }) =>
    settable(
      {
        pointer: '/v1LegacyMode',
        label: 'The older mode of the first API',
        before: before.v1LegacyMode,
        after: after.v1LegacyMode,
      },
      on => [
        step({
          id: 'set-v1-legacy-mode',
          phase: 'settings',
          title: `Turn the older mode of the first API ${on ? 'on' : 'off'}`,
          pointer: '/v1LegacyMode',
          because: on
            ? 'The older mode keeps metadata off public Azure Resource Manager, and takes away what the second API offers: managed online endpoints among it.'
            : 'Managed online endpoints and other features of the second API need the older mode off. Metadata then goes over Azure Resource Manager, encrypted and public.',
          source: sources.apiPlatform,
          minutes: LEGACY_MINUTES,
          commands: [
            azRest('patch', target, '', { properties: { v1LegacyMode: on } }),
          ],
        }),
      ],
    ),
};

/** Facts that Azure Machine Learning has no part in, and how they change. */
const BY_HAND = [
  {
    field: 'conditionalAccess',
    title: 'Guard sign-in by conditional access',
    off: 'Take the guard of conditional access off sign-in',
    because:
      'Conditional access is a matter of Microsoft Entra ID and is set there, for everybody it concerns.',
    source: sources.plan,
  },
  {
    field: 'datastoreManagedIdentity',
    title: 'Let datastores be read with the workspace’s managed identity',
    off: 'Let datastores be read with keys or tokens',
    because:
      'Behind a network the studio shows data only where its datastores use the managed identity; that is said at each datastore.',
    source: sources.studio,
  },
] as const;

/** Settings that are made elsewhere, by hand. */
export const settingsElsewhere: ChangeRule = {
  id: 'settings-elsewhere',
  effects: ({ before, after }) =>
    BY_HAND.flatMap(({ field, title, off, because, source }) =>
      settable(
        {
          pointer: `/${field}`,
          label: title,
          before: before[field],
          after: after[field],
        },
        wanted => [
          step({
            id: `set-${field.replace(
              /[A-Z]/g,
              letter => `-${letter.toLowerCase()}`,
            )}`,
            phase: 'prepare',
            title: wanted ? title : off,
            pointer: `/${field}`,
            because,
            source,
          }),
        ],
      ),
    ),
};

/** Facts whose change is a project of its own. */
export const leftAlone: ChangeRule = {
  id: 'left-alone',
  effects: ({ before: { isolation: before }, after: { isolation: after } }) => [
    ...notSimulated({
      pointer: '/customNetwork',
      label: 'Your own network',
      before: before.customNetwork,
      after: after.customNetwork,
    }),
    ...notSimulated({
      pointer: '/identity',
      label: 'The managed identity',
      before: before.identity,
      after: after.identity,
      same: sameValue,
    }),
    ...notSimulated({
      pointer: '/workspace/kind',
      label: 'The kind of workspace',
      before: before.workspace?.kind,
      after: after.workspace?.kind,
      same: sameValue,
    }),
    ...notSimulated({
      pointer: '/workspace/hubId',
      label: 'The hub of the project',
      before: before.workspace?.hubId,
      after: after.workspace?.hubId,
    }),
    ...notSimulated({
      pointer: '/locks',
      label: 'Locks',
      before: before.locks,
      after: after.locks,
    }),
  ],
};

/** What was not read on either side may be a difference, or hide one. */
export const unreadParts: ChangeRule = {
  id: 'unread-parts',
  effects: ({ before, after }) =>
    [
      { side: before, when: 'before' },
      { side: after, when: 'after' },
    ].flatMap(({ side, when }) =>
      (side.isolation.unread ?? []).map(({ pointers: [at = ''], reason }) =>
        decides(at, `What was not read ${when} the change: ${reason}`),
      ),
    ),
};
