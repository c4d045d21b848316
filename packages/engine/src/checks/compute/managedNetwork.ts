import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES } from '../../model/values';
import { Check } from '../check';
import { sameRegion, usesManagedNetwork } from '../../facts/modes';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { removeEntries, setFact } from '../patches';
import { sources } from '../sources';

const MODE = '/outbound/isolationMode';
const MANAGED: readonly string[] = ['AmlCompute', 'ComputeInstance'];
const ATTACHED: readonly string[] = ['AKS', 'Kubernetes', 'VirtualMachine'];

/** Compute of a managed network is in the workspace's region. */
export const managedNetworkComputeRegion: Check = {
  id: 'managed-network-compute-region',
  title: 'Compute in a managed network is in the workspace’s region',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [MODE, '/compute/*/type', '/compute/*/region', '/region'],
  expected: 'the region of the workspace',
  because:
    'A managed network lies in one region. Only in a network of your own can a cluster stand elsewhere, an instance never.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed === false) return notApplicable('no managed network');
    const { compute, region } = isolation;
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      (item, index) => {
        const at = (field: string) => pointer('compute', index, field);
        const name = item.name ? quoted(item.name) : `compute ${index + 1}`;
        const type = azureValue(item.type, COMPUTE_TYPES);
        if (type && !MANAGED.includes(type)) return notApplicable(type);
        if (item.region === undefined) {
          return unknown(at('region'), `region of ${name} not known`);
        }
        const same = sameRegion(item.region, region);
        if (same) return pass(item.region);
        if (same === undefined) return unknown('/region', 'region not known');
        if (!type) return unknown(at('type'), `type of ${name} not known`);
        return managed
          ? fail({
              pointer: at('region'),
              observed: `${name} is in ${quoted(item.region)}`,
            })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'the same region', notApplicable: 'no managed compute' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Create it in the region of the workspace',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, isolation.region),
      ),
    },
  ],
};

/** A managed network takes no Kubernetes and no virtual machines of the customer's. */
export const managedNetworkComputeType: Check = {
  id: 'managed-network-compute-type',
  title: 'A managed network has no Kubernetes and no attached machines',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [MODE, '/compute/*/type'],
  expected: 'clusters, instances and serverless compute',
  because:
    'Kubernetes and attached virtual machines cannot join a managed network. Serving on AKS needs a network of your own.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed === false) return notApplicable('no managed network');
    const { compute } = isolation;
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      (item, index) => {
        const at = pointer('compute', index, 'type');
        const name = item.name ? quoted(item.name) : `compute ${index + 1}`;
        const type = azureValue(item.type, COMPUTE_TYPES);
        if (!type) return unknown(at, `type of ${name} not known`);
        if (!ATTACHED.includes(type)) return pass(type);
        return managed
          ? fail({ pointer: at, observed: `${name} is of type ${type}` })
          : unknown(MODE, 'mode not known');
      },
      { pass: 'all can join', notApplicable: 'no compute' },
    );
  },
  fix: (_isolation, outcome) => [
    {
      title: 'Detach it',
      patch: removeEntries(
        outcome.places.map(place => place.pointer.replace(/\/type$/, '')),
      ),
    },
  ],
};
