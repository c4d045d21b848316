import { WorkspaceIsolation } from '@ringfence/engine';

const lengthOf = (list: readonly unknown[] | undefined) => list?.length ?? 0;

/**
 * How many ways are followed to judge a network of one’s own, about: out of each
 * subnet by each route, through each rule. It grows faster than what is written.
 * @internal
 */
export function waysFollowed({ customNetwork }: WorkspaceIsolation): number {
  const { virtualNetworks, appliances, egress } = customNetwork ?? {};
  const filtered = (appliances ?? [])
    .flatMap(({ ruleCollections }) => ruleCollections ?? [])
    .reduce((sum, { rules }) => sum + lengthOf(rules), 0);
  const shared = filtered + lengthOf(egress?.routes) + lengthOf(egress?.rules);
  return (virtualNetworks ?? [])
    .flatMap(({ subnets }) => subnets ?? [])
    .reduce((sum, { routes, networkSecurityGroup: group }) => {
      const own = typeof group === 'object' ? lengthOf(group.rules) : 0;
      return sum + shared + own + lengthOf(routes);
    }, 0);
}
