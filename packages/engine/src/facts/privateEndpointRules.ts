import { Facts } from './facts';
import { RuleFacts } from './ruleFacts';
import { allTrue, anyTrue, Known } from './known';
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
