import type { Dialect } from '@ringfence/dialects';
import { Path, pathsIn, withValue } from '@ringfence/testing';
import { Mutate } from '../mutation';

/** What nobody can read, by the dialect it stands in. */
const UNREADABLE: Partial<Record<Dialect, readonly unknown[]>> = {
  arm: [
    "[parameters('nowhere')]",
    "[reference('elsewhere').outputs.settings.value]",
    "[if(parameters('nowhere'), createObject(), null())]",
    "[createArray(parameters('nowhere'))]",
  ],
  'azml-yaml': ['${{ values.any }}', '$(any)', '<any>', '{{ any }}'],
  terraform: [
    '${unreadable(var.any)}',
    '${merge(local.one, { a = "}" })}',
    '${var.nowhere}',
    '${[for one in var.nowhere : one]}',
  ],
  'catalog-entity': ['${{ values.any }}'],
};

/** How deep the parts of a document begin whose values people write. */
const DEPTH: Partial<Record<Dialect, number>> = { arm: 2, terraform: 5 };

/** The sections that tell what is made; by the others a document is recognised, or they only name. */
const SECTIONS: Partial<Record<Dialect, readonly string[]>> = {
  arm: ['resources', 'properties', 'value', 'responses'],
  terraform: ['resource'],
  'catalog-entity': ['metadata'],
};

const isOfPart = (dialect: Dialect, [section]: Path) =>
  SECTIONS[dialect]?.includes(String(section)) ?? true;

/** Puts something unreadable in the place of one or two values. */
export const hideValues: Mutate = ({ input, dialect }, random) => {
  const unreadable = UNREADABLE[dialect];
  if (!unreadable || !('tree' in input)) return undefined;
  const paths = pathsIn(input.tree).filter(
    path => path.length >= (DEPTH[dialect] ?? 1) && isOfPart(dialect, path),
  );
  if (!paths.length) return undefined;
  const changes = random.list(
    1,
    2,
    () => [random.pick(paths), random.pick(unreadable)] as const,
  );
  const tree = changes.reduce<unknown>(
    (one, [path, value]) => withValue(one, path, value),
    input.tree,
  );
  return {
    name: `unreadable at ${changes
      .map(([path, value]) => `/${path.join('/')} (${JSON.stringify(value)})`)
      .join(' and ')}`,
    before: input,
    after: { ...input, tree },
  };
};
