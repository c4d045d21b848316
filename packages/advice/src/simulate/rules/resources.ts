import {
  Facts,
  RESOURCE_KINDS,
  ResourceFacts,
  pointer,
  RESOURCE_NAMES,
  ResourceKind,
  defaultStorage,
  resourceTitle,
} from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { updateWorkspace } from '../azure';
import {
  Change,
  ChangeRule,
  decides,
  Effect,
  refusal,
  same,
  step,
} from '../effects';
import { Pairs, pairsOf } from '../pairs';
import { alterResource } from './resourceSettings';

const listOf = (side: Facts, kind: ResourceKind) => side.resources?.[kind];

const listAt = (kind: ResourceKind) => pointer('resources', kind);

/** Pairs by id; two lists of one entry each are paired although one does not say its id. */
function resourcePairs(
  before: readonly ResourceFacts[],
  after: readonly ResourceFacts[],
): Pairs<ResourceFacts> {
  const pairs = pairsOf(before, after, ({ id }) => id);
  const [[added], [removed]] = [pairs.added, pairs.removed];
  const unnamed =
    before.length === 1 &&
    after.length === 1 &&
    added &&
    removed &&
    (added.value.id === undefined || removed.value.id === undefined);
  return unnamed
    ? { kept: [{ before: removed, after: added }], added: [], removed: [] }
    : pairs;
}

/** The one default resource of a kind; `undefined` when it is not sure which. */
function defaultOf(side: Facts, kind: 'storage' | 'keyVault') {
  if (kind === 'storage') {
    const found = defaultStorage(side);
    return found?.length === 1 && found[0].sure ? found[0].account : undefined;
  }
  const vaults = listOf(side, kind);
  return vaults?.length === 1 ? vaults[0] : undefined;
}

const FOR_LIFE =
  'A workspace keeps the storage account and the key vault it was created with; no update takes another.';

const idsOf = (list: readonly ResourceFacts[] | undefined) =>
  (list ?? [])
    .map(({ id, default: isDefault }) => [
      id?.trim().toLowerCase() ?? '',
      isDefault ?? '',
    ])
    .sort();

function defaultStays(kind: 'storage' | 'keyVault', change: Change): Effect[] {
  const { before, after } = change;
  const lists = [listOf(before, kind), listOf(after, kind)];
  if (!lists[0] && !lists[1]) return [];
  const at = listAt(kind);
  const name = RESOURCE_NAMES[kind];
  const [was, shall] = [defaultOf(before, kind), defaultOf(after, kind)];
  const ids = [was?.id, shall?.id];
  if (ids[0] !== undefined && ids[1] !== undefined) {
    return same(ids[0], ids[1])
      ? []
      : [
          refusal(
            at,
            `The default ${name} cannot be changed`,
            FOR_LIFE,
            sources.armWorkspace,
          ),
        ];
  }
  const bothUnnamed =
    was && shall && ids[0] === undefined && ids[1] === undefined;
  const unchanged =
    lists[0]?.length === lists[1]?.length &&
    same(idsOf(lists[0]), idsOf(lists[1]));
  return bothUnnamed || unchanged
    ? []
    : [decides(at, `Whether the default ${name} stays the same: its id`)];
}

/** Storage account and key vault stay for life. */
export const defaultResources: ChangeRule = {
  id: 'default-resources',
  effects: change => [
    ...defaultStays('storage', change),
    ...defaultStays('keyVault', change),
  ],
};

/** The flag by which a workspace is given another registry or monitoring. */
const REPLACED_BY = {
  containerRegistry: 'container-registry',
  monitoring: 'application-insights',
} as const;

function replace(
  kind: 'containerRegistry' | 'monitoring',
  resource: ResourceFacts,
  index: number,
  { target }: Change,
): Effect {
  return step({
    id: 'replace-resource',
    phase: 'settings',
    title: `Use ${resourceTitle(kind, resource)}`,
    pointer: pointer('resources', kind, index),
    because:
      'Another registry or monitoring can break how earlier jobs are traced and repeated, and endpoints that run from its images; the flag says that this is meant.',
    source: sources.armWorkspace,
    commands: [
      resource.id
        ? updateWorkspace(target, {
            [REPLACED_BY[kind]]: resource.id,
            'update-dependent-resources': true,
          })
        : undefined,
    ],
  });
}

function changeOfKind(kind: ResourceKind, change: Change): Effect[] {
  const [before, after] = [
    listOf(change.before, kind),
    listOf(change.after, kind),
  ];
  const at = listAt(kind);
  const name = RESOURCE_NAMES[kind];
  if (!before && !after) return [];
  if (!before || !after) {
    return [
      decides(at, `The ${name} ${before ? 'after' : 'before'} the change`),
    ];
  }
  const { kept, added, removed } = resourcePairs(before, after);
  const altered = kept.flatMap(pair =>
    alterResource(
      kind,
      pair.before.value,
      pair.after.value,
      pair.after.index,
      change,
    ),
  );
  if (!added.length && !removed.length) return altered;
  if (
    (kind === 'containerRegistry' || kind === 'monitoring') &&
    added.length === 1
  ) {
    const [{ value, index }] = added;
    return [...altered, replace(kind, value, index, change)];
  }
  return [
    ...altered,
    decides(
      at,
      `What becomes of a ${name} that is added or left out: no step is simulated for it`,
    ),
  ];
}

/** Changes how the associated resources are reached, and which registry and monitoring are used. */
export const resourceChange: ChangeRule = {
  id: 'resources',
  effects: change => RESOURCE_KINDS.flatMap(kind => changeOfKind(kind, change)),
};
