import { isRecord, Json } from '../json';
import { Mutate } from '../mutation';

const LINKED = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'nested',
  properties: { mode: 'Incremental', templateLink: { relativePath: 'a.json' } },
};

const hideArm: Mutate = ({ input }, random) => {
  if (!('tree' in input) || !isRecord(input.tree)) return undefined;
  const { resources } = input.tree;
  if (!Array.isArray(resources) || !resources.length) return undefined;
  const index = random.below(resources.length);
  const how = random.pick(['a linked template', 'a condition'] as const);
  const hidden =
    how === 'a linked template'
      ? LINKED
      : { ...resources[index], condition: "[parameters('nowhere')]" };
  const tree = { ...input.tree, resources: resources.with(index, hidden) };
  return {
    name: `/resources/${index} behind ${how}`,
    before: input,
    after: { ...input, tree },
  };
};

/** What makes resources that the configuration does not show. */
const MAKERS: readonly Json[] = [
  { module: { parts: [{ source: 'git::https://example.org/m' }] } },
  { module: { parts: [{ source: 'acme/parts/azurerm' }] } },
  { module: { parts: [{ source: './not-there' }] } },
];

const hideTerraform: Mutate = ({ input }, random) => {
  if (!('tree' in input) || !isRecord(input.tree)) return undefined;
  const { resource } = input.tree;
  if (!isRecord(resource)) return undefined;
  const blocks = Object.entries(resource).flatMap(([type, byName]) =>
    isRecord(byName) ? Object.keys(byName).map(name => ({ type, name })) : [],
  );
  if (!blocks.length) return undefined;
  const { type, name } = random.pick(blocks);
  const { [name]: block, ...others } = resource[type] as Json;
  const maker = random.pick(MAKERS);
  const key = random.pick(['count', 'for_each', 'module'] as const);
  const first: unknown = Array.isArray(block) ? block[0] : block;
  const counted = { ...(first as Json), [key]: '${var.some}' };
  const tree =
    key === 'module'
      ? { ...input.tree, ...maker, resource: { ...resource, [type]: others } }
      : {
          ...input.tree,
          resource: { ...resource, [type]: { ...others, [name]: [counted] } },
        };
  return {
    name: `${type}.${name} behind ${
      key === 'module' ? JSON.stringify(maker) : key
    }`,
    before: input,
    after: { ...input, tree },
  };
};

/** Moves a resource behind something that is not read. */
export const hideResource: Mutate = (source, random) => {
  if (source.dialect === 'arm') return hideArm(source, random);
  if (source.dialect === 'terraform') return hideTerraform(source, random);
  return undefined;
};
