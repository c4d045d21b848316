import { Facts, WorkspaceIsolation, recognised } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { AzureTarget, azWorkspace, CLI_MODES } from './azure';
import { Effect, notKnown, step } from './effects';

/**
 * What a workspace is the moment it is created: as wanted, but for what can be
 * said only afterwards. Rules, private endpoints, compute and endpoints come one
 * by one, and an address list waits behind closed doors.
 * @internal
 */
export function justCreated({ mode, isolation }: Facts): WorkspaceIsolation {
  const { inbound, outbound } = isolation;
  const managed = mode !== 'Disabled' && outbound !== undefined;
  return {
    ...isolation,
    ...(isolation.compute && { compute: [] }),
    ...(isolation.endpoints && { endpoints: [] }),
    ...(isolation.imageBuildCompute && { imageBuildCompute: '' }),
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
export function unsaidAtCreation({ inbound, outbound }: Facts): Effect[] {
  const isClosed = inbound?.publicNetworkAccess === 'Disabled';
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
export function createWorkspace(created: Facts, target: AzureTarget): Effect {
  const { mode } = created;
  const access = recognised(created.inbound?.publicNetworkAccess);
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
