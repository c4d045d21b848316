import { Source, UnknownFact, Verdict } from '@ringfence/engine';
import { Explained } from '../explained';
import { CostDriver } from './costs';
import { ChangeOutcome } from './transitions';

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

/** One step of a change. @public */
export interface ChangeStep extends Explained {
  /** What kind of step it is. */
  id: string;
  /** The phase it belongs to. */
  phase: ChangePhase;
  /** What to do. */
  title: string;
  /** What it changes, in the isolation. */
  pointer: string;
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
export interface ChangeRefusal extends Explained {
  /** Id of the rule that says no. */
  rule: string;
  /** Where it stands in the isolation. */
  pointer: string;
  /** What is refused. */
  title: string;
}

/** A fact that is not said. @public */
export interface ChangeNotKnown extends UnknownFact {
  /** It could make the change refused. */
  decides: boolean;
}

/** Something Azure makes by itself in the course of the change. @public */
export interface AzureCreation extends Explained {
  /** What it is. */
  title: string;
}

/** Roughly how long a step takes, and where that is written. @public */
export interface ChangeDuration {
  /** Id of the step. */
  step: string;
  /** What takes so long. */
  title: string;
  /** Roughly how long. */
  minutes: number;
  /** The page that says so. */
  source: Source;
}

/** The verdict at one end of a change. @public */
export interface ChangeVerdict {
  /** The one word. */
  verdict: Verdict;
  /** 0 to 3. */
  level: number;
  /** The verdict in words. */
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
  /** The whole in a sentence. */
  summary: string;
  /** What to do, in order. */
  steps: ChangeStep[];
  /** Why Azure does not take it. */
  refusals: ChangeRefusal[];
  /** What is not said and matters. */
  notKnown: ChangeNotKnown[];
  /** Checks of nature `constraint` that fail before the change. */
  failingBefore: string[];
  /** What has to go first. */
  mustDelete: { pointer: string; title: string; because: string }[];
  /** What Azure makes by itself. */
  azureCreates: AzureCreation[];
  /** What Azure begins to bill, and stops billing. */
  costDrivers: { added: CostDriver[]; removed: CostDriver[] };
  /** What takes long. */
  durations: ChangeDuration[];
  /** What cannot be undone. */
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
  /** What the engine judges afterwards. */
  after: ChangeVerdict;
}
