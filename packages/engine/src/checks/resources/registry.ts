import { AssociatedResource, WorkspaceIsolation } from '../../model/isolation';
import { PatchOperation } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES, PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { Check } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const LIST = '/resources/containerRegistry';
const BUILD = '/imageBuildCompute';
const WORDS = { pass: 'all fit', notApplicable: 'no private registry' };

/** Whether a registry limits who reaches it: public access off, default deny, or a private endpoint. */
function isPrivate(registry: AssociatedResource): boolean | undefined {
  const access = azureValue(
    registry.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  );
  const action = azureValue(registry.defaultAction, ['Allow', 'Deny']);
  const endpoints = registry.privateEndpoints;
  if (access === 'Disabled' || action === 'Deny' || endpoints?.length) {
    return true;
  }
  return access && action && endpoints ? false : undefined;
}

/** A registry that is not open to all networks is Premium. */
export const privateRegistryPremium: Check = {
  id: 'private-registry-premium',
  title: 'A private container registry is Premium',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [`${LIST}/*`],
  expected: 'SKU Premium',
  because:
    'Private endpoints and network rules exist in the Premium registry only.',
  evaluate({ resources }) {
    const registries = resources?.containerRegistry;
    if (!registries) return unknown(LIST, 'container registry not known');
    return judgeEach(
      registries,
      (registry, index) => {
        const at = `${LIST}/${index}`;
        if (azureValue(registry.sku, ['Premium'])) return pass('Premium');
        const closed = isPrivate(registry);
        if (closed === false) return notApplicable('open to all networks');
        if (registry.sku === undefined) {
          return unknown(`${at}/sku`, 'SKU of the registry not known');
        }
        return closed
          ? fail({
              pointer: `${at}/sku`,
              observed: `a private registry with SKU ${quoted(registry.sku)}`,
            })
          : unknown(at, 'not known whether the registry is private');
      },
      WORDS,
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Use the Premium registry',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Premium'),
      ),
    },
  ],
};

const BUILDERS: readonly string[] = ['AmlCompute', 'ComputeInstance'];

/** Whether a compute can build images; `undefined` while its type is not known. */
const canBuild = (type: string | undefined): boolean | undefined => {
  const known = azureValue(type, COMPUTE_TYPES);
  return known && BUILDERS.includes(known);
};

function judgeBuilder({ compute, imageBuildCompute }: WorkspaceIsolation) {
  const wanted = imageBuildCompute?.trim();
  if (wanted === undefined) {
    return unknown(BUILD, 'compute for image builds not known');
  }
  if (!wanted) {
    return fail({
      pointer: BUILD,
      observed: 'a private registry and no compute to build images',
    });
  }
  if (!compute) return unknown('/compute', 'compute not known');
  const named = compute.filter(({ name }) => name === wanted);
  const fits = named.map(({ type }) => canBuild(type));
  if (!named.length || fits.includes(true)) return pass(wanted);
  return fits.includes(undefined) || compute.some(({ name }) => !name)
    ? unknown('/compute', `type of ${quoted(wanted)} not known`)
    : fail({
        pointer: BUILD,
        observed: `${quoted(wanted)} cannot build images`,
      });
}

/** Names compute for image builds where none that can is named: one that is known to fit, else one still to create. @internal */
export function buildImagesOnCompute(
  isolation: WorkspaceIsolation,
): PatchOperation[] {
  if (judgeBuilder(isolation).status !== 'fail') return [];
  const fit = isolation.compute?.find(
    ({ name, type }) => name && canBuild(type),
  );
  return [setFact(isolation, BUILD, fit?.name ?? 'image-build')];
}

/** Behind a private registry, images are built on compute of the workspace. */
export const privateRegistryImageBuild: Check = {
  id: 'private-registry-image-build',
  title: 'A private container registry has compute to build images',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: [`${LIST}/*`, BUILD, '/compute/*/name', '/compute/*/type'],
  expected: 'the name of a CPU cluster or compute instance',
  because:
    'A private registry cannot build images itself, and the serverless builds that stand in need resources without restrictions. The newer managed network page takes a cluster or an instance where the page on virtual networks asks for a cluster; the newer page wins.',
  evaluate(isolation) {
    const registries = isolation.resources?.containerRegistry;
    if (!registries) return unknown(LIST, 'container registry not known');
    return judgeEach(
      registries,
      (registry, index) => {
        const closed = isPrivate(registry);
        if (closed === false) return notApplicable('open to all networks');
        const outcome = judgeBuilder(isolation);
        return closed || outcome.status !== 'fail'
          ? outcome
          : unknown(
              `${LIST}/${index}`,
              'not known whether the registry is private',
            );
      },
      WORDS,
    );
  },
  fix: ({ isolation }) => [
    {
      title: 'Name compute that builds images',
      patch: buildImagesOnCompute(isolation),
    },
  ],
};
