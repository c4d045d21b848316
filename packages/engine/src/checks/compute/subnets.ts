import { WorkspaceIsolation } from '../../model/isolation';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { setFact, sparing } from '../patches';
import { sources } from '../sources';
import { judgeNodes, noPublicIpPrivateEndpoint, NODES } from './noPublicIp';

const MODE = '/outbound/isolationMode';

/** Puts compute into the training subnet, where one with an id is known. */
function useTrainingSubnet(
  isolation: WorkspaceIsolation,
  pointers: string[],
): Fix[] {
  const subnets = isolation.customNetwork?.virtualNetworks?.flatMap(
    network => network.subnets ?? [],
  );
  const id = subnets?.find(
    subnet => azureValue(subnet.purpose, ['training']) && subnet.id?.trim(),
  )?.id;
  if (id === undefined) return [];
  return sparing(
    isolation,
    [noPublicIpPrivateEndpoint],
    [
      {
        title: 'Put it into the training subnet',
        patch: pointers.map(path => setFact(isolation, path, id)),
      },
    ],
  );
}

/** Without a managed network, compute without a public address names a subnet. */
export const noPublicIpSubnet: Check = {
  id: 'no-public-ip-subnet',
  title: 'Compute without a public IP names a subnet',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [
    MODE,
    '/compute/*/type',
    '/compute/*/nodePublicIp',
    '/compute/*/subnetId',
  ],
  expected: 'a subnet of yours, or a managed network',
  because:
    'A node without a public address needs a network to speak through. With the managed network off that is a subnet of yours; Azure refuses compute that names none.',
  enforcedBy:
    'Azure Machine Learning Computes should be in a virtual network (7804b5c7), which is wrong about compute in a managed network',
  evaluate: isolation =>
    judgeNodes(isolation, NODES, ({ subnetId }, name, at) =>
      subnetId.trim()
        ? pass(subnetId)
        : fail({
            pointer: at('subnetId'),
            observed: `${name} has no public IP and no subnet`,
          }),
    ),
  fix: ({ isolation }, { places }) =>
    useTrainingSubnet(
      isolation,
      places.map(place => place.pointer),
    ),
};

/** Serverless compute without a public address has a subnet where the workspace is closed. */
export const serverlessSubnet: Check = {
  id: 'serverless-subnet',
  title: 'Private serverless compute has a subnet or a public workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [
    MODE,
    '/compute/*/type',
    '/compute/*/nodePublicIp',
    '/compute/*/subnetId',
    '/inbound/publicNetworkAccess',
  ],
  expected: 'a subnet of yours, or a managed network',
  because:
    'Without subnet and public address its nodes leave through Azure’s shared addresses, and a workspace with public access off does not answer those.',
  evaluate(isolation) {
    const access = azureValue(
      isolation.inbound?.publicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
    );
    return judgeNodes(isolation, ['Serverless'], ({ subnetId }, name, at) => {
      if (subnetId.trim()) return pass(subnetId);
      if (access === 'Enabled') return pass('the workspace is public');
      return access
        ? fail({
            pointer: at('subnetId'),
            observed: `${name} has no subnet, no public IP and a closed workspace`,
          })
        : unknown('/inbound/publicNetworkAccess', 'public access not known');
    });
  },
  fix: ({ isolation }, { places }) =>
    useTrainingSubnet(
      isolation,
      places.map(place => place.pointer),
    ),
};
