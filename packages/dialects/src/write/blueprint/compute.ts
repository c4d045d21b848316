import {
  COMPUTE_TYPES,
  Compute,
  LOAD_BALANCER_TYPES,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';
import { BlueprintResource, ParameterOf, Value } from './blueprint';

const TYPE = 'Microsoft.MachineLearningServices/workspaces/computes';

const enabled = (is: boolean) => (is ? 'Enabled' : 'Disabled');

const SUBNET =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i;

/** The id of a subnet that is named, as a value. @internal */
export function subnetValue(
  builder: BlueprintBuilder,
  subnetId: string,
  pointer: string,
): Value {
  if (!SUBNET.test(subnetId.trim())) {
    builder.refuse(
      `${pointer}/subnetId`,
      'is no id of a subnet',
      'the ARM id of a subnet, or an empty text for none',
    );
  }
  return builder.idOf(subnetId);
}

/** The subnet of a compute; none in a managed network. */
const subnetOf = (
  builder: BlueprintBuilder,
  { subnetId }: Compute,
  pointer: string,
): Record<string, Value> =>
  subnetId ? { subnet: { id: subnetValue(builder, subnetId, pointer) } } : {};

const NOT_OF_NODES = [
  'privateCluster',
  'publicFqdn',
  'inVirtualNetwork',
  'loadBalancerType',
  'outboundType',
  'resourceId',
] as const;

const NOT_OF_ATTACHED = [
  'nodePublicIp',
  'sshPublicAccess',
  'maxNodes',
] as const;

/** Settings that computes of a type do not have. */
const UNUSED: Record<
  'AmlCompute' | 'ComputeInstance' | 'AKS' | 'Kubernetes' | 'Serverless',
  readonly (keyof Compute)[]
> = {
  AmlCompute: NOT_OF_NODES,
  ComputeInstance: [...NOT_OF_NODES, 'maxNodes'],
  AKS: NOT_OF_ATTACHED,
  Kubernetes: NOT_OF_ATTACHED,
  Serverless: [
    ...NOT_OF_NODES,
    'name',
    'sshPublicAccess',
    'localAuth',
    'region',
    'maxNodes',
  ],
};

const need = (
  builder: BlueprintBuilder,
  compute: Compute,
  key: 'nodePublicIp' | 'sshPublicAccess',
  pointer: string,
): boolean =>
  builder.need(compute[key], `${pointer}/${key}`, 'true or false') ?? false;

/** Properties of a cluster that Azure ML makes itself. */
function cluster(
  builder: BlueprintBuilder,
  compute: Compute,
  vmSize: Value,
  pointer: string,
): Record<string, Value> {
  const ssh = need(builder, compute, 'sshPublicAccess', pointer);
  return {
    vmSize,
    vmPriority: 'Dedicated',
    osType: 'Linux',
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: compute.maxNodes ?? 4,
      nodeIdleTimeBeforeScaleDown: 'PT120S',
    },
    enableNodePublicIp: need(builder, compute, 'nodePublicIp', pointer),
    remoteLoginPortPublicAccess: enabled(ssh),
    ...subnetOf(builder, compute, pointer),
  };
}

/** Properties of a machine for one person. */
function instance(
  builder: BlueprintBuilder,
  compute: Compute,
  vmSize: Value,
  pointer: string,
): Record<string, Value> {
  const ssh = need(builder, compute, 'sshPublicAccess', pointer);
  return {
    vmSize,
    enableNodePublicIp: need(builder, compute, 'nodePublicIp', pointer),
    sshSettings: {
      sshPublicAccess: enabled(ssh),
      ...(ssh && {
        adminPublicKey: new ParameterOf(
          builder.parameter(
            `${compute.name} ssh public key`,
            `The public key that may sign in to ${compute.name} by SSH`,
          ),
        ),
      }),
    },
    ...subnetOf(builder, compute, pointer),
  };
}

/** Facts of the cluster behind a compute, which its own files state. */
const OF_CLUSTER = [
  'privateCluster',
  'publicFqdn',
  'inVirtualNetwork',
  'outboundType',
] as const;

