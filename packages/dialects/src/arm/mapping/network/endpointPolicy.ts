import { Facts } from '../../facts';
import { isListTold } from '../../inlineChildren';
import { ArmNode } from '../../node';
import { ArmResource, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { mapNameAndId } from './naming';

/** Sets down a service endpoint policy: the accounts and scopes it names, and the aliases of services. @internal */
export function mapPolicy(
  facts: Facts,
  reference: ArmNode,
  statements: readonly ArmResource[],
  index: ResourceIndex,
): void {
  const [policy] = statements;
  if (!policy) {
    facts.text(['id'], reference.get('id'));
    return;
  }
  mapNameAndId(facts, policy);
  const definitions = index
    .children(policy.identity, TYPES.endpointPolicyDefinition)
    .filter(({ presence }) => presence !== 'no');
  const resources = definitions.map(({ node }) =>
    node.find('properties', 'serviceResources'),
  );
  const named = resources.flatMap(list => list.items ?? []);
  const isTold =
    [...statements, ...definitions].every(
      ({ presence }) => presence === 'yes',
    ) &&
    statements.every(one =>
      isListTold(one, 'serviceEndpointPolicyDefinitions'),
    ) &&
    resources.every(list => list.items) &&
    named.every(({ value }) => typeof value === 'string') &&
    definitions.length > 0;
  const alias = policy.node.find('properties', 'serviceAlias');
  if (!isTold) return;
  const texts = named.map(({ value }) => String(value));
  const isAlias = (text: string) => /^\/services\//i.test(text);
  const aliases = texts.filter(isAlias);
  if (typeof alias.value === 'string') aliases.push(alias.value);
  const at = policy.node.at;
  if (alias.isAbsent || typeof alias.value === 'string') {
    facts.put(['aliases'], aliases, at);
  }
  facts.put(
    ['resources'],
    texts.filter(text => !isAlias(text)),
    at,
  );
}
