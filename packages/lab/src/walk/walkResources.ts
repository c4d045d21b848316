import type {
  AssociatedResource,
  AssociatedResources,
} from '@ringfence/engine';
import { stateOfList } from './lists';
import { Questions } from './questions';
import { State, worstOf } from './reached';

const is = (text: string | undefined, word: string) =>
  text?.toLowerCase() === word;

/** Who gets in by the resource's own settings. */
function byItself(
  { publicNetworkAccess, defaultAction, ipRules = [] }: AssociatedResource,
  hasList: boolean,
): State {
  if (is(publicNetworkAccess, 'disabled')) return 'closed';
  if (!hasList || is(defaultAction, 'allow')) return 'open';
  return ipRules.length ? stateOfList(ipRules) : 'partial';
}

function stateOf(
  resource: AssociatedResource,
  hasList: boolean,
  questions: Questions,
): State {
  const { perimeters = [], publicNetworkAccess } = resource;
  const enforced = perimeters.filter(({ accessMode }) =>
    is(accessMode, 'enforced'),
  );
  const letIn = perimeters.flatMap(({ ipRules = [] }) => ipRules);
  const byPerimeter = letIn.length ? stateOfList(letIn) : 'closed';
  if (!enforced.length) {
    if (is(publicNetworkAccess, 'securedbyperimeter')) {
      return questions.doubt('a perimeter that holds nobody back', 'closed');
    }
    const own = byItself(resource, hasList);
    if (!perimeters.length || byPerimeter === 'closed') return own;
    // While a perimeter only learns, what it lets in stands beside the firewall.
    return questions.doubt('the rules of a learning perimeter', own);
  }
  if (byPerimeter === 'open') return 'open';
  return questions.doubt('a firewall beside a perimeter', byPerimeter);
}

/** Who reaches the data of what the workspace leans on. */
export function walkResources(
  {
    storage = [],
    keyVault = [],
    containerRegistry = [],
    monitoring = [],
  }: AssociatedResources = {},
  questions: Questions,
): State {
  const registryToCome: State[] = containerRegistry.length
    ? []
    : [questions.ask('the registry that Azure will make') ? 'open' : 'closed'];
  return worstOf([
    ...registryToCome,
    ...[...storage, ...keyVault, ...containerRegistry].map(each =>
      stateOf(each, true, questions),
    ),
    ...monitoring.map(each => stateOf(each, false, questions)),
  ]);
}
