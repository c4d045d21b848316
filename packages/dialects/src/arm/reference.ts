import { MAX_TEXT } from '../shared/limits';
import { Facts } from './facts';
import { identityOfId } from './identity';
import { ArmNode } from './node';
import { ArmResource } from './resource';
import { ResourceIndex } from './resourceIndex';

const plain = (text: string) => text.replace(/\//g, '|');

/**
 * The id of a resource of the document, the same wherever the document refers to
 * it. What only the deployment knows of it stands in braces: subscription and
 * group, and names that are parameters.
 * @internal
 */
export function idOf({ identity, node }: ArmResource): string {
  const { value } = node.get('id');
  if (typeof value === 'string' && identityOfId(value)) return value;
  const [provider, ...types] = identity.type.split('/');
  const names = identity.names.map(({ text, key }) => plain(text ?? key));
  const path = types.map((type, index) => `${type}/${names[index] ?? ''}`);
  return [
    '/subscriptions',
    identity.subscriptionId ?? '{subscription}',
    'resourceGroups',
    identity.resourceGroup ?? '{resource group}',
    'providers',
    provider,
    ...path,
  ].join('/');
}

/** The resources of the document that an id is of, with every statement of it. @internal */
export function referred(node: ArmNode, index: ResourceIndex): ArmResource[] {
  const identity = identityOfId(node.value);
  return identity
    ? index.same(identity).filter(({ presence }) => presence !== 'no')
    : [];
}

/** The id that a node refers by: of a resource of the document, else as it is written; `undefined` where that cannot be told. @internal */
export function referenceOf(
  node: ArmNode,
  index: ResourceIndex,
): string | undefined {
  const [found] = referred(node, index);
  if (found) return idOf(found);
  return typeof node.value === 'string' && node.value.length <= MAX_TEXT
    ? node.value
    : undefined;
}

/** Sets down the id that a node refers by: of a resource of the document, else as it is written. @internal */
export function putReference(
  facts: Facts,
  path: (string | number)[],
  node: ArmNode,
  index: ResourceIndex,
): void {
  const [found] = referred(node, index);
  if (found) facts.put(path, idOf(found), node.at);
  else facts.text(path, node);
}
