import { AssociatedResource } from '../../model/isolation';
import { Witness } from '../../model/posture';
import { LaneState } from '../../model/words';
import { PerimeterFacts, ResourceFacts } from '../facts';
import { anyOf, known, StateRange, worstOf } from './range';
import { notKnown, shown } from './witness';

/** What people call each kind of associated resource. @public */
export const RESOURCE_NAMES = {
  storage: 'storage account',
  keyVault: 'key vault',
  containerRegistry: 'container registry',
  monitoring: 'monitoring',
} as const;

/** A kind of associated resource. @public */
export type ResourceKind = keyof typeof RESOURCE_NAMES;

/** What to call a resource: its kind and the name in its id, where that is known. @public */
export const resourceTitle = (
  kind: ResourceKind,
  { id }: AssociatedResource,
): string => {
  const written = id?.trim();
  const name = written?.slice(written.lastIndexOf('/') + 1);
  return `the ${RESOURCE_NAMES[kind]}${name ? ` ${name}` : ''}`;
};

/** Who reaches a resource that is neither closed nor open to all. @internal */
export const REACHED_BY = {
  networks: 'listed networks',
  subscriptions: 'listed subscriptions',
  instances: 'listed resources',
  nobody: 'no network that is listed',
} as const;

const ALL = 'anybody on the internet';

/** One resource, with where it stands and what to call it. */
interface Seen {
  resource: ResourceFacts;
  kind: ResourceKind;
  at: string;
  title: string;
}

const reached = (
  { title, at }: Seen,
  state: LaneState,
  destination: string,
  path: string[],
  ...fields: string[]
): StateRange => {
  const witness: Witness = {
    place: title,
    destination,
    path,
    pointers: fields.map(field => `${at}/${field}`),
  };
  return known(state, witness);
};

const ON = 'public access on';

function readFirewall(seen: Seen): StateRange {
  const { resource, kind, at, title } = seen;
  const access = 'publicNetworkAccess';
  if (kind === 'monitoring') {
    return reached(seen, 'open', ALL, [ON, 'it has no address list'], access);
  }
  const action = resource.defaultAction;
  if (action === 'Allow') {
    const path = [ON, 'its firewall lets in what it does not name'];
    return reached(seen, 'open', ALL, path, access, 'defaultAction');
  }
  if (resource.wideAddresses) {
    const path = [ON, 'its firewall lets in more than selected addresses'];
    return reached(seen, 'open', ALL, path, access, 'ipRules');
  }
  if (action !== 'Deny') {
    return notKnown(title, 'open', 'partial', {
      pointer: `${at}/defaultAction`,
      label: `whether the ${RESOURCE_NAMES[kind]} refuses networks that are not listed`,
    });
  }
  if (resource.wideAddresses === undefined) {
    return notKnown(title, 'open', 'partial', {
      pointer: `${at}/ipRules`,
      label: `which addresses the ${RESOURCE_NAMES[kind]} lets in`,
    });
  }
  const {
    ipRules,
    virtualNetworkRules: networks,
    resourceInstances,
  } = resource;
  const instances = resourceInstances?.length
    ? REACHED_BY.instances
    : REACHED_BY.nobody;
  const who =
    ipRules?.length || networks?.length ? REACHED_BY.networks : instances;
  const path = [ON, 'its firewall refuses what it does not name'];
  return reached(seen, 'partial', who, path, access, 'defaultAction');
}

/** How open a resource is to what the profile of its perimeter lets in. */
function readRules(
  seen: Seen,
  { ipRules, subscriptions, wideAddresses }: PerimeterFacts,
  index: number,
): StateRange {
  const { kind, at, title } = seen;
  const here = `perimeters/${index}`;
  const lists = (what: string) => [
    `its network security perimeter lets in ${what}`,
  ];
  if (wideAddresses) {
    const what = lists('more than selected addresses');
    return reached(seen, 'open', ALL, what, `${here}/ipRules`);
  }
  const addresses =
    wideAddresses === undefined
      ? notKnown(title, 'open', ipRules ? 'partial' : 'closed', {
          pointer: `${at}/${here}/ipRules`,
          label: `which addresses the perimeter of the ${RESOURCE_NAMES[kind]} lets in`,
        })
      : ipRules?.length &&
        reached(
          seen,
          'partial',
          REACHED_BY.networks,
          lists('listed addresses'),
          `${here}/ipRules`,
        );
  const others = subscriptions
    ? subscriptions.length &&
      reached(
        seen,
        'partial',
        REACHED_BY.subscriptions,
        lists('listed subscriptions'),
        `${here}/subscriptions`,
      )
    : notKnown(title, 'partial', 'closed', {
        pointer: `${at}/${here}/subscriptions`,
        label: `which subscriptions the perimeter of the ${RESOURCE_NAMES[kind]} lets in`,
      });
  return worstOf([
    shown(
      title,
      'its network security perimeter lets nobody in',
      `${at}/${here}`,
    ),
    ...[addresses, others].flatMap(range => range || []),
  ]);
}

/**
 * How open a resource with a perimeter is. Enforced, its rules stand in place of
 * the resource's own firewall; learning, they let in beside it; an audit only
 * notes what they would do.
 */
function readPerimeter(
  seen: Seen,
  association: PerimeterFacts,
  index: number,
  own: StateRange,
): StateRange {
  const rules = readRules(seen, association, index);
  const both = worstOf([own, rules]);
  switch (association.accessMode) {
    case 'Enforced':
      return rules;
    case 'Learning':
      return both;
    case 'Audit':
      return own;
    default:
      return anyOf([own, rules, both], {
        pointer: `${seen.at}/perimeters/${index}/accessMode`,
        label: `whether the perimeter of the ${
          RESOURCE_NAMES[seen.kind]
        } is enforced`,
      });
  }
}

/** How open a resource is by its own settings, as if no perimeter held it. */
function readOwn(seen: Seen): StateRange {
  const { resource, kind, at, title } = seen;
  const pointer = `${at}/publicNetworkAccess`;
  switch (resource.publicNetworkAccess) {
    case 'Enabled':
      return readFirewall(seen);
    case 'Disabled':
      return shown(title, 'public access off', pointer);
    case 'SecuredByPerimeter':
      return resource.perimeters
        ? shown(title, 'only its perimeter lets anybody in', pointer)
        : notKnown(title, 'open', 'closed', {
            pointer: `${at}/perimeters`,
            label: `which perimeter secures the ${RESOURCE_NAMES[kind]}`,
          });
    default: {
      // It could be secured by a perimeter of which nothing is known.
      const worst = resource.perimeters ? readFirewall(seen).worst : 'open';
      return notKnown(title, worst, 'closed', {
        pointer,
        label: `whether public access to the ${RESOURCE_NAMES[kind]} is on`,
      });
    }
  }
}

/** How open one associated resource is, by who can reach its data. @public */
export function readResource(
  resource: ResourceFacts,
  kind: ResourceKind,
  at: string,
): StateRange {
  const seen = { resource, kind, at, title: resourceTitle(kind, resource) };
  const own = readOwn(seen);
  const { perimeters } = resource;
  return perimeters?.length
    ? worstOf(
        perimeters.map((association, index) =>
          readPerimeter(seen, association, index, own),
        ),
      )
    : own;
}
