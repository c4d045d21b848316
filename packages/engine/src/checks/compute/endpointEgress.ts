import { Endpoint } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import {
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  PUBLIC_NETWORK_ACCESS,
} from '../../model/values';
import { Check, Outcome } from '../check';
import { usesManagedNetwork } from '../../facts/modes';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { sources } from '../sources';

function judge(
  endpoint: Endpoint,
  index: number,
  managed: boolean | undefined,
): Outcome {
  const at = (...fields: (string | number)[]) =>
    pointer('endpoints', index, ...fields);
  const name = endpoint.name ? quoted(endpoint.name) : `endpoint ${index + 1}`;
  const kind = azureValue(endpoint.kind, ENDPOINT_KINDS);
  const runsOn = azureValue(endpoint.computeType, ENDPOINT_COMPUTE_TYPES);
  if (kind === 'batch') return notApplicable('a batch endpoint');
  if (runsOn === 'Kubernetes') return notApplicable('on Kubernetes');
  const { deployments } = endpoint;
  if (!deployments) {
    return unknown(at('deployments'), `deployments of ${name} not known`);
  }
  return judgeEach(
    deployments,
    ({ egressPublicNetworkAccess: egress }, number) => {
      const place = at('deployments', number, 'egressPublicNetworkAccess');
      if (egress === undefined) {
        return unknown(place, `egress setting of ${name} not known`);
      }
      if (azureValue(egress, PUBLIC_NETWORK_ACCESS) !== 'Disabled') {
        return pass('no egress of its own');
      }
      if (!kind) return unknown(at('kind'), `kind of ${name} not known`);
      if (!runsOn) {
        return unknown(at('computeType'), `where ${name} runs is not known`);
      }
      return managed
        ? fail({
            pointer: place,
            observed: `a deployment of ${name} turns off egress by itself`,
          })
        : unknown('/outbound/isolationMode', 'mode not known');
    },
    { pass: 'none', notApplicable: 'no deployments' },
  );
}

/** With a managed network no deployment relies on the older egress setting. */
export const endpointEgressIgnored: Check = {
  id: 'endpoint-egress-ignored',
  title: 'No deployment relies on an egress setting that is ignored',
  nature: 'risk',
  severity: 'low',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: [
    '/outbound/isolationMode',
    '/endpoints/*/kind',
    '/endpoints/*/computeType',
    '/endpoints/*/deployments/*/egressPublicNetworkAccess',
  ],
  expected: 'the egress setting left out',
  because:
    'With a managed network Azure ignores it: where data can go is decided by the outbound rules, however closed the deployment looks.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed === false) return notApplicable('no managed network');
    const { endpoints } = isolation;
    if (!endpoints) return unknown('/endpoints', 'endpoints not known');
    return judgeEach(
      endpoints,
      (endpoint, index) => judge(endpoint, index, managed),
      { pass: 'none', notApplicable: 'no managed online deployments' },
    );
  },
  fix: (_isolation, outcome) => [
    {
      title: 'Deploy again without the setting',
      patch: outcome.places.map(({ pointer: path }) => ({
        op: 'remove',
        path,
      })),
    },
  ],
};
