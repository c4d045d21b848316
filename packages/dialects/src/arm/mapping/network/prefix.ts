import type { ArmNode } from '../../node';

/** The only range of a subnet. @internal */
export function prefixOf(properties: ArmNode): ArmNode | undefined {
  const one = properties.get('addressPrefix');
  if (!one.isAbsent) return one;
  const [first, ...others] = properties.get('addressPrefixes').items ?? [];
  return others.length ? undefined : first;
}
