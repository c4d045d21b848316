import { COMPUTE_TYPES, azureValue } from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import { Subject } from '../subject';
import { COMPUTE_KEYS } from './knownKeys';
import { isPrinted } from './recognise';

const SCHEMA_TYPES: [RegExp, string][] = [
  [/instance/i, 'ComputeInstance'],
  [/kubernetes/i, 'Kubernetes'],
  [/virtualmachine|vmcompute/i, 'VirtualMachine'],
  [/spark/i, 'SynapseSpark'],
  [/amlcompute|cluster/i, 'AmlCompute'],
];

function typeOf(node: SourceNode): string | undefined {
  const written = node.get('type')?.text();
  if (written !== undefined) return written;
  const schema = node.get('$schema')?.text() ?? '';
  return SCHEMA_TYPES.find(([pattern]) => pattern.test(schema))?.[1];
}

/** Reads a compute of its own. One that Azure runs and that names no subnet says so. @internal */
export function readCompute(node: SourceNode, draft: Draft): Subject {
  const type = typeOf(node);
  const fact = (key: string) => ['compute', 0, key];
  draft.put(['compute'], [{}], node.at);
  draft.nameMisspelt(['compute', 0], node, COMPUTE_KEYS);
  draft.text(fact('name'), node.get('name'));
  if (type !== undefined) {
    draft.put(fact('type'), type, (node.get('type') ?? node).at);
  }
  draft.flag(fact('nodePublicIp'), node.get('enable_node_public_ip'));
  draft.flag(
    fact('sshPublicAccess'),
    node.get('ssh_public_access_enabled', 'ssh_public_access'),
  );
  draft.flag(fact('localAuth'), node.get('disable_local_auth'), true);
  draft.text(fact('region'), node.get('location'));
  draft.text(fact('resourceId'), node.get('resource_id'));
  draft.count(fact('maxNodes'), node.get('max_instances', 'max_nodes'));
  const spelled = azureValue(type, COMPUTE_TYPES);
  const settings = node.get('network_settings');
  const subnet = settings?.get('subnet') ?? node.get('subnet');
  if (settings && !settings.isObject()) {
    draft.leaveOpen(fact('subnetId'), settings);
  } else if (subnet) draft.text(fact('subnetId'), subnet);
  else if (spelled === 'AmlCompute' || spelled === 'ComputeInstance') {
    if (!settings && !isPrinted(node)) draft.put(fact('subnetId'), '', node.at);
  }
  return draft.subject('compute', node.at, {
    name: node.get('name')?.text(),
    kind: spelled ?? type,
  });
}
