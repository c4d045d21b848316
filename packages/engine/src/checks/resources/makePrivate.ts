import { leadsToPart } from '../../facts/endpointParts';
import { Facts, ResourceFacts } from '../../facts/facts';
import { ResourceKind } from '../../facts/reach/resourceAccess';
import { pointer } from '../../model/pointer';
import { Fix } from '../../model/posture';
import { Check } from '../check';
import { mending, writesOf } from '../mending';
import { batchEndpointRules } from '../outbound/batch-endpoint-rules';
import { setFact, setFacts } from '../patches';
import { batchStorageEndpoints } from './batch-storage-endpoints';
import {
  IMAGE_BUILD_COMPUTE,
  imageBuilderFor,
  judgeImageBuilder,
} from './imageBuilder';

/** The parts of each kind of resource that are reached by a private endpoint each. */
const PARTS: Record<ResourceKind, string[]> = {
  storage: ['blob', 'file'],
  keyVault: ['vault'],
  containerRegistry: ['registry'],
  monitoring: ['azuremonitor'],
};

/** A resource to close; a kind of which nothing is known has no index. @internal */
export interface ResourceToClose {
  kind: ResourceKind;
  index?: number;
}

/** What {@link makePrivate} offers, in general words. @internal */
export const MAKE_PRIVATE = { title: 'Make them private' };

/** What batch endpoints need of what is closed. */
const ASKED_FOR: readonly Check[] = [batchEndpointRules, batchStorageEndpoints];

/** What {@link makePrivate} writes. @internal */
export const MAKE_PRIVATE_WRITES: readonly string[] = [
  '/resources',
  IMAGE_BUILD_COMPUTE,
  ...writesOf(ASKED_FOR),
];

type Setting = [pointer: string, value: unknown];

const endpointTo = (subresource: string) => ({
  subresource,
  status: 'Approved',
});

/** A resource of its kind that is closed from the start. */
const closedFromTheStart = (kind: ResourceKind) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: PARTS[kind].map(endpointTo),
  ...(kind === 'containerRegistry' && { sku: 'Premium' }),
});

/** The private endpoints that a resource has, and those that it lacks. */
function completeEndpoints(
  { isolation }: Facts,
  { privateEndpoints = [] }: ResourceFacts,
  kind: ResourceKind,
  index: number,
): object[] | undefined {
  const lacking = PARTS[kind].filter(
    part =>
      !privateEndpoints.some(
        endpoint => endpoint.approved && leadsToPart(endpoint, part),
      ),
  );
  const written = isolation.resources?.[kind]?.[index].privateEndpoints ?? [];
  return lacking.length ? [...written, ...lacking.map(endpointTo)] : undefined;
}

function settingsThatClose(
  facts: Facts,
  { kind, index }: ResourceToClose,
): Setting[] {
  const resource = facts.resources?.[kind]?.[index ?? 0];
  if (index === undefined || !resource) {
    return [[pointer('resources', kind), [closedFromTheStart(kind)]]];
  }
  const at = pointer('resources', kind, index);
  const settings: Setting[] = [];
  if (resource.virtualNetworkRules?.length) {
    settings.push([`${at}/virtualNetworkRules`, []]);
  }
  if (resource.perimeters?.length) settings.push([`${at}/perimeters`, []]);
  if (kind === 'containerRegistry' && resource.sku !== undefined) {
    settings.push([`${at}/sku`, 'Premium']);
  }
  settings.push(
    [`${at}/publicNetworkAccess`, 'Disabled'],
    [`${at}/defaultAction`, 'Deny'],
  );
  const endpoints = completeEndpoints(facts, resource, kind, index);
  if (endpoints) settings.push([`${at}/privateEndpoints`, endpoints]);
  return settings;
}

/** Closes resources and gives them private endpoints, with what then has to be there beside. @internal */
export function makePrivate(
  facts: Facts,
  resources: readonly ResourceToClose[],
): Fix[] {
  if (!resources.length) return [];
  const { isolation } = facts;
  const patch = setFacts(
    isolation,
    resources.flatMap(resource => settingsThatClose(facts, resource)),
  );
  if (
    resources.some(({ kind }) => kind === 'containerRegistry') &&
    judgeImageBuilder(facts).status === 'fail'
  ) {
    patch.push(setFact(isolation, IMAGE_BUILD_COMPUTE, imageBuilderFor(facts)));
  }
  return mending(facts, ASKED_FOR, [{ ...MAKE_PRIVATE, patch }]);
}
