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
  const isEnforced = perimeters.some(({ accessMode }) =>
    is(accessMode, 'enforced'),
  );
  const letIn = perimeters.flatMap(({ ipRules = [] }) => ipRules);
  const byPerimeter = letIn.length ? stateOfList(letIn) : 'closed';
  if (isEnforced) {
    return byPerimeter === 'open'
      ? 'open'
      : questions.doubt('a firewall beside a perimeter', byPerimeter);
  }
  if (is(publicNetworkAccess, 'securedbyperimeter')) {
    return questions.doubt('a perimeter that holds nobody back', 'closed');
  }
  const own = byItself(resource, hasList);
  // While a perimeter only learns, what it lets in may stand beside the firewall.
  return perimeters.length
    ? questions.doubt('the rules of a learning perimeter', own)
    : own;
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
  return worstOf([
    ...[...storage, ...keyVault, ...containerRegistry].map(each =>
      stateOf(each, true, questions),
    ),
    ...monitoring.map(each => stateOf(each, false, questions)),
  ]);
}