/** Properties of a cluster that stands already and is attached. */
function attached(
  builder: BlueprintBuilder,
  compute: Compute,
  type: 'AKS' | 'Kubernetes',
  pointer: string,
): Record<string, Value> {
  for (const key of OF_CLUSTER) {
    if (compute[key] === undefined) continue;
    // An attachment that names a subnet says so itself.
    const isSaid =
      key === 'inVirtualNetwork' &&
      compute[key] &&
      type === 'AKS' &&
      compute.subnetId;
    if (isSaid) continue;
    builder.cannotSay(
      `${pointer}/${key}`,
      'a setting of the cluster behind the compute',
      'the cluster stands already, and the files only attach it',
      'the cluster’s own files, or a reading of Azure',
    );
  }
  if (type === 'Kubernetes') {
    for (const key of ['loadBalancerType', 'subnetId'] as const) {
      if (compute[key] === undefined) continue;
      builder.cannotSay(
        `${pointer}/${key}`,
        'how the cluster serves',
        'the extension of the cluster says it',
        'the cluster’s own files',
      );
    }
    return { namespace: 'default' };
  }
  const balancer = builder.closed(
    compute.loadBalancerType,
    LOAD_BALANCER_TYPES,
    `${pointer}/loadBalancerType`,
  );
  return {
    ...(balancer && { loadBalancerType: balancer }),
    ...(compute.subnetId && {
      aksNetworkingConfiguration: {
        subnetId: subnetValue(builder, compute.subnetId, pointer),
      },
    }),
  };
}

const sayUnused = (
  builder: BlueprintBuilder,
  compute: Compute,
  type: keyof typeof UNUSED,
  pointer: string,
) =>
  builder.sayUnused(
    compute,
    UNUSED[type],
    pointer,
    `a compute of type ${type} has none`,
  );

function addCompute(
  builder: BlueprintBuilder,
  workspace: BlueprintResource,
  compute: Compute,
  before: readonly BlueprintResource[],
  pointer: string,
): BlueprintResource | undefined {
  const type = azureValue(
    builder.need(compute.type, `${pointer}/type`, COMPUTE_TYPES.join(', ')),
    COMPUTE_TYPES,
  );
  if (type === 'Serverless') {
    sayUnused(builder, compute, type, pointer);
    return undefined;
  }
  if (type === 'ServerlessSpark') {
    builder.cannotSay(
      pointer,
      'that serverless Spark is used',
      'it is no resource; a rule that it may use says so',
      'provisioning the managed network with Spark',
    );
    return undefined;
  }
  const name = builder.need(
    compute.name,
    `${pointer}/name`,
    'a name of its own',
  );
  const isAttached = type === 'AKS' || type === 'Kubernetes';
  if (type !== 'AmlCompute' && type !== 'ComputeInstance' && !isAttached) {
    builder.refuse(
      `${pointer}/type`,
      'is attached by hand, with credentials that no file may hold',
      'AmlCompute, ComputeInstance, AKS or Kubernetes',
    );
    return undefined;
  }
  if (name === undefined) return undefined;
  sayUnused(builder, compute, type, pointer);
  const vmSize = new ParameterOf(vmSizeOf(builder));
  const isOwn = type === 'AmlCompute' || type === 'ComputeInstance';
  const properties = isOwn
    ? (type === 'AmlCompute' ? cluster : instance)(
        builder,
        compute,
        vmSize,
        pointer,
      )
    : attached(builder, compute, type as 'AKS' | 'Kubernetes', pointer);
  const resourceId = isAttached
    ? builder.need(
        compute.resourceId,
        `${pointer}/resourceId`,
        'the ARM id of the cluster',
      )
    : undefined;
  const { region } = compute;
  return builder.add({
    symbol: `compute ${name}`,
    type: TYPE,
    parent: workspace,
    name,
    section: 'compute',
    why:
      type === 'ComputeInstance'
        ? 'A machine for one person'
        : 'Nodes that start when a job needs them',
    pointer,
    location: 'region',
    properties: {
      computeType: type,
      ...(region && { computeLocation: region }),
      ...(compute.localAuth !== undefined && {
        disableLocalAuth: !compute.localAuth,
      }),
      ...(resourceId && { resourceId: builder.idOf(resourceId) }),
      properties,
    },
    dependsOn: [...before],
  });
}

/** One size for all machines, which whoever deploys may change. */
function vmSizeOf(builder: BlueprintBuilder) {
  return (
    builder.parameters.find(({ name }) => name === 'vmSize') ??
    builder.parameter(
      'vm size',
      'The size of the machines that are made',
      builder.landingZone.vmSize ?? 'Standard_DS3_v2',
    )
  );
}

/**
 * Adds the computes. Azure makes them once the private way to the workspace is
 * there, so they wait for it.
 *
 * @internal
 */
export function addComputes(
  builder: BlueprintBuilder,
  workspace: BlueprintResource,
  computes: readonly Compute[],
): void {
  const ways = builder.resources.filter(
    ({ type, section }) =>
      type === 'Microsoft.Network/privateEndpoints' && section === 'workspace',
  );
  computes.forEach((compute, at) =>
    addCompute(builder, workspace, compute, ways, `/compute/${at}`),
  );
}
