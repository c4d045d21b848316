import { Segment } from './identity';
import { ArmNode } from './node';
import { ArmResource, namesOf, TYPES } from './resource';

/** Lists inside a resource whose entries are resources of their own, too. */
const INLINE: Record<string, [string, string][]> = {
  [TYPES.virtualNetwork]: [
    ['subnets', TYPES.subnet],
    ['virtualNetworkPeerings', TYPES.peering],
  ],
  [TYPES.securityGroup]: [['securityRules', TYPES.securityRule]],
  [TYPES.routeTable]: [['routes', TYPES.route]],
  [TYPES.endpointPolicy]: [
    ['serviceEndpointPolicyDefinitions', TYPES.endpointPolicyDefinition],
  ],
};

/** The name of an entry; one that has none is told from all others, and stays an entry. */
const ownName = (item: ArmNode, index: number): Segment =>
  namesOf(item)[0] ?? { key: `{entry ${index}}` };

/** Resources with those that stand inside them, so that both are found alike. @internal */
export const withInlineChildren = (
  resources: readonly ArmResource[],
): ArmResource[] =>
  resources.flatMap(resource => {
    const { identity, node } = resource;
    const lists = INLINE[identity.type] ?? [];
    return [
      resource,
      ...lists.flatMap(([key, type]) =>
        (node.find('properties', key).items ?? []).map(
          (item, index): ArmResource => ({
            ...resource,
            node: item,
            identity: {
              ...identity,
              type,
              names: [...identity.names, ownName(item, index)],
            },
          }),
        ),
      ),
    ];
  });

/** Whether every entry of such a list can be told. @internal */
export const isListTold = ({ node }: ArmResource, key: string): boolean => {
  const list = node.find('properties', key);
  return list.isAbsent || list.items !== undefined;
};
