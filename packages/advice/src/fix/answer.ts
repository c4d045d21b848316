import {
  Boundary,
  CheckStatus,
  PatchOperation,
  UnknownFact,
  Verdict,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { CostDriver } from '../simulate/costs';

/** One change of an answer: a fix that a check proposes. @public */
export interface FixChange {
  /** Id of the check; `policy` where its list of approved destinations asks for the change. */
  check: string;
  /** What it does, as an instruction. */
  title: string;
  /** What it changes of the isolation. */
  patch: PatchOperation[];
  /** Azure cannot undo it. */
  irreversible: boolean;
}

/** A check that says something worse of the isolation after the changes. @public */
export interface WorsenedCheck {
  /** Id of the check. */
  check: string;
  /** What it asks, in a few words. */
  title: string;
  /** What it says without the changes. */
  before: CheckStatus;
  /** What it says with them. */
  after: CheckStatus;
  /** What it finds then. */
  observed: string;
}

/** What the changes cost: checks that get worse, and what Azure begins to bill. @public */
export interface FixCosts {
  /** Checks that get worse. */
  checks: WorsenedCheck[];
  /** What Azure begins to bill. */
  drivers: CostDriver[];
}

/** The one thing that keeps a goal from being reached. @public */
export interface Obstacle {
  /** What it is, in a sentence. */
  message: string;
  /** Where it stands in the isolation. */
  pointer?: string;
  /** Id of the check that is in the way. */
  check?: string;
  /** The boundary that is not closed enough. */
  boundary?: Boundary;
}

/** Changes that were found, and what becomes of the isolation with them. @public */
export interface FoundFix {
  /** In the order in which they are to be applied. */
  changes: FixChange[];
  /** Whether no smaller set of the checks’ fixes does it. */
  minimal: boolean;
  /** What the changes make of the isolation. */
  isolation: WorkspaceIsolation;
  /** What the engine judges then. */
  verdict: Verdict;
  /** What the changes cost. */
  costs: FixCosts;
  /** Facts that nobody can make true by writing them down. */
  mustBeRead: UnknownFact[];
  /** How many isolations were judged on the way. */
  evaluations: number;
}

/**
 * The answer to a search for the smallest fix.
 *
 * @remarks
 * - `already`: the goal is reached as it is.
 * - `fix`: `changes` reach it. `mustBeRead` holds facts that the changes leave alone.
 * - `must-be-read`: with `changes`, nothing but the facts of `mustBeRead` stands in
 *   the way; where `minimal` is true, no six changes of what is known reach it.
 * - `impossible`: every set of the checks’ fixes was looked at and none reaches it,
 *   or what is in the way is nothing that a fix could change.
 * - `stopped`: none was found, and not all sets could be looked at within the
 *   work that was allowed.
 * @public
 */
export type SmallestFix =
  | { outcome: 'already'; verdict: Verdict; evaluations: number }
  | ({ outcome: 'fix' } & FoundFix)
  | ({ outcome: 'must-be-read' } & FoundFix)
  | { outcome: 'impossible'; because: Obstacle; evaluations: number }
  | { outcome: 'stopped'; because: Obstacle; evaluations: number };
