import { ISOLATION_MODES, Known, Source, readFacts } from '@ringfence/engine';
import { Explained } from '../explained';
import { sources } from '@ringfence/engine/internal';

/** What Azure can make of a wish to change a workspace. @public */
export const CHANGE_OUTCOMES = [
  'none',
  'allowed',
  'one-way',
  'refused',
  'unknown',
] as const;
/** {@inheritDoc CHANGE_OUTCOMES} @public */
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

/** One arrow between two isolation modes, why it is so and where that is written. @public */
export interface ModeTransition extends Explained {
  /** What becomes of it. */
  kind: ChangeOutcome;
  /** Set on the one arrow on which two pages of Microsoft disagree. */
  disputed?: true;
}

/** How to take what Microsoft's pages do not agree on. @public */
export interface TransitionOptions {
  /**
   * The arrow from `AllowInternetOutbound` to `AllowOnlyApprovedOutbound`:
   * taken with a warning (the default), or refused.
   */
  disputed?: 'allow-with-warning' | 'refuse';
  /**
   * The modes that Azure says this workspace can still be changed to, in any
   * spelling. Where they are known they settle what pages leave open.
   */
  changeable?: readonly string[];
}

type Mode = (typeof ISOLATION_MODES)[number];

/** The sample notebook that makes internet outbound stricter by an update. */
const NOTEBOOK: Source = {
  title: 'Workspace managed network, sample notebook',
  url: 'https://github.com/Azure/azureml-examples/blob/main/sdk/python/resources/workspace/workspace-managed-network.ipynb',
  date: '2026-07-31',
};

const from = (
  kind: ChangeOutcome,
  because: string,
  source: Source = sources.managedNetwork,
): ModeTransition => ({ kind, because, source });

const STAYS = from('none', 'The isolation mode stays as it is.');

const TURNED_ON = from(
  'one-way',
  'A managed network can be turned on later, and from then on neither turned off nor made looser: only deleting the workspace undoes it.',
);

const TURNED_OFF = from(
  'refused',
  'A managed network cannot be turned off. Create another workspace without one, move to it, and delete this one.',
);

const LOOSENED = from(
  'refused',
  'Approved destinations only cannot be loosened to any internet destination. Add the destinations that are missed as outbound rules.',
);

const TIGHTENED: ModeTransition = {
  ...from(
    'one-way',
    'Microsoft’s sample makes internet outbound stricter by an update, while a note of its page on managed networks says that the mode cannot be changed any more. Try it where the workspace can be lost, and count on no way back.',
    NOTEBOOK,
  ),
  disputed: true,
};

const NOT_TIGHTENED: ModeTransition = {
  ...from(
    'refused',
    'A note of Microsoft’s page on managed networks says that internet outbound cannot be changed to approved destinations only. Microsoft’s sample does so; here the page is taken at its word.',
  ),
  disputed: true,
};

/** What Azure itself says of the workspace. */
const SETTLED = from(
  'one-way',
  'Azure says that this workspace can be changed to approved destinations only, on which Microsoft’s pages disagree. There is no way back.',
  sources.armWorkspace,
);

const NOT_LEFT = from(
  'refused',
  'Azure says that this workspace can no longer be changed to this mode. Create another one with it, and move there.',
  sources.armWorkspace,
);

const ARROWS: Record<Mode, Record<Mode, ModeTransition>> = {
  Disabled: {
    Disabled: STAYS,
    AllowInternetOutbound: TURNED_ON,
    AllowOnlyApprovedOutbound: TURNED_ON,
  },
  AllowInternetOutbound: {
    Disabled: TURNED_OFF,
    AllowInternetOutbound: STAYS,
    AllowOnlyApprovedOutbound: TIGHTENED,
  },
  AllowOnlyApprovedOutbound: {
    Disabled: TURNED_OFF,
    AllowInternetOutbound: LOOSENED,
    AllowOnlyApprovedOutbound: STAYS,
  },
};

/** Whether a mode is among those that are left; one of a spelling that Azure does not have could be it. */
function isLeft(mode: Mode, changeable: readonly string[]): Known {
  const { changeableIsolationModes = [] } =
    readFacts({
      outbound: { changeableIsolationModes: [...changeable] },
    }).outbound ?? {};
  if (changeableIsolationModes.includes(mode)) return true;
  return changeableIsolationModes.includes('other') ? undefined : false;
}

/**
 * Whether a workspace can go from one isolation mode to another, by "Workspace
 * managed virtual network isolation" (2025-05-23): a managed network can be
 * turned on and made stricter, never turned off and never made looser.
 *
 * @param before - the mode it has, in any spelling; absent is not known
 * @param after - the mode it shall have
 * @returns `unknown` where a mode is absent or is none that Azure has, unless
 * both are absent: then nothing is said to change
 * @internal
 */
export function modeTransition(
  before: string | undefined,
  after: string | undefined,
  { disputed = 'allow-with-warning', changeable }: TransitionOptions = {},
): ModeTransition {
  if (before === after) return STAYS;
  const [start, end] = [before, after].map(
    isolationMode => readFacts({ outbound: { isolationMode } }).mode,
  );
  if (!start || !end) {
    const which = start ? 'after' : 'before';
    const written = start ? after : before;
    return from(
      'unknown',
      written === undefined
        ? `The isolation mode ${which} the change is not known. Say it: ${ISOLATION_MODES.join(
            ', ',
          )}.`
        : `The isolation mode ${which} the change is none that Azure has; use ${ISOLATION_MODES.join(
            ', ',
          )}.`,
    );
  }
  const arrow = ARROWS[start][end];
  const left = changeable && isLeft(end, changeable);
  if (left === false && arrow.kind === 'one-way') return NOT_LEFT;
  if (left && arrow === TIGHTENED) return SETTLED;
  return arrow === TIGHTENED && disputed === 'refuse' ? NOT_TIGHTENED : arrow;
}
