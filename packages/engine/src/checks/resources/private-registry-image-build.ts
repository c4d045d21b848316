import { isPrivateRegistry } from '../../facts/resourceFirewall';
import { Check } from '../check';
import { judgeEach, notApplicable, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import {
  IMAGE_BUILD_COMPUTE,
  imageBuilderFor,
  judgeImageBuilder,
} from './imageBuilder';

const LIST = '/resources/containerRegistry';
const NAME_BUILDER = { title: 'Name compute that builds images' };

/** Behind a private registry, images are built on compute of the workspace. */
export const privateRegistryImageBuild: Check = {
  id: 'private-registry-image-build',
  title: 'A private container registry has compute to build images',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: [
    `${LIST}/*`,
    IMAGE_BUILD_COMPUTE,
    '/compute/*/name',
    '/compute/*/type',
  ],
  expected: 'the name of a CPU cluster or compute instance',
  because:
    'A private registry cannot build images itself, and the serverless builds that stand in need resources without restrictions. The newer managed network page takes a cluster or an instance where the page on virtual networks asks for a cluster; the newer page wins.',
  offers: [NAME_BUILDER],
  evaluate(facts) {
    const registries = facts.resources?.containerRegistry;
    if (!registries) return unknown(LIST, 'container registry not known');
    const outcome = judgeImageBuilder(facts);
    return judgeEach(
      registries,
      (registry, index) => {
        const closed = isPrivateRegistry(registry);
        if (closed === false) return notApplicable('open to all networks');
        return closed || outcome.status !== 'fail'
          ? outcome
          : unknown(
              `${LIST}/${index}`,
              'not known whether the registry is private',
            );
      },
      { pass: 'all fit', notApplicable: 'no private registry' },
    );
  },
  writes: [IMAGE_BUILD_COMPUTE],
  fix: facts => [
    {
      ...NAME_BUILDER,
      patch: [
        setFact(facts.isolation, IMAGE_BUILD_COMPUTE, imageBuilderFor(facts)),
      ],
    },
  ],
};
