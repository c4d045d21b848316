import {
  PUBLIC_NETWORK_ACCESS,
  WorkspaceIsolation,
  azureValue,
} from '@ringfence/engine';
import { modeOf, sources } from '@ringfence/engine/internal';
import { AzureTarget, azWorkspace, CLI_MODES } from './azure';
import { Effect, notKnown, step } from './effects';

/**
 * What a workspace is the moment it is created: as wanted, but for what can be
 * said only afterwards. Rules, private endpoints, compute and endpoints come one
 * by one, and an address list waits behind closed doors.
 * @internal
 */
export function justCreated(after: WorkspaceIsolation): WorkspaceIsolation {
  const { inbound, outbound } = after;
  const managed = modeOf(after) !== 'Disabled' && outbound !== undefined;
  return {
    ...after,
    ...(after.compute && { compute: [] }),
    ...(after.endpoints && { endpoints: [] }),
    ...(after.imageBuildCompute && { imageBuildCompute: '' }),
    ...(inbound && {
      inbound: {
        ...inbound,
        ...(inbound.ipRules?.length && {
          ipRules: [],
          publicNetworkAccess: 'Disabled',
        }),
        ...(inbound.privateEndpoints && { privateEndpoints: [] }),
      },
    }),
    ...(outbound && {
      outbound: {
        ...outbound,
        ...(outbound.rules && { rules: [] }),
        ...(managed && { networkStatus: 'Inactive', sparkReady: false }),
        provisionOnCreation: false,
      },
    }),
  };
}

const FOR_LIFE =
  'Name, region, storage account, key vault, encryption and high business impact stay as they are created. An address list, and a rule that leads to the workspace itself, can be set only once it exists.';

/** What a workspace is created with and nobody said: it decides who gets in, and what can be undone. @internal */
export function unsaidAtCreation({
  inbound,
  outbound,
}: WorkspaceIsolation): Effect[] {
  const isClosed =
    azureValue(inbound?.publicNetworkAccess, PUBLIC_NETWORK_ACCESS) ===
    'Disabled';
  return [
    ...(inbound?.publicNetworkAccess === undefined
      ? [
          notKnown(
            '/inbound/publicNetworkAccess',
            'whether public access is on when it is created',
          ),
        ]
      : []),
    ...(isClosed && inbound?.privateEndpoints === undefined
      ? [
          notKnown(
            '/inbound/privateEndpoints',
            'which private endpoints let people in while public access is off',
          ),
        ]
      : []),
    ...(outbound?.isolationMode === undefined
      ? [
          notKnown(
            '/outbound/isolationMode',
            'whether it is created with a managed network, which cannot be turned off again',
          ),
        ]
      : []),
  ];
}

/** The step that creates a workspace from the file that describes it. @internal */
export function createWorkspace(
  created: WorkspaceIsolation,
  target: AzureTarget,
): Effect {
  const mode = modeOf(created);
  const access = azureValue(
    created.inbound?.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  );
  return step({
    id: 'create-workspace',
    phase: 'prepare',
    title: 'Create the workspace from the file that describes it',
    pointer: '/workspace',
    because: FOR_LIFE,
    source: sources.privateLink,
    ...(mode &&
      mode !== 'Disabled' && {
        irreversible:
          'The managed network can be made stricter, and neither looser nor turned off.',
      }),
    commands: [
      azWorkspace('create', target, {
        file: {
          variable: 'WORKSPACE_FILE',
          meaning: 'YAML file that describes the workspace',
        },
        location: created.region,
        'managed-network': mode && CLI_MODES[mode],
        'public-network-access': access,
      }),
    ],
  });
}
