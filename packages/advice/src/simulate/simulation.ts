import { Source, Verdict } from '@ringfence/engine';
import { CostDriver } from './costs';
import { TRANSITION_KINDS, TransitionKind } from './transitions';

/**
 * The phases of a change, in the order in which they must happen: what is in the
 * way goes first, private endpoints come before public access goes, the network
 * is provisioned before compute is created in it, and whatever opens comes last.
 * @public
 */
export const CHANGE_PHASES = [
  'prepare',
  'delete',
  'network',
  'remove-rules',
  'rules',
  'connect',
  'close',
  'provision',
  'create',
  'settings',
  'seal',
  'open',
  'list',
  'disconnect',
] as const;

/** One of the phases of a change. @public */
export type ChangePhase = (typeof CHANGE_PHASES)[number];

/** Words for what becomes of a wish to change a workspace. @public */
export const CHANGE_OUTCOMES = TRANSITION_KINDS;

/** One of the words for what becomes of a change. @public */
export type ChangeOutcome = TransitionKind;

/** One step of a change. @public */
export interface ChangeStep {
  id: string;
  phase: ChangePhase;
  title: string;
  pointer: string;
  because: string;
  source: Source;
  /** Lines for a POSIX shell; a step without any is done by hand. */
  commands: string[];
  /** Roughly how long Azure takes, where a page says so. */
  minutes?: number;
  /** What the step deletes that is there today. */
  deletes?: string;
  /** What can no longer be undone after the step. */
  irreversible?: string;
}

/** Why Azure does not take the change, or why what it would lead to cannot work. @public */
export interface ChangeRefusal {
  rule: string;
  pointer: string;
  title: string;
  because: string;
  source: Source;
}

/** A fact that is not said. @public */
export interface ChangeNotKnown {
  pointer: string;
  label: string;
  /** It could make the change refused. */
  decides: boolean;
}

/** Something Azure makes by itself in the course of the change. @public */
export interface AzureCreation {
  title: string;
  because: string;
  source: Source;
}

/** Roughly how long a step takes, and where that is written. @public */
export interface ChangeDuration {
  step: string;
  title: string;
  minutes: number;
  source: Source;
}

/** The verdict at one end of a change. @public */
export interface ChangeVerdict {
  verdict: Verdict;
  /** 0 to 3. */
  level: number;
  sentence: string;
  /** Whether policy is met. */
  meets: 'yes' | 'no' | 'unknown';
}

/** What a change would do, before it is done. @public */
export interface Simulation {
  /**
   * `unknown` when something that is not known could make Azure refuse the change;
   * what is not known and could not is only listed.
   */
  outcome: ChangeOutcome;
  summary: string;
  steps: ChangeStep[];
  refusals: ChangeRefusal[];
  notKnown: ChangeNotKnown[];
  /** Checks of nature `constraint` that fail before the change. */
  failingBefore: string[];
  mustDelete: { pointer: string; title: string; because: string }[];
  azureCreates: AzureCreation[];
  costDrivers: { added: CostDriver[]; removed: CostDriver[] };
  durations: ChangeDuration[];
  irreversible: string[];
  /** The steps' commands in order; empty unless the outcome is `allowed` or `one-way`. */
  commands: string[];
  /**
   * Values that the workspace description does not hold: each stands in a command
   * as a shell variable, and an unset one stops the shell.
   */
  variables: { name: string; meaning: string }[];
  /** Absent where the workspace is yet to be created. */
  before?: ChangeVerdict;
  after: ChangeVerdict;
}
