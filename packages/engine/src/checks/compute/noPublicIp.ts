import { Compute, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES } from '../../model/values';
import { hasApproved } from '../../facts/reach/privateEndpoints';
import { Check, Outcome } from '../check';
import { usesManagedNetwork } from '../../facts/modes';
import { addPrivateEndpoint } from '../inbound/addPrivateEndpoint';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { sparing } from '../patches';
import { sources } from '../sources';
import { aksRegion } from './kubernetes';

const MODE = '/outbound/isolationMode';

/** Compute whose nodes stand in a subnet that it names itself. @internal */
export const NODES: readonly string[] = ['AmlCompute', 'ComputeInstance'];

/** Judges compute of these types without a public address, once its subnet is known. @internal */
export function judgeNodes(
  isolation: WorkspaceIsolation,
  types: readonly string[],
  judge: (
    item: Compute & { subnetId: string },
    name: string,
    at: (field: string) => string,
  ) => Outcome,
): Outcome {
  const managed = usesManagedNetwork(isolation);
  if (managed) return notApplicable('a managed network');
  const { compute } = isolation;
  if (!compute) return unknown('/compute', 'compute not known');
  return judgeEach(
    compute,
    (item, index) => {
      const at = (field: string) => pointer('compute', index, field);
      const name = item.name ? quoted(item.name) : `compute ${index + 1}`;
      const type = azureValue(item.type, COMPUTE_TYPES);
      if (type && !types.includes(type)) return notApplicable(type);
      if (item.nodePublicIp) return notApplicable('has a public IP');
      const { subnetId } = item;
      if (subnetId === undefined) {
        return unknown(at('subnetId'), `subnet of ${name} not known`);
      }
      const outcome = judge({ ...item, subnetId }, name, at);
      if (outcome.status !== 'fail') return outcome;
      if (!type) return unknown(at('type'), `type of ${name} not known`);
      if (item.nodePublicIp === undefined) {
        return unknown(at('nodePublicIp'), `public IP of ${name} not known`);
      }
      return managed === undefined ? unknown(MODE, 'mode not known') : outcome;
    },
    { pass: 'all fit', notApplicable: 'none without a public IP' },
  );
}

/** In a network of the customer's own, compute without a public address reaches the workspace privately. */
export const noPublicIpPrivateEndpoint: Check = {
  id: 'no-public-ip-private-endpoint',
  title: 'Compute without a public IP has a private way to the workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [
    MODE,
    '/compute/*/type',
    '/compute/*/nodePublicIp',
    '/compute/*/subnetId',
    '/inbound/privateEndpoints',
  ],
  expected: 'an approved private endpoint of the workspace',
  because:
    'Nodes in your own network without a public address reach Azure ML through the workspace’s private endpoint only.',
  evaluate(isolation) {
    const approved = hasApproved(isolation.inbound?.privateEndpoints);
    return judgeNodes(
      isolation,
      [...NODES, 'Serverless'],
      ({ subnetId }, name, at) => {
        if (!subnetId.trim()) return notApplicable('in no subnet');
        if (approved) return pass('a private endpoint');
        return approved === undefined
          ? unknown('/inbound/privateEndpoints', 'private endpoints not known')
          : fail({
              pointer: at('nodePublicIp'),
              observed: `${name} has no public IP and the workspace no private endpoint`,
            });
      },
    );
  },
  fix: facts =>
    sparing(facts.isolation, [aksRegion], [addPrivateEndpoint(facts)]),
};
