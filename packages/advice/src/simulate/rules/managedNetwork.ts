import { recognised, sameValue } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { azRest } from '../azure';
import {
  ChangeRule,
  decides,
  Effect,
  refusal,
  settable,
  step,
} from '../effects';

const KIND = '/outbound/managedNetworkKind';
const MONITOR = '/outbound/networkMonitor';

const patchNetwork = (
  target: Parameters<typeof azRest>[1],
  managedNetwork: object,
) => azRest('patch', target, '', { properties: { managedNetwork } });

/** A managed network goes from V1 to V2, and never back. */
export const managedNetworkKindChange: ChangeRule = {
  id: 'managed-network-kind-change',
  effects: ({ before, after, target, creation }) =>
    settable(
      {
        pointer: KIND,
        label: 'The kind of managed network',
        before: before.isolation.outbound?.managedNetworkKind,
        after: after.isolation.outbound?.managedNetworkKind,
        same: sameValue,
      },
      (): Effect[] => {
        const was = recognised(before.outbound?.managedNetworkKind);
        const shall = recognised(after.outbound?.managedNetworkKind);
        if (!shall) {
          return [
            decides(KIND, 'The kind of managed network after the change'),
          ];
        }
        if (shall === 'V1' && !creation && before.mode !== 'Disabled') {
          return was
            ? [
                refusal(
                  KIND,
                  'The managed network cannot go back to V1',
                  'A managed network of the kind V2 stays one as long as its workspace is there.',
                  sources.managedNetworkKinds,
                ),
              ]
            : [decides(KIND, 'The kind of managed network before the change')];
        }
        return [
          step({
            id: 'set-managed-network-kind',
            phase: 'network',
            title: `Make the managed network a ${shall}`,
            pointer: KIND,
            because:
              shall === 'V2'
                ? 'Networks of the kind V2 are in preview, and the page advises against them for now.'
                : 'Asked for as long as there is no network yet, it keeps the network from becoming a V2.',
            source: sources.managedNetworkKinds,
            ...(shall === 'V2' && {
              irreversible: 'The managed network can never be a V1 again.',
            }),
            commands: [patchNetwork(target, { managedNetworkKind: shall })],
          }),
        ];
      },
    ),
};

/** The monitor of a managed network can be turned on and off. */
export const networkMonitorChange: ChangeRule = {
  id: 'network-monitor-change',
  effects: ({ before, after, target }) =>
    settable(
      {
        pointer: MONITOR,
        label: 'The network monitor',
        before: before.outbound?.networkMonitor,
        after: after.outbound?.networkMonitor,
      },
      on => [
        step({
          id: 'set-network-monitor',
          phase: 'settings',
          title: `Turn the network monitor ${on ? 'on' : 'off'}`,
          pointer: MONITOR,
          because:
            'Newer versions of Azure’s interface have a monitor of the managed network; what it shows no page describes yet.',
          source: sources.armWorkspace,
          commands: [patchNetwork(target, { enableNetworkMonitor: on })],
        }),
      ],
    ),
};
