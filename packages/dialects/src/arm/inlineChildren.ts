import { segmentsOf } from './identity';
import { ArmResource, TYPES } from './resource';

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
          (item): ArmResource => ({
            ...resource,
            node: item,
            identity: {
              ...identity,
              type,
              names: [
                ...identity.names,
                ...segmentsOf(item.get('name').value).slice(0, 1),
              ],
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
