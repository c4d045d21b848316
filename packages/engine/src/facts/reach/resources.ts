import { AssociatedResource } from '../../model/isolation';
import { Facts, ResourceFacts } from '../facts';
import { pointer } from '../../model/pointer';
import { RESOURCE_KINDS } from '../../model/values';
import { anyOf, between, known, StateRange, worstOf } from './range';

/** A kind of associated resource. @public */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What people call each kind of associated resource. @public */
export const RESOURCE_NAMES: Record<ResourceKind, string> = {
  storage: 'storage account',
  keyVault: 'key vault',
  containerRegistry: 'container registry',
  monitoring: 'monitoring',
};

/** How open one associated resource is. @public */
export function readResource(
  resource: ResourceFacts,
  at: string,
  name: string,
): StateRange {
  const access = resource.publicNetworkAccess;
  if (access === 'Enabled') return readFirewall(resource, at, name);
  const disabled = readPrivate(resource, at, name);
  if (access === 'Disabled') return disabled;
  return anyOf([readFirewall(resource, at, name), disabled], {
    pointer: `${at}/publicNetworkAccess`,
    label: `whether public access to the ${name} is on`,
  });
}

function readFirewall(
  resource: ResourceFacts,
  at: string,
  name: string,
): StateRange {
  const action = resource.defaultAction;
  if (action === 'Allow' || action === 'Deny')
    return known(action === 'Deny' ? 'partial' : 'open');
  return between('open', 'partial', [
    {
      pointer: `${at}/defaultAction`,
      label: `whether the ${name} refuses networks that are not listed`,
    },
  ]);
}

function readPrivate(
  resource: ResourceFacts,
  at: string,
  name: string,
): StateRange {
  const approved = resource.hasApprovedEndpoint;
  if (approved !== undefined) return known(approved ? 'closed' : 'partial');
  return between('partial', 'closed', [
    {
      pointer: `${at}/privateEndpoints`,
      label: `whether the ${name} has an approved private endpoint`,
    },
  ]);
}

/** How open one kind of associated resource is; `[]` is closed, absent is not known. @public */
export function readResourceKind(
  { resources }: Facts,
  kind: ResourceKind,
): StateRange {
  const list = resources?.[kind];
  if (!list) {
    return between('open', 'closed', [
      {
        pointer: pointer('resources', kind),
        label: `how the ${RESOURCE_NAMES[kind]} is reached`,
      },
    ]);
  }
  return worstOf(
    list.map((resource, index) =>
      readResource(
        resource,
        pointer('resources', kind, index),
        RESOURCE_NAMES[kind],
      ),
    ),
  );
}

/** How open each kind of associated resource is. @public */
export type ResourceRanges = Record<ResourceKind, StateRange>;

/** Reads every kind of associated resource. @public */
export const readResourceKinds = (facts: Facts): ResourceRanges => ({
  storage: readResourceKind(facts, 'storage'),
  keyVault: readResourceKind(facts, 'keyVault'),
  containerRegistry: readResourceKind(facts, 'containerRegistry'),
  monitoring: readResourceKind(facts, 'monitoring'),
});

/** How open the workspace's associated resources are: the worst of those in use. @internal */
export const readResources = (kinds: ResourceRanges): StateRange =>
  worstOf([
    kinds.storage,
    kinds.keyVault,
    kinds.containerRegistry,
    kinds.monitoring,
  ]);

/** What to call a resource: its kind and the name in its id, where that is known. @public */
export const resourceTitle = (
  kind: keyof typeof RESOURCE_NAMES,
  { id }: AssociatedResource,
): string => {
  const name = id?.trim().split('/').pop();
  return `the ${RESOURCE_NAMES[kind]}${name ? ` ${name}` : ''}`;
};
