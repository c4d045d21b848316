import {
  Boundary,
  CheckStatus,
  PatchOperation,
  Verdict,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { CostDriver } from '../simulate/costs';

/** One change of an answer: a fix that a check proposes. @public */
export interface FixChange {
  /** Id of the check; `policy` where its list of approved destinations asks for the change. */
  check: string;
  title: string;
  patch: PatchOperation[];
  /** Azure cannot undo it. */
  irreversible: boolean;
}

/** A fact that is not known and that nobody can make true by writing it down. @public */
export interface MustBeRead {
  pointer: string;
  label: string;
}

/** A check that says something worse of the isolation after the changes. @public */
export interface WorsenedCheck {
  check: string;
  title: string;
  before: CheckStatus;
  after: CheckStatus;
  observed: string;
}

/** What the changes cost: checks that get worse, and what Azure begins to bill. @public */
export interface FixCosts {
  checks: WorsenedCheck[];
  drivers: CostDriver[];
}

/** The one thing that keeps a goal from being reached. @public */
export interface Obstacle {
  message: string;
  pointer?: string;
  check?: string;
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
  verdict: Verdict;
  costs: FixCosts;
  mustBeRead: MustBeRead[];
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
