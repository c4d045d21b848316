import { ISOLATION_MODES, Source, readFacts } from '@ringfence/engine';
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
  { disputed = 'allow-with-warning' }: TransitionOptions = {},
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
  return arrow === TIGHTENED && disputed === 'refuse' ? NOT_TIGHTENED : arrow;
}
