import { Compute } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import {
  COMPUTE_TYPES,
  ENDPOINT_KINDS,
  PUBLIC_NETWORK_ACCESS,
} from '../../model/values';
import { readEndpoint } from '../../facts/reach/compute';
import { Check, Outcome } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact, sparing } from '../patches';
import { sources } from '../sources';
import { closeCompute } from './closeCompute';
import { noPublicIpPrivateEndpoint } from './noPublicIp';
import { noPublicIpSubnet, serverlessSubnet } from './subnets';

const CLUSTERS: readonly string[] = ['AKS', 'Kubernetes'];
const WITH_SSH: readonly string[] = [
  'AmlCompute',
  'ComputeInstance',
  'VirtualMachine',
];

function judgeCompute(compute: Compute, index: number): Outcome {
  const at = (field: string) => pointer('compute', index, field);
  const name = compute.name ?? `compute ${index + 1}`;
  const type = azureValue(compute.type, COMPUTE_TYPES);
  if (!type) return unknown(at('type'), `type of ${name} not known`);
  if (CLUSTERS.includes(type)) return notApplicable('a Kubernetes cluster');
  const places = [
    ...(compute.nodePublicIp
      ? [
          {
            pointer: at('nodePublicIp'),
            observed: `${name} has public IP addresses`,
          },
        ]
      : []),
    ...(compute.sshPublicAccess && WITH_SSH.includes(type)
      ? [
          {
            pointer: at('sshPublicAccess'),
            observed: `${name} takes SSH from the internet`,
          },
        ]
      : []),
  ];
  if (places.length) return fail(...places);
  if (compute.nodePublicIp === undefined) {
    return unknown(at('nodePublicIp'), `public IP of ${name} not known`);
  }
  return compute.sshPublicAccess === undefined && WITH_SSH.includes(type)
    ? unknown(at('sshPublicAccess'), `SSH to ${name} not known`)
    : pass('no public IP');
}

/** No compute has a public address or takes SSH from the internet. */
export const computePublicIp: Check = {
  id: 'compute-public-ip',
  title: 'Compute has no public address',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: ['/compute/*/nodePublicIp', '/compute/*/sshPublicAccess'],
  expected: 'no node public IP and no public SSH',
  because:
    'A node with a public address can be attacked directly, and needs an inbound opening for Azure to manage it.',
  evaluate(isolation) {
    const { compute } = isolation;
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(compute, judgeCompute, {
      pass: 'none public',
      notApplicable: 'no compute',
    });
  },
  fix: ({ isolation }, outcome) =>
    sparing(
      isolation,
      [noPublicIpPrivateEndpoint, noPublicIpSubnet, serverlessSubnet],
      [
        {
          title: 'Take the public addresses off',
          patch: outcome.places.map(place =>
            setFact(isolation, place.pointer, false),
          ),
        },
      ],
    ),
  tighten: ({ isolation }) => closeCompute(isolation),
};

/** No endpoint can be called from the internet. */
export const endpointPublicAccess: Check = {
  id: 'endpoint-public-access',
  title: 'Online endpoints are not called from the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: ['/endpoints/*/kind', '/endpoints/*/publicNetworkAccess'],
  expected: 'public network access Disabled',
  because:
    'An endpoint keeps its own ingress: closing the workspace leaves scoring open until the endpoint is closed too.',
  evaluate(isolation) {
    const { endpoints } = isolation;
    if (!endpoints) return unknown('/endpoints', 'endpoints not known');
    return judgeEach(
      endpoints,
      (endpoint, index) => {
        const at = (field: string) => pointer('endpoints', index, field);
        const name = endpoint.name ?? `endpoint ${index + 1}`;
        const kind = azureValue(endpoint.kind, ENDPOINT_KINDS);
        if (kind === 'batch') return notApplicable('a batch endpoint');
        const access = azureValue(
          endpoint.publicNetworkAccess,
          PUBLIC_NETWORK_ACCESS,
        );
        if (access === 'Disabled') return pass('off');
        if (!access) {
          return unknown(
            at('publicNetworkAccess'),
            `public access of ${name} not known`,
          );
        }
        return kind
          ? fail({
              pointer: at('publicNetworkAccess'),
              observed: `${name} can be called from the internet`,
            })
          : unknown(at('kind'), `kind of ${name} not known`);
      },
      { pass: 'none public', notApplicable: 'no online endpoints' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Turn off public access to these endpoints',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Disabled'),
      ),
    },
  ],
  tighten: ({ isolation, endpoints }) => {
    const open = (endpoints ?? []).flatMap((endpoint, index) =>
      readEndpoint(endpoint, index).worst === 'closed'
        ? []
        : pointer('endpoints', index, 'publicNetworkAccess'),
    );
    return open.length
      ? [
          {
            title: 'Turn off public access to these endpoints',
            patch: open.map(at => setFact(isolation, at, 'Disabled')),
          },
        ]
      : [];
  },
};
