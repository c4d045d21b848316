import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { Subject } from '../subject';
import { DEPLOYMENT_KEYS, ENDPOINT_KEYS } from './knownKeys';

const kindOf = (node: SourceNode) => {
  const schema = node.get('$schema')?.text() ?? '';
  if (/batch/i.test(schema)) return 'batch';
  if (/online/i.test(schema)) return 'online';
  const id = node.get('id')?.text() ?? '';
  if (/\/batchEndpoints\//i.test(id)) return 'batch';
  if (/\/onlineEndpoints\//i.test(id)) return 'online';
  const online = node.get(
    'auth_mode',
    'public_network_access',
    'egress_public_network_access',
    'instance_type',
  );
  return online ? 'online' : undefined;
};

/** Reads an endpoint of its own; its deployments stand elsewhere. @internal */
export function readEndpoint(node: SourceNode, draft: Draft): Subject {
  const kind = kindOf(node);
  draft.put(['endpoints'], [{}], node.at);
  draft.nameMisspelt(['endpoints', 0], node, ENDPOINT_KEYS);
  draft.text(['endpoints', 0, 'name'], node.get('name'));
  draft.put(['endpoints', 0, 'kind'], kind, node.at);
  draft.text(
    ['endpoints', 0, 'publicNetworkAccess'],
    node.get('public_network_access'),
  );
  draft.text(['endpoints', 0, 'authMode'], node.get('auth_mode'));
  if (kind === 'online') {
    // Only an endpoint on Kubernetes names its cluster.
    const compute = node.get('compute');
    draft.put(
      ['endpoints', 0, 'computeType'],
      compute ? 'Kubernetes' : 'Managed',
      compute?.at ?? node.at,
    );
  }
  return draft.subject('endpoint', node.at, {
    name: node.get('name')?.text(),
    kind,
  });
}

/** Reads a deployment, with the name of the endpoint it stands behind. @internal */
export function readDeployment(node: SourceNode, draft: Draft): Subject {
  const kind = kindOf(node);
  draft.put(['endpoints'], [{}], node.at);
  draft.text(['endpoints', 0, 'name'], node.get('endpoint_name'));
  draft.put(['endpoints', 0, 'kind'], kind, node.at);
  draft.put(['endpoints', 0, 'deployments'], [{}], node.at);
  draft.nameMisspelt(['endpoints', 0, 'deployments', 0], node, DEPLOYMENT_KEYS);
  draft.text(['endpoints', 0, 'deployments', 0, 'name'], node.get('name'));
  draft.text(
    ['endpoints', 0, 'deployments', 0, 'egressPublicNetworkAccess'],
    node.get('egress_public_network_access'),
  );
  return draft.subject('deployment', node.at, {
    name: node.get('name')?.text(),
    kind,
  });
}
