import { Draft } from '../shared/draft';
import {
  block,
  isUntold,
  names,
  TerraformDocument,
  TerraformResource,
} from './resource';

/** Compute types by the resource that makes them. */
const TYPES: Record<string, string> = {
  azurerm_machine_learning_compute_cluster: 'AmlCompute',
  azurerm_machine_learning_compute_instance: 'ComputeInstance',
  azurerm_machine_learning_inference_cluster: 'AKS',
  azurerm_machine_learning_synapse_spark: 'SynapseSpark',
};

/** Whether a resource is a compute. */
export const isCompute = ({ type }: TerraformResource) =>
  Object.hasOwn(TYPES, type);

/** The compute type a resource makes. */
export const computeType = ({ type }: TerraformResource) => TYPES[type];

/** Reads one compute at `path`. */
export function readCompute(
  draft: Draft,
  path: (string | number)[],
  { type, body }: TerraformResource,
): void {
  const fact = (key: string) => [...path, key];
  draft.put(path, {}, body.at);
  draft.text(fact('name'), body.get('name'));
  draft.put(fact('type'), TYPES[type], body.at);
  draft.flag(fact('nodePublicIp'), body.get('node_public_ip_enabled'));
  draft.flag(fact('localAuth'), body.get('local_auth_enabled'));
  draft.text(fact('region'), body.get('location'));
  draft.count(
    fact('maxNodes'),
    block(body, 'scale_settings')?.get('max_node_count'),
  );
  const ssh = block(body, 'ssh');
  if (type === 'azurerm_machine_learning_compute_instance' && ssh) {
    draft.put(fact('sshPublicAccess'), true, ssh.at);
  }
  draft.flag(fact('sshPublicAccess'), body.get('ssh_public_access_enabled'));
  const subnet = body.get('subnet_resource_id');
  if (subnet) draft.text(fact('subnetId'), subnet);
  else if (TYPES[type] === 'AmlCompute' || TYPES[type] === 'ComputeInstance') {
    draft.put(fact('subnetId'), '', body.at);
  }
}

/** Reads the computes of one workspace; with none, the list is empty where the document is whole. */
export function readComputes(
  draft: Draft,
  workspace: TerraformResource,
  { resources, whole }: TerraformDocument,
): void {
  const parentOf = ({ body }: TerraformResource) =>
    body.get('machine_learning_workspace_id');
  const all = resources.filter(isCompute);
  const untold = all.find(compute => isUntold(parentOf(compute), resources));
  if (untold) {
    draft.leaveOpen(['compute'], parentOf(untold) ?? untold.body);
    return;
  }
  const computes = all.filter(compute => names(parentOf(compute), workspace));
  const serverless = block(workspace.body, 'serverless_compute');
  const open = computes.find(compute => !compute.certain);
  if (open) {
    draft.leaveOpen(
      ['compute'],
      open.body.get('count', 'for_each') ?? open.body,
    );
    return;
  }
  if (!computes.length && !serverless) {
    if (whole && !draft.isolation.compute) {
      draft.put(['compute'], [], workspace.body.at);
    }
    return;
  }
  draft.put(['compute'], [], (computes[0]?.body ?? serverless!).at);
  computes.forEach((compute, index) =>
    readCompute(draft, ['compute', index], compute),
  );
  if (!serverless) return;
  const path = ['compute', computes.length];
  draft.put(path, { type: 'Serverless' }, serverless.at);
  draft.flag([...path, 'nodePublicIp'], serverless.get('public_ip_enabled'));
  const subnet = serverless.get('subnet_id');
  if (subnet) draft.text([...path, 'subnetId'], subnet);
  else draft.put([...path, 'subnetId'], '', serverless.at);
}
