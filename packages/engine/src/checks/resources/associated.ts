import { readResourceFacts } from '../../facts/readInbound';
import { WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Fix, Place } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { RESOURCE_KINDS, WORKSPACE_KINDS } from '../../model/values';
import {
  readResource,
  RESOURCE_NAMES,
  ResourceKind,
} from '../../facts/reach/resources';
import { isApproved } from '../../facts/reach/privateEndpoints';
import { Check } from '../check';
import { mending } from '../mending';
import { batchEndpointRules } from '../outbound/batch-endpoint-rules';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { entryOf, patched, setFacts } from '../patches';
import { sources } from '../sources';
import { batchStorageEndpoints } from './batchStorage';
import { buildImagesOnCompute } from './registry';

const SUBRESOURCES: Record<ResourceKind, string[]> = {
  storage: ['blob', 'file'],
  keyVault: ['vault'],
  containerRegistry: ['registry'],
  monitoring: ['azuremonitor'],
};

/** A workspace has a storage account and a key vault. */
export const associatedResourcesPresent: Check = {
  id: 'associated-resources-present',
  title: 'The workspace has a storage account and a key vault',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.workspaceYaml,
  reads: ['/resources/storage', '/resources/keyVault', '/workspace/kind'],
  expected: 'at least one storage account and one key vault',
  because:
    'Azure creates no workspace without them; only a project uses those of its hub.',
  evaluate({ resources, workspace }) {
    const kind = azureValue(workspace?.kind, WORKSPACE_KINDS);
    if (kind === 'Project') return notApplicable('a project uses its hub’s');
    const needed = ['storage', 'keyVault'] as const;
    const empty = needed.filter(name => resources?.[name]?.length === 0);
    if (empty.length) {
      const absent = empty.map(name => ({
        pointer: pointer('resources', name),
        observed: `no ${RESOURCE_NAMES[name]}`,
      }));
      return kind
        ? fail(...absent)
        : unknown('/workspace/kind', 'kind of workspace not known');
    }
    const missing = needed.find(name => !resources?.[name]);
    return missing
      ? unknown(
          pointer('resources', missing),
          `${RESOURCE_NAMES[missing]} not known`,
        )
      : pass('both');
  },
};

function places(
  isolation: WorkspaceIsolation,
  which: 'open' | 'unknown',
): Place[] {
  return RESOURCE_KINDS.flatMap(kind => {
    const name = RESOURCE_NAMES[kind];
    const list = isolation.resources?.[kind];
    const at = pointer('resources', kind);
    if (!list) {
      return which === 'unknown'
        ? [{ pointer: at, observed: `${name} not known` }]
        : [];
    }
    return list.flatMap((resource, index): Place[] => {
      const here = pointer('resources', kind, index);
      const { worst, best, unknowns } = readResource(
        readResourceFacts(resource),
        here,
        name,
      );
      if (best === 'open' && which === 'open') {
        return [
          {
            pointer: `${here}/publicNetworkAccess`,
            observed: `the ${name} is open to all networks`,
          },
        ];
      }
      return worst === 'open' && best !== 'open' && which === 'unknown'
        ? [
            {
              pointer: unknowns[0].pointer,
              observed: `not known ${unknowns[0].label}`,
            },
          ]
        : [];
    });
  });
}

/** A resource to close; a kind of which nothing is known has no index. */
interface Target {
  kind: ResourceKind;
  index?: number;
}

const endpointsFor = (kind: ResourceKind) =>
  SUBRESOURCES[kind].map(subresource => ({ subresource, status: 'Approved' }));

function closing(
  isolation: WorkspaceIsolation,
  { kind, index }: Target,
): [string, unknown][] {
  const resource = isolation.resources?.[kind]?.[index ?? 0];
  if (index === undefined || !resource) {
    const privately = {
      publicNetworkAccess: 'Disabled',
      defaultAction: 'Deny',
      privateEndpoints: endpointsFor(kind),
    };
    return [[pointer('resources', kind), [privately]]];
  }
  const at = pointer('resources', kind, index);
  const endpoints = resource.privateEndpoints ?? [];
  const added = endpointsFor(kind).filter(
    ({ subresource }) =>
      !endpoints.some(
        endpoint =>
          isApproved(endpoint) &&
          azureValue(endpoint.subresource, [subresource]),
      ),
  );
  return [
    ...(resource.virtualNetworkRules?.length
      ? [[`${at}/virtualNetworkRules`, []] as [string, unknown]]
      : []),
    ...(kind === 'containerRegistry' && resource.sku !== undefined
      ? [[`${at}/sku`, 'Premium'] as [string, unknown]]
      : []),
    [`${at}/publicNetworkAccess`, 'Disabled'],
    [`${at}/defaultAction`, 'Deny'],
    ...(added.length
      ? [
          [`${at}/privateEndpoints`, [...endpoints, ...added]] as [
            string,
            unknown,
          ],
        ]
      : []),
  ];
}

/** Closes resources and gives them private endpoints, with what then has to be there beside. */
function makePrivate(
  isolation: WorkspaceIsolation,
  targets: readonly Target[],
): Fix[] {
  if (!targets.length) return [];
  const patch = setFacts(
    isolation,
    targets.flatMap(target => closing(isolation, target)),
  );
  if (targets.some(({ kind }) => kind === 'containerRegistry')) {
    patch.push(...buildImagesOnCompute(patched(isolation, patch)));
  }
  return mending(
    isolation,
    [batchEndpointRules, batchStorageEndpoints],
    [{ title: 'Make them private', patch }],
  );
}

/** No associated resource is open to all networks. */
export const resourcesPublicAccess: Check = {
  id: 'resources-public-access',
  title: 'Storage, vault, registry and monitoring are not public',
  nature: 'risk',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: RESOURCE_KINDS.map(kind => `/resources/${kind}/*`),
  expected: 'public access off, or default deny with listed networks',
  because:
    'A private endpoint on the workspace does nothing for the resources behind it: data, keys and images stay reachable until each of them is closed.',
  evaluate(isolation) {
    const open = places(isolation, 'open');
    if (open.length) return fail(...open);
    const [first] = places(isolation, 'unknown');
    return first
      ? unknown(first.pointer, first.observed)
      : pass('none open to all networks');
  },
  fix: ({ isolation }, outcome) =>
    makePrivate(
      isolation,
      RESOURCE_KINDS.flatMap(kind =>
        outcome.places.flatMap(place => {
          const entry = entryOf(place, pointer('resources', kind));
          return entry ? { kind, index: entry.index } : [];
        }),
      ),
    ),
  tighten: ({ isolation }) =>
    makePrivate(
      isolation,
      RESOURCE_KINDS.flatMap(kind => {
        const list = isolation.resources?.[kind];
        return list
          ? list.flatMap((resource, index) => {
              const at = pointer('resources', kind, index);
              const { worst } = readResource(
                readResourceFacts(resource),
                at,
                kind,
              );
              return worst === 'closed' ? [] : { kind, index };
            })
          : { kind };
      }),
    ),
};
