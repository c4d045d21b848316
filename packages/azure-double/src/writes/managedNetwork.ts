import { ArmDocument, inner, isJson, Json } from '../world/document';
import type { World } from '../world/world';
import { commitState } from './commit';

/** Rules that every network with approved destinations has. */
const REQUIRED: [string, string, string][] = [
  ['AzureActiveDirectory', 'TCP', '80, 443'],
  ['AzureMachineLearning', 'TCP', '443, 8787, 18881'],
  ['BatchNodeManagement.region', 'Any', '443'],
];

const required = (): Json =>
  Object.fromEntries(
    REQUIRED.map(([serviceTag, protocol, portRanges]) => [
      `__SYS_ST_${serviceTag.replace(/\W/g, '_')}`,
      {
        type: 'ServiceTag',
        category: 'Required',
        status: 'Active',
        destination: { serviceTag, protocol, portRanges },
      },
    ]),
  );

/** Whether a workspace has a managed network, and whether that is there. */
export function networkState(
  workspace: ArmDocument | undefined,
): 'none' | 'inactive' | 'active' {
  const mode = inner(
    workspace,
    'properties',
    'managedNetwork',
    'isolationMode',
  );
  if (typeof mode !== 'string' || mode.toLowerCase() === 'disabled') {
    return 'none';
  }
  const path = ['properties', 'managedNetwork', 'status', 'status'];
  return inner(workspace, ...path) === 'Active' ? 'active' : 'inactive';
}

/** A managed network as it is when it was just wished for: nothing of it is there. */
export function wishedNetwork(network: unknown, before: unknown): unknown {
  if (!isJson(network)) return network;
  const mode = String(network.isolationMode ?? 'Disabled');
  if (mode.toLowerCase() === 'disabled') return network;
  const status = inner(before, 'status') ?? {
    status: 'Inactive',
    sparkReady: false,
  };
  const isActive = inner(status, 'status') === 'Active';
  const rules = isJson(network.outboundRules) ? network.outboundRules : {};
  return {
    ...network,
    status,
    ...(inner(before, 'networkId') !== undefined && {
      networkId: inner(before, 'networkId'),
    }),
    outboundRules: Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        {
          category: 'UserDefined',
          ...(rule as Json),
          status: isActive ? 'Active' : 'Inactive',
        },
      ]),
    ),
  };
}

/** Lets the network of a workspace be there: its rules hold, and Azure adds its own. */
export function activate(world: World, id: string, sparkReady = false): void {
  const workspace = world.store.get(id);
  const network = inner(workspace, 'properties', 'managedNetwork');
  if (!workspace || !isJson(network)) return;
  const rules = isJson(network.outboundRules) ? network.outboundRules : {};
  const isApproved = /^AllowOnlyApprovedOutbound$/i.test(
    String(network.isolationMode),
  );
  const active = Object.entries(rules).map(([name, rule]) => [
    name,
    { ...(rule as Json), status: 'Active' },
  ]);
  commitState(world, {
    ...workspace,
    properties: {
      ...workspace.properties,
      managedNetwork: {
        ...network,
        networkId: network.networkId ?? `network-of-${workspace.name}`,
        status: { status: 'Active', sparkReady },
        outboundRules: {
          ...(isApproved && required()),
          ...Object.fromEntries(active),
        },
      },
    },
  });
}
