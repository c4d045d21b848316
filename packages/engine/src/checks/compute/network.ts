import { Endpoint } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import {
  COMPUTE_TYPES,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  PUBLIC_NETWORK_ACCESS,
} from '../../model/values';
import { Check, Outcome } from '../check';
import { usesCustomNetwork, usesManagedNetwork } from '../../facts/modes';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../sources';

const NETWORK_UNKNOWN = 'not known whether it uses a custom network';

/** Whether every deployment uses the older isolation of its own, which a custom network allows. */
function isLegacy({ deployments }: Endpoint): boolean | undefined {
  if (!deployments) return undefined;
  const off = deployments.map(
    ({ egressPublicNetworkAccess: egress }) =>
      egress && azureValue(egress, PUBLIC_NETWORK_ACCESS) === 'Disabled',
  );
  if (off.includes(false)) return false;
  return off.length > 0 && off.includes(undefined) ? undefined : off.length > 0;
}

function judgeEndpoint(
  endpoint: Endpoint,
  index: number,
  custom: boolean | undefined,
): Outcome {
  const at = (field: string) => pointer('endpoints', index, field);
  const name = endpoint.name ?? `endpoint ${index + 1}`;
  const kind = azureValue(endpoint.kind, ENDPOINT_KINDS);
  if (kind === 'batch') return notApplicable('a batch endpoint');
  const runsOn = azureValue(endpoint.computeType, ENDPOINT_COMPUTE_TYPES);
  if (runsOn === 'Kubernetes') return pass('on Kubernetes');
  if (!kind) return unknown(at('kind'), `kind of ${name} not known`);
  if (!runsOn) {
    return unknown(at('computeType'), `where ${name} runs is not known`);
  }
  if (custom === undefined) {
    return unknown('/customNetwork/virtualNetworks', NETWORK_UNKNOWN);
  }
  const legacy = isLegacy(endpoint);
  if (legacy) return pass('isolated per deployment, the older way');
  return legacy === undefined
    ? unknown(at('deployments'), `deployments of ${name} not known`)
    : fail({
        pointer: at('computeType'),
        observed: `${name} is a managed online endpoint in a custom network`,
      });
}

/** A custom network does without managed online endpoints. */
export const customNetworkManagedEndpoints: Check = {
  id: 'custom-network-managed-endpoints',
  title: 'A custom network has no managed online endpoints',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.configurations,
  reads: ['/endpoints/*/computeType', '/customNetwork/virtualNetworks'],
  expected: 'Kubernetes online endpoints, or a managed network',
  because:
    'Managed online endpoints run in Microsoft’s network and cannot be put into yours. Only the older isolation per deployment works, and it is not recommended.',
  evaluate(isolation) {
    const custom = usesCustomNetwork(isolation);
    if (custom === false) return notApplicable('no custom network');
    const { endpoints } = isolation;
    if (!endpoints) return unknown('/endpoints', 'endpoints not known');
    return judgeEach(
      endpoints,
      (endpoint, index) => judgeEndpoint(endpoint, index, custom),
      { pass: 'none managed', notApplicable: 'no online endpoints' },
    );
  },
};

/** A custom network does without serverless Spark. */
export const customNetworkServerlessSpark: Check = {
  id: 'custom-network-serverless-spark',
  title: 'A custom network has no serverless Spark',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.configurations,
  reads: ['/compute/*/type', '/customNetwork/virtualNetworks'],
  expected: 'no serverless Spark, or a managed network',
  because:
    'Serverless Spark joins a managed network only; in a custom network its jobs cannot start.',
  evaluate(isolation) {
    const custom = usesCustomNetwork(isolation);
    if (custom === false) return notApplicable('no custom network');
    const { compute } = isolation;
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      ({ type, name }, index) => {
        const at = pointer('compute', index, 'type');
        const known = azureValue(type, COMPUTE_TYPES);
        if (!known) return unknown(at, 'type not known');
        if (known !== 'ServerlessSpark') return pass(known);
        return custom
          ? fail({
              pointer: at,
              observed: `${name ?? 'serverless Spark'} in a custom network`,
            })
          : unknown('/customNetwork/virtualNetworks', NETWORK_UNKNOWN);
      },
      { pass: 'none', notApplicable: 'no compute' },
    );
  },
};

/** With a managed network no compute names a subnet. */
export const managedNetworkSubnet: Check = {
  id: 'managed-network-subnet',
  title: 'With a managed network no compute names a subnet',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetworkCompute,
  reads: ['/outbound/isolationMode', '/compute/*/subnetId'],
  expected: 'no subnet on any compute',
  because:
    'Azure puts compute into the managed network by itself and refuses a subnet of yours. A scanner that wants one is wrong here.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed === false) return notApplicable('no managed network');
    const { compute } = isolation;
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      ({ subnetId, name }, index) => {
        if (!subnetId) return pass('no subnet');
        return managed
          ? fail({
              pointer: pointer('compute', index, 'subnetId'),
              observed: `${name ?? `compute ${index + 1}`} names a subnet`,
            })
          : unknown('/outbound/isolationMode', 'mode not known');
      },
      { pass: 'none names a subnet', notApplicable: 'no compute' },
    );
  },
  fix: (_isolation, outcome) => [
    {
      title: 'Take the subnet off',
      patch: outcome.places.map(({ pointer: path }) => ({
        op: 'remove',
        path,
      })),
    },
  ],
};
