import { ISOLATION_MODE_LABELS } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { CLI_MODES, updateWorkspace } from '../azure';
import {
  Change,
  ChangeRule,
  creates,
  decides,
  Effect,
  refusal,
  step,
} from '../effects';
import { ManagedEndpoint, managedEndpoints } from '../managedEndpoints';
import { modeTransition } from '../transitions';

const MODE = '/outbound/isolationMode';

/** Whether the change turns a managed network on. @internal */
export const turnsNetworkOn = ({ before, after }: Change): boolean =>
  before.mode === 'Disabled' && after.managed === true;

/** Whether the change takes a managed network from internet outbound to approved destinations only. @internal */
export const tightensNetwork = ({ before, after }: Change): boolean =>
  before.mode === 'AllowInternetOutbound' &&
  after.mode === 'AllowOnlyApprovedOutbound';

/** Goes from one isolation mode to another, where Azure lets it. */
export const isolationModeChange: ChangeRule = {
  id: 'isolation-mode-change',
  effects(change) {
    const { before, after, target } = change;
    const { kind, because, source } = modeTransition(
      before.isolation.outbound?.isolationMode,
      after.isolation.outbound?.isolationMode,
      {
        ...change,
        changeable: before.isolation.outbound?.changeableIsolationModes,
      },
    );
    if (kind === 'none') return [];
    if (kind === 'unknown') return [decides(MODE, because)];
    if (kind === 'refused') {
      return [
        refusal(
          MODE,
          `The isolation mode cannot go from ${before.mode} to ${after.mode}`,
          because,
          source,
        ),
      ];
    }
    const mode = after.mode ?? 'Disabled';
    const label = ISOLATION_MODE_LABELS[mode].toLowerCase();
    return [
      step({
        id: 'set-isolation-mode',
        phase: 'network',
        title: `Set the isolation mode to ${mode} (${label})`,
        pointer: MODE,
        because,
        source,
        irreversible: `The isolation mode can never be less strict than ${mode} again.`,
        commands: [
          updateWorkspace(target, { 'managed-network': CLI_MODES[mode] }),
        ],
      }),
    ];
  },
};

/** What Azure lets in and out of every managed network by itself. */
const REQUIRED_TAGS =
  'AzureActiveDirectory, AzureMachineLearning (in and out), BatchNodeManagement of the region, AzureResourceManager, AzureFrontDoor.FirstParty, MicrosoftContainerRegistry, AzureMonitor and VirtualNetwork';

const words = ({ target, subresource }: ManagedEndpoint) =>
  `A private endpoint in the managed network to ${target} (${subresource})`;

function madeByAzure(change: Change): Effect[] {
  const { before, after } = change;
  const known = new Set(
    change.creation ? [] : managedEndpoints(before).map(words),
  );
  const endpoints = managedEndpoints(after)
    .map(words)
    .filter(title => !known.has(title));
  const isNew = turnsNetworkOn(change) || (change.creation && after.managed);
  const rules = isNew
    ? [
        creates(
          `Required rules for ${REQUIRED_TAGS}`,
          'Azure Machine Learning does not run without them; nobody has to write them and nobody can take them out.',
          sources.managedNetwork,
        ),
      ]
    : [];
  const because =
    after.mode === 'AllowOnlyApprovedOutbound'
      ? 'With approved destinations only Azure makes private endpoints to the workspace and all its resources, public or not, when the network is provisioned.'
      : 'With internet outbound Azure makes private endpoints to those resources whose public access is off.';
  return [
    ...rules,
    ...endpoints.map(title => creates(title, because, sources.managedNetwork)),
  ];
}

/** What Azure itself puts into the managed network. */
export const requiredByAzure: ChangeRule = {
  id: 'required-by-azure',
  effects: madeByAzure,
};
