import { isOpen } from '../text';
import { SourceNode } from '../../shared/sourceNode';
import { Tree } from '../tree';

/** Whether an expression that nobody resolved stands here. */
export const isOpenNode = (node: SourceNode | undefined): boolean =>
  typeof node?.value === 'string' && isOpen(node.value);

/** An argument of a block; of a block that is an expression, that expression. */
export function argument(
  node: SourceNode | undefined,
  ...names: string[]
): SourceNode | undefined {
  return isOpenNode(node) ? node : node?.get(...names);
}

/** A block that stands once: Terraform gives it as a list of one, JSON also as an object. */
export function block(
  node: SourceNode | undefined,
  ...names: string[]
): SourceNode | undefined {
  const found = argument(node, ...names);
  return found?.isList() ? found.items()[0] : found;
}

/** What `read` makes of each block of a name; of blocks by an expression, that expression. */
export function blocks(
  node: SourceNode | undefined,
  name: string,
  read: (each: SourceNode) => Tree,
): Tree[] | SourceNode | undefined {
  const found = argument(node, name);
  if (!found || isOpenNode(found)) return found;
  return found.isList() ? found.items().map(read) : [read(found)];
}

/** Every item of a list as an object with one key. */
export const keyed = (
  node: SourceNode | undefined,
  key: string,
): Tree[] | SourceNode | undefined =>
  node?.isList() ? node.items().map(item => ({ [key]: item })) : node;

/** An id as Azure refers to it. */
export const byId = (node: SourceNode | undefined): Tree | undefined =>
  node && { id: node };

const asBoolean = (node: SourceNode): boolean | undefined => {
  if (typeof node.value === 'boolean') return node.value;
  if (node.value === 'true') return true;
  return node.value === 'false' ? false : undefined;
};

/** A yes or no in other words; what is neither stays as it is. */
function reworded(
  node: SourceNode | undefined,
  yes: unknown,
  no: unknown,
): SourceNode | undefined {
  const said = node && asBoolean(node);
  return said === undefined
    ? node
    : SourceNode.create(said ? yes : no, node!.at);
}

/** Azure's word for an access that Terraform writes as a boolean. */
export const access = (node: SourceNode | undefined) =>
  reworded(node, 'Enabled', 'Disabled');

/** The contrary of a boolean. */
export const not = (node: SourceNode | undefined) =>
  reworded(node, false, true);

/** A constant, at the place that it follows from. */
export const constant = (value: unknown, node: SourceNode): SourceNode =>
  SourceNode.create(value, node.at);

/** What a resource of Terraform comes to: Azure's settings beside type and name. */
export type Lower = (body: SourceNode) => { [key: string]: Tree | undefined };
