import { plainKey, SourceNode } from '../shared/sourceNode';

/**
 * One managed resource, whether from a plan or from configuration. What is not
 * known stands in its body as the text `${…}`.
 */
export interface TerraformResource {
  /** Its address with module and index, `module.a.azurerm_x.y[0]`. */
  address: string;
  type: string;
  name: string;
  body: SourceNode;
  /** Whether it is there for sure: `false` where a count or condition is open. */
  certain: boolean;
}

/** All resources of a document. `whole` when it speaks for everything that is applied. */
export interface TerraformDocument {
  resources: TerraformResource[];
  whole: boolean;
  notes: string[];
}

/** Whether a text is, or holds, an expression that nobody resolved. */
export const isOpen = (text: string) => /(^|[^$])\$\{/.test(text);

/** An address without the indexes of count and for_each. */
export const withoutIndexes = (address: string) =>
  address.replace(/\[[^\]]*\]/g, '');

/** A block: Terraform gives it as a list of one, JSON also as an object. */
export function block(
  node: SourceNode | undefined,
  name: string,
): SourceNode | undefined {
  const found = node?.get(name);
  return found?.isList() ? found.items()[0] : found;
}

/** Whether a block may be there by a `dynamic` block that is not unrolled. */
export const isDynamic = (node: SourceNode, name: string) =>
  node
    .get('dynamic')
    ?.entries()
    .some(([key]) => plainKey(key) === plainKey(name)) ?? false;

const REFERENCE =
  /^\$\{((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?[\w-]+\.[\w-]+(?:\[[^\]]*\])?)(?:\.[\w-]+)*\}$/;

/** The address that a text refers to, or `undefined`. */
export function referredAddress(text: string | undefined): string | undefined {
  return text === undefined ? undefined : REFERENCE.exec(text)?.[1];
}

const sameText = (left: string, right: string) =>
  left.toLowerCase() === right.toLowerCase();

/** Whether a resource has an address. Instances not told apart have it with an index or without. */
const isAt = (address: string, resource: TerraformResource) =>
  address === resource.address ||
  withoutIndexes(address) === resource.address ||
  address === withoutIndexes(resource.address);

/**
 * Whether a value names a resource: by reference, or by the ARM id that the
 * resource is known to have.
 */
export function names(
  node: SourceNode | undefined,
  resource: TerraformResource,
): boolean {
  const text = node?.text();
  if (text === undefined) return false;
  const address = referredAddress(text);
  if (address !== undefined) return isAt(address, resource);
  const id = resource.body.get('id')?.text();
  return id !== undefined && !isOpen(id) && sameText(id, text);
}

/**
 * Whether the document does not tell what a value names: an expression nobody
 * resolved, something that stands elsewhere, or nothing. It may be any resource.
 */
export function isUntold(
  node: SourceNode | undefined,
  resources: readonly TerraformResource[],
): boolean {
  const text = node?.text();
  if (text === undefined) return true;
  const address = referredAddress(text);
  if (address === undefined) return isOpen(text);
  return !resources.some(resource => isAt(address, resource));
}
