import { recognised, sameValue } from '@ringfence/engine';
import {
  ML_WORKSPACE,
  hasEndpointTo,
  resourceTypeOf,
  sameWord,
  sources,
} from '@ringfence/engine/internal';
import { azMl, updateWorkspace } from '../azure';
import {
  Change,
  ChangeRule,
  decides,
  Effect,
  notKnown,
  settable,
  step,
} from '../effects';
import { pairsOf } from '../pairs';
import { privateEndpointEffects } from '../privateEndpoints';

const ACCESS = '/inbound/publicNetworkAccess';
const LIST = '/inbound/ipRules';

/** Turns public access to the workspace on or off. */
export const workspaceAccess: ChangeRule = {
  id: 'workspace-access',
  effects: ({ before, after, target }) =>
    settable(
      {
        pointer: ACCESS,
        label: 'Public access to the workspace',
        before: before.isolation.inbound?.publicNetworkAccess,
        after: after.isolation.inbound?.publicNetworkAccess,
        same: sameValue,
      },
      () => {
        const access = recognised(after.inbound?.publicNetworkAccess);
        if (!access) return [];
        const off = access === 'Disabled';
        return [
          step({
            id: off ? 'close-workspace' : 'open-workspace',
            phase: off ? 'close' : 'open',
            title: `Turn public access to the workspace ${off ? 'off' : 'on'}`,
            pointer: ACCESS,
            because: off
              ? 'From then on the studio and the data plane are reached through a private endpoint only; Azure Resource Manager stays reachable.'
              : 'From this step until the first address is listed, everybody on the internet can reach the workspace. Private endpoints stay as they are; notebooks on compute instances do not work over the public way in.',
            source: sources.privateLink,
            commands: [
              updateWorkspace(target, { 'public-network-access': access }),
            ],
          }),
        ];
      },
    ),
};

/** Whether compute in the managed network has no private way to its own workspace. */
const cutOff = ({ after }: Change) =>
  after.mode === 'AllowInternetOutbound' &&
  hasEndpointTo(after, 'amlworkspace', id =>
    sameWord(resourceTypeOf(id) ?? '', ML_WORKSPACE),
  ) === false;

const endpointToItself = ({ target }: Change): Effect =>
  step({
    id: 'reach-workspace-from-inside',
    phase: 'rules',
    title:
      'Give the managed network a private endpoint to the workspace itself',
    pointer: '/outbound/rules',
    because:
      'Compute in the managed network is on no address list, so it needs a private way to its own workspace. Azure makes one by itself only while public access is off. The wanted rules do not name it, and should.',
    source: sources.managedNetwork,
    commands: [
      azMl('workspace outbound-rule set', target, {
        rule: 'workspace-itself',
        type: 'private_endpoint',
        'service-resource-id': target.workspaceId,
        'subresource-target': 'amlworkspace',
        'spark-enabled': 'false',
      }),
    ],
  });

function whyListed(verb: 'add' | 'remove', closed: boolean): string {
  if (verb === 'add') {
    return 'An address list can be set only once the workspace exists and public access is on; it holds public IPv4 addresses and ranges.';
  }
  return closed
    ? 'Online endpoints keep to an old list after public access is off, so its entries are taken out as well.'
    : 'The entry is taken off the list. Look afterwards whether an empty list lets everybody in: no page says so, and none denies it.';
}

const listStep = (
  verb: 'add' | 'remove',
  entry: string,
  index: number,
  { target, after }: Change,
): Effect =>
  step({
    id: `${verb}-ip-rule`,
    phase: 'list',
    title: `${verb === 'add' ? 'Let in' : 'No longer let in'} ${entry}`,
    pointer: verb === 'add' ? `${LIST}/${index}` : LIST,
    because: whyListed(verb, after.inbound?.publicNetworkAccess === 'Disabled'),
    source: sources.privateLink,
    commands: [
      azMl(`workspace network-rule ${verb}`, target, { 'ip-address': entry }),
    ],
  });

/** Keeps the list of public addresses that are let in. */
export const addressList: ChangeRule = {
  id: 'address-list',
  effects(change) {
    const before = change.before.inbound?.ipRules;
    const after = change.after.inbound?.ipRules;
    if (!after) {
      return before ? [decides(LIST, 'The address list after the change')] : [];
    }
    const { added, removed } = pairsOf(before ?? [], after, entry => entry);
    return [
      ...(before
        ? []
        : [
            notKnown(
              LIST,
              'the address list before the change, so which entries go',
            ),
          ]),
      ...(added.length && cutOff(change) ? [endpointToItself(change)] : []),
      ...added.map(({ value, index }) => listStep('add', value, index, change)),
      ...removed.map(({ value, index }) =>
        listStep('remove', value, index, change),
      ),
    ];
  },
};

/** Adds, changes and removes the private endpoints through which people reach the workspace. */
export const workspacePrivateEndpoints: ChangeRule = {
  id: 'workspace-private-endpoints',
  effects: ({ before, after, target }) =>
    privateEndpointEffects(
      before.inbound?.privateEndpoints,
      after.inbound?.privateEndpoints,
      {
        pointer: '/inbound/privateEndpoints',
        title: 'the workspace',
        id: target.workspaceId,
        name:
          typeof target.workspace === 'string' ? target.workspace : 'workspace',
      },
      target,
    ),
};
