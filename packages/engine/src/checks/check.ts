import { Facts } from '../facts/facts';
import { Fix, Place, Source } from '../model/posture';
import {
  Boundary,
  CheckStatus,
  LaneState,
  Nature,
  Severity,
} from '../model/words';
import { ProposedFix } from './description';

/** What a check may look at beside the isolation. @public */
export interface CheckContext {
  /** Destinations the organisation calls write-capable, beside the shipped list. */
  writeCapableDestinations: readonly string[];
  /** Subscriptions that private endpoints may lead into beside the workspace's own, by id. */
  subscriptions?: readonly string[];
}

/** What a check found. `places` are the spots that fail or are not known. @public */
export interface Outcome {
  /** What it comes to. */
  status: Exclude<CheckStatus, 'waived'>;
  /** What the isolation says, in words. */
  observed: string;
  /** The spots that fail or are not known. */
  places: Place[];
}

/**
 * One dated, sourced rule.
 *
 * @remarks
 * `evaluate` never throws on what the schema accepts and answers `unknown` when
 * a fact it needs is absent. `fix` is asked only for a failing outcome and
 * proposes patches on the isolation, smallest first.
 * @public
 */
export interface Check {
  /** What results, policies and waivers call it. */
  readonly id: string;
  /** What it asks, in a few words. */
  readonly title: string;
  /** What kind of rule it is. */
  readonly nature: Nature;
  /** How much it matters where it fails. */
  readonly severity: Severity;
  /** Where it belongs. */
  readonly boundary: Boundary;
  /** The page behind it. */
  readonly source: Source;
  /** JSON pointers of what it reads, with `*` for every entry of a list. */
  readonly reads: readonly string[];
  /** What an isolation should say, in words. */
  readonly expected: string;
  /** Why. */
  readonly because: string;
  /**
   * For a risk, the best state that the lane of its boundary can be in while it
   * fails; `closed` where it weakens something that the lane does not tell. Lanes
   * come from facts alone; a test holds them to this.
   */
  readonly opens?: LaneState;
  /** How it is usually fixed, one way or another: general words, as `fix` finds the ones for an isolation. */
  readonly offers?: readonly ProposedFix[];
  /** For a check of an organisation's own; the engine's have the engine's version. */
  readonly version?: string;
  /** The Azure Policy built-in definition that enforces the same, where one does. */
  readonly enforcedBy?: string;
  /** Judges. */
  evaluate(facts: Facts, context: CheckContext): Outcome;
  /**
   * JSON pointers of everything that `fix` may write, with `*` for every entry of a
   * list; a pointer covers what is below it.
   */
  readonly writes?: readonly string[];
  /** Ways out of what failed, smallest first. */
  fix?(facts: Facts, outcome: Outcome): Fix[];
}
