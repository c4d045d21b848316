import {
  Compliance,
  LaneState,
  Source,
  Verdict,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { CostDriver } from '../simulate/costs';
import { ChangeOutcome } from '../simulate/simulation';
import { OptionId } from './ways';

/** Why an option fits, or does not. @public */
export interface ComparisonReason {
  /** The needs that it is about, by their ids; none where options are weighed against each other. */
  needs: string[];
  /** The same in words, after "since". */
  since: string;
  /** `would-refuse` is what would speak against it if `since`, which is not said, were so. */
  effect: 'refuses' | 'would-refuse' | 'meets';
  why: string;
  source: Source;
}

/** What an option does without, whether it is needed or not. @public */
export interface FeatureLoss {
  what: string;
  why: string;
  source: Source;
}

/** What becomes of a wish to give the option another isolation mode later. @public */
export interface LaterMode {
  mode: string;
  kind: ChangeOutcome;
  because: string;
  source: Source;
  disputed?: true;
}

/** A fact that the isolation of an option leaves absent, for nobody said it. @public */
export interface StillToSay {
  pointer: string;
  says: string;
}

/** One option, held against the needs. @public */
export interface ComparedOption {
  id: OptionId;
  title: string;
  summary: string;
  /** `unknown` while something that is not said could speak against it. */
  fits: 'yes' | 'no' | 'unknown';
  /** What speaks against it comes first. */
  reasons: ComparisonReason[];
  loses: FeatureLoss[];
  verdict: Verdict;
  /** 0 to 3. */
  level: number;
  sentence: string;
  lanes: {
    inbound: LaneState | 'unknown';
    resources: LaneState | 'unknown';
    compute: LaneState | 'unknown';
    outbound: LaneState | 'unknown';
  };
  compliance: Compliance;
  costs: CostDriver[];
  /** Private addresses of your networks; `atLeast` while a number is not said. */
  addresses: { needed: number; atLeast: boolean };
  /** What can follow each other isolation mode, and what cannot. */
  later: LaterMode[];
  /** The workspace that it would give; what the network does not take in is left out. */
  isolation: WorkspaceIsolation;
  stillToSay: StillToSay[];
}

/** Needs of which no option meets all: the fewest that show it. @public */
export interface Contradiction {
  needs: string[];
  sentence: string;
}

/**
 * What to choose.
 *
 * @remarks
 * `recommended`: it fits and complies. `provisional`: it does by what is said,
 * and what is not said (`open`) could change that. `none`: every option fails
 * the needs or policy, and `contradiction` says which of them cannot be had
 * together.
 * @public
 */
export type Recommendation =
  | { outcome: 'recommended'; option: OptionId; because: ComparisonReason[] }
  | {
      outcome: 'provisional';
      option: OptionId;
      because: ComparisonReason[];
      /** Questions whose answers could change it. */
      open: string[];
    }
  | { outcome: 'none'; contradiction: Contradiction };

/** The options side by side, and the one to choose. @public */
export interface Comparison {
  recommendation: Recommendation;
  options: ComparedOption[];
}
