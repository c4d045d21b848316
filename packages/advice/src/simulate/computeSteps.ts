import { ComputeFacts, Source, pointer, recognised } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azMl } from './azure';
import { Change, Effect, notKnown, step } from './effects';

const said = (value: boolean | number | undefined) =>
  value === undefined ? undefined : String(value);

/** The type of compute in Azure’s spelling. @internal */
export const computeTypeOf = ({ type }: ComputeFacts) => recognised(type);

/** Whether Azure ML makes it, so that a managed network asks for it to be made anew. @internal */
export const isManagedCompute = (compute: ComputeFacts) =>
  ['AmlCompute', 'ComputeInstance'].includes(computeTypeOf(compute) ?? '');

/** What is there without being made: it is asked for job by job. */
const isServerless = (compute: ComputeFacts) =>
  ['Serverless', 'ServerlessSpark'].includes(computeTypeOf(compute) ?? '');

/** Where compute, or a field of it, stands. @internal */
export const computeAt = (index: number, field?: string) =>
  field ? pointer('compute', index, field) : pointer('compute', index);

/** What to call compute. @internal */
export const computeTitle = ({ name }: ComputeFacts, index: number) =>
  name ? `the compute ${name}` : `compute ${index + 1}`;

/** The step that deletes or detaches compute. @internal */
export function dropCompute(
  compute: ComputeFacts,
  index: number,
  { target }: Change,
  because: string,
  source: Source = sources.managedNetwork,
): Effect[] {
  if (isServerless(compute)) return [];
  const type = computeTypeOf(compute);
  const title = computeTitle(compute, index);
  const managed = isManagedCompute(compute);
  return [
    ...(type
      ? []
      : [
          notKnown(
            computeAt(index, 'type'),
            `what kind of compute ${title} is`,
          ),
        ]),
    step({
      id: managed ? 'delete-compute' : 'detach-compute',
      phase: 'delete',
      title: `${managed ? 'Delete' : 'Detach'} ${title}`,
      pointer: computeAt(index),
      because,
      source,
      deletes: title,
      commands: [
        type && compute.name
          ? azMl(`compute ${managed ? 'delete' : 'detach'}`, target, {
              name: compute.name,
              yes: true,
            })
          : undefined,
      ],
    }),
  ];
}

/** The step that makes or attaches compute. @internal */
export function makeCompute(
  compute: ComputeFacts,
  index: number,
  { target }: Change,
): Effect[] {
  if (isServerless(compute)) return [];
  const type = computeTypeOf(compute);
  const title = computeTitle(compute, index);
  const known = compute.name !== undefined;
  const shared = { name: compute.name };
  const create =
    known && isManagedCompute(compute)
      ? azMl('compute create', target, {
          ...shared,
          type,
          size: {
            variable: 'VM_SIZE',
            meaning: `size of the virtual machines of ${title}, such as Standard_DS3_v2`,
          },
          'enable-node-public-ip': said(compute.nodePublicIp),
          'ssh-public-access-enabled': said(compute.sshPublicAccess),
          subnet: compute.subnetId || undefined,
          location: type === 'AmlCompute' ? compute.region : undefined,
          'max-instances':
            type === 'AmlCompute' ? said(compute.maxNodes) : undefined,
        })
      : undefined;
  const attach =
    known && (type === 'AKS' || type === 'Kubernetes')
      ? azMl('compute attach', target, {
          ...shared,
          type: 'Kubernetes',
          'resource-id': compute.resourceId ?? {
            variable: 'CLUSTER_ID',
            meaning: `ARM id of the Kubernetes cluster behind ${title}`,
          },
        })
      : undefined;
  return [
    step({
      id: attach ? 'attach-compute' : 'create-compute',
      phase: 'create',
      title: `${attach ? 'Attach' : 'Create'} ${title}`,
      pointer: computeAt(index),
      because:
        'Compute is made once the network it shall stand in is there; where it stands and whether it has a public address is said only now.',
      source: sources.managedNetworkCompute,
      commands: [create ?? attach],
    }),
  ];
}
