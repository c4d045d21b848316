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
}

/** What a check found. `places` are the spots that fail or are not known. @public */
export interface Outcome {
  status: Exclude<CheckStatus, 'waived'>;
  observed: string;
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
  readonly id: string;
  readonly title: string;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly boundary: Boundary;
  readonly source: Source;
  /** JSON pointers of what it reads, with `*` for every entry of a list. */
  readonly reads: readonly string[];
  readonly expected: string;
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
  evaluate(facts: Facts, context: CheckContext): Outcome;
  fix?(facts: Facts, outcome: Outcome): Fix[];
  /**
   * Patches that close its boundary further than it asks, also where it passes
   * or does not apply, for those who want more than it. Facts that are not known
   * are stated as they have to be.
   */
  tighten?(facts: Facts): Fix[];
}
