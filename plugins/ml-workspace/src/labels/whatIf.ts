import { ChangeOutcome } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Tone } from '../theme/tokens';

/** The words of the what-if panel. @internal */
export const whatIfStrings = {
  title: 'What if',
  intro: 'Try a change. Nothing is saved, and nothing is sent to Azure.',
  mode: 'Isolation mode',
  access: 'Public access',
  addresses: 'Addresses',
  addressesHint: 'Public addresses or ranges, separated by commas',
  storage: 'Storage access',
  host: 'Allow a host',
  addHost: 'Add host',
  rule: 'Take out a rule',
  chooseRule: 'Choose a rule',
  removeRule: 'Take out',
  unset: 'Not known now',
  now: (label: string) => `Now: ${label}`,
  tried: 'Changes to the rules',
  added: (host: string) => `Allow ${host}`,
  removed: (name: string) => `Without ${name}`,
  undo: (change: string) => `Undo: ${change}`,
  undoShort: 'Undo',
  reset: 'Reset',
  untouched: 'Change something above to see what it does.',
  before: 'Now',
  after: 'Then',
  policyLoading: 'The policy is not loaded: compliance is left out.',
  policy: {
    yes: 'It would meet policy.',
    no: 'It would not meet policy.',
    unknown: 'Whether it would meet policy is not known.',
  },
  refusals: 'Why Azure refuses it',
  notKnown: 'What is not known',
  mustDelete: 'What has to go first',
  lost: 'Checks that begin to fail',
  won: 'Checks that stop failing',
  creates: 'What Azure makes by itself',
  costsAdded: 'What Azure begins to bill',
  costsRemoved: 'What Azure stops billing',
  irreversible: 'What cannot be undone',
  steps: 'Steps',
  minutes: (count: number) => `about ${count} min`,
  commands: (count: number) =>
    count === 1 ? '1 command' : `${count} commands`,
  copyCommands: 'Copy the commands',
  request: 'Request this change',
  announce: (before: string, after: string, outcome: string) =>
    before === after
      ? `What if: stays ${after}. ${outcome}`
      : `What if: ${before} becomes ${after}. ${outcome}`,
};

/** The tone of what becomes of a change. @internal */
export const OUTCOME_TONES: Record<ChangeOutcome, Tone> = {
  none: 'unknown',
  allowed: 'good',
  'one-way': 'warning',
  refused: 'danger',
  unknown: 'unknown',
};

/** What becomes of a change, in words. @internal */
export const OUTCOME_LABELS: Record<ChangeOutcome, string> = {
  none: 'No change',
  allowed: 'Azure takes it',
  'one-way': 'One way only',
  refused: 'Azure refuses it',
  unknown: 'Not known',
};
