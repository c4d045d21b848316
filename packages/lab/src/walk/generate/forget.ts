import type { WorkspaceIsolation } from '@ringfence/engine';
import { Random } from '../random';

/** What belongs to no boundary. */
const BESIDE_THE_POINT = [
  'workspace',
  'cloud',
  'dataClassification',
  'imageBuildCompute',
  'v1LegacyMode',
  'unread',
];

interface Spot {
  parent: Record<string, unknown>;
  key: string;
  pointer: string;
}

function spotsOf(value: unknown, pointer: string): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => spotsOf(item, `${pointer}/${index}`));
  }
  const parent = value as Record<string, unknown>;
  return Object.keys(parent)
    .filter(key => pointer !== '' || !BESIDE_THE_POINT.includes(key))
    .flatMap(key => [
      { parent, key, pointer: `${pointer}/${key}` },
      ...spotsOf(parent[key], `${pointer}/${key}`),
    ]);
}

/** Every field of an isolation that is stated, deepest ones too. */
export const statedFields = (isolation: WorkspaceIsolation): Spot[] =>
  spotsOf(isolation, '');

/** Takes one stated value away, or says that something of it was not read. */
export function forget(isolation: WorkspaceIsolation, random: Random): void {
  const spots = statedFields(isolation);
  if (!spots.length) return;
  const { parent, key, pointer } = random.pick(spots);
  if (random.chance(75)) {
    delete parent[key];
  } else {
    (isolation.unread ??= []).push({ pointers: [pointer], reason: 'a test' });
  }
}
