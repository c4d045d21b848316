import { Limits } from './expressions/limits';
import { TemplateScope } from './expressions/templateScope';
import { isObject, Unresolved } from './expressions/value';
import { ArmNode } from './node';
import { givenParameters } from './parametersFile';
import type { ReadArmOptions } from './readArm';
import { expandTemplate } from './template';

/** A resource that a template deploys, as far as its document tells. @public */
export interface DeployedResource {
  /** Lower-cased. */
  type: string;
  /** Absent where nobody can tell it. */
  name?: string;
  /** Subscription and group that it is deployed to, in lower case; absent where nobody can tell. */
  group?: { subscriptionId: string; resourceGroup: string };
  /** Whether its condition holds. */
  presence: 'yes' | 'maybe' | 'no';
  /** What it sets; an object with `unresolved` alone where nobody can tell. */
  settings: unknown;
}

/** The group that a level of a template is deployed to, where its words are known. */
function groupTold(group: string | undefined): DeployedResource['group'] {
  const [subscriptionId, resourceGroup] = (group ?? '').split('/');
  return !resourceGroup || /[{}]/.test(`${subscriptionId}${resourceGroup}`)
    ? undefined
    : { subscriptionId, resourceGroup };
}

/** What a node comes to, with everything in it. */
function settled(node: ArmNode): unknown {
  const { value } = node;
  if (value instanceof Unresolved) return { unresolved: value.text };
  const { items, entries } = node;
  if (items) return items.map(settled);
  if (!entries) return value;
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of entries) {
    const loops = key.toLowerCase() === 'copy' ? entry.items ?? [] : [];
    const names = loops.map(loop => loop.get('name').value);
    if (!names.length) object[key] = settled(entry);
    for (const name of names) {
      if (typeof name === 'string') object[name] = settled(node.get(name));
    }
  }
  return object;
}

/**
 * Every resource that a deployment template comes to, with those of its nested
 * deployments.
 *
 * @param document - the parsed template
 * @public
 */
export function deployedResources(
  document: unknown,
  { parameters, deployedTo }: ReadArmOptions = {},
): DeployedResource[] {
  const limits = new Limits();
  const scope = TemplateScope.create(isObject(document) ? document : {}, {
    label: '',
    given: givenParameters(ArmNode.create('', parameters)),
    limits,
    ...deployedTo,
  });
  const resources = ArmNode.create('', document, scope.context).get(
    'resources',
  );
  const level = {
    resources: resources.value,
    at: resources.at,
    context: scope.context,
    scope,
    presence: 'yes' as const,
    depth: 0,
    group: scope,
  };
  return expandTemplate(level, limits).resources.map(
    ({ identity, node, presence, group }) => {
      const names = identity.names.map(({ text }) => text);
      const told = groupTold(group);
      return {
        type: identity.type,
        ...(names.every(name => name !== undefined) && {
          name: names.join('/'),
        }),
        ...(told && { group: told }),
        presence,
        settings: settled(node),
      };
    },
  );
}
