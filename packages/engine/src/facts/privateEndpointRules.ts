import { Facts } from './facts';
import { RuleFacts } from './ruleFacts';
import { allTrue, anyTrue, Known } from './known';
import { comparableId } from './modes';
import { sameWord } from './targets';

/** Whether a rule is a private endpoint to a part, of a resource that `is` knows. */
function leadsToPart(
  rule: RuleFacts,
  part: string,
  is: (id: string) => Known,
): Known {
  const { type, serviceResourceId: id, subresourceTarget: target } = rule;
  return allTrue([
    type && type === 'PrivateEndpoint',
    target === undefined ? undefined : sameWord(target, part),
    id === undefined ? undefined : is(id),
  ]);
}

/** Whether some rule of people’s is a private endpoint to a part; Azure’s own do not count. @internal */
export const hasEndpointTo = (
  { outbound }: Facts,
  part: string,
  is: (id: string) => Known,
): Known =>
  outbound?.rules &&
  anyTrue(outbound.rules.map(rule => leadsToPart(rule, part, is)));

/** The resources whose part people's private endpoint rules lead to. @internal */
export interface EndpointTargets {
  /** Whether one of them is the resource of an id, or of one that is not known. */
  include(id: string | undefined): Known;
}

/** Where people's private endpoint rules to a part lead, to be asked about many resources. @internal */
export function endpointTargets(
  { outbound }: Facts,
  part: string,
): EndpointTargets {
  const sure = new Set<string>();
  const possible = new Set<string>();
  let mayBeAny = false;
  for (const rule of outbound?.rules ?? []) {
    const { serviceResourceId: id } = rule;
    const leads = leadsToPart(rule, part, () => true);
    if (leads !== false) {
      if (id === undefined) mayBeAny = true;
      else (leads ? sure : possible).add(comparableId(id));
    }
  }
  return {
    include(id) {
      if (!outbound?.rules) return undefined;
      if (id === undefined) {
        return mayBeAny || sure.size || possible.size ? undefined : false;
      }
      if (sure.has(comparableId(id))) return true;
      return mayBeAny || possible.has(comparableId(id)) ? undefined : false;
    },
  };
}
