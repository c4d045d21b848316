import { DeployedResource } from '@ringfence/dialects';

/** What the language makes of itself, and what orders a deployment. */
const APART = [
  'name',
  'type',
  'apiVersion',
  'condition',
  'copy',
  'scope',
  'dependsOn',
  'comments',
  'resources',
];

const MAX_SHOWN = 120;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOpen = (value: unknown): value is { unresolved: string } =>
  isObject(value) && typeof value.unresolved === 'string';

const shown = (value: unknown) =>
  (JSON.stringify(value) ?? 'nothing').slice(0, MAX_SHOWN);

/** What differs between two values; what neither tells is alike. */
function* between(
  compiled: unknown,
  bicep: unknown,
  at: string,
): Generator<string> {
  if (isOpen(compiled) && isOpen(bicep)) return;
  if (Array.isArray(compiled) && Array.isArray(bicep)) {
    const length = Math.max(compiled.length, bicep.length);
    for (let index = 0; index < length; index++) {
      yield* between(compiled[index], bicep[index], `${at}/${index}`);
    }
  } else if (isObject(compiled) && isObject(bicep) && !isOpen(bicep)) {
    const keys = new Set([...Object.keys(compiled), ...Object.keys(bicep)]);
    for (const key of keys) {
      if (at || !APART.includes(key)) {
        yield* between(compiled[key], bicep[key], `${at}/${key}`);
      }
    }
  } else if (compiled !== bicep) {
    yield `${at}: compiled ${shown(compiled)}, Bicep ${shown(bicep)}`;
  }
}

const called = ({ type, name = '(not known)' }: DeployedResource) =>
  `${type} ${name}`;

/** What differs between the resources of a compiled template and of its Bicep file. */
export function differences(
  compiled: readonly DeployedResource[],
  bicep: readonly DeployedResource[],
): string[] {
  const left = [...bicep];
  const found: string[] = [];
  for (const resource of compiled) {
    const index = left.findIndex(other => called(other) === called(resource));
    if (index < 0) {
      found.push(`${called(resource)}: only in the compiled template`);
      continue;
    }
    const [other] = left.splice(index, 1);
    const words = [
      ...between(resource.presence, other.presence, ' there'),
      ...between(resource.settings, other.settings, ''),
    ];
    found.push(...words.map(word => `${called(resource)}${word}`));
  }
  return [
    ...found,
    ...left.map(resource => `${called(resource)}: only in the Bicep file`),
  ];
}
