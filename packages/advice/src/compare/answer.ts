import {
  Boundary,
  Compliance,
  LaneState,
  Source,
  Verdict,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { MissingFact } from '../addresses/types';
import { CostDriver } from '../simulate/costs';
import { ModeTransition } from '../simulate/transitions';
import { OptionId } from './ways';

/** Why an option fits, or does not. @public */
export interface ComparisonReason {
  /** The needs that it is about, by their ids; none where options are weighed against each other. */
  needs: string[];
  /** The same in words, after "since". */
  since: string;
  /** `would-refuse` is what would speak against it if `since`, which is not said, were so. */
  effect: 'refuses' | 'would-refuse' | 'meets';
  /** Why it speaks for or against. */
  why: string;
  /** The page that says so. */
  source: Source;
}

/** What an option does without, whether it is needed or not. @public */
export interface FeatureLoss {
  /** What it is. */
  what: string;
  /** Why it is not to be had. */
  why: string;
  /** The page that says so. */
  source: Source;
}

/** What becomes of a wish to give the option another isolation mode later. @public */
export interface LaterMode extends ModeTransition {
  /** The mode it would go to. */
  mode: string;
}

/** One option, held against the needs. @public */
export interface ComparedOption {
  /** Which option it is. */
  id: OptionId;
  /** What it is called. */
  title: string;
  /** What it is. */
  summary: string;
  /** `unknown` while something that is not said could speak against it. */
  fits: 'yes' | 'no' | 'unknown';
  /** What speaks against it comes first. */
  reasons: ComparisonReason[];
  /** What it does without. */
  loses: FeatureLoss[];
  /** What the engine would judge. */
  verdict: Verdict;
  /** 0 to 3. */
  level: number;
  /** The verdict in words. */
  sentence: string;
  /** How closed each boundary would be. */
  lanes: Record<Boundary, LaneState | 'unknown'>;
  /** What policy would say. */
  compliance: Compliance;
  /** What Azure would bill. */
  costs: CostDriver[];
  /** Private addresses of your networks; `atLeast` while a number is not said. */
  addresses: { needed: number; atLeast: boolean };
  /** What can follow each other isolation mode, and what cannot. */
  later: LaterMode[];
  /** The workspace that it would give; what the network does not take in is left out. */
  isolation: WorkspaceIsolation;
  /** What is still to say of it. */
  stillToSay: MissingFact[];
}

/** Needs of which no option meets all: the fewest that show it. @public */
export interface Contradiction {
  /** The needs by their ids. */
  needs: string[];
  /** The same in words. */
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
  /** The one to choose. */
  recommendation: Recommendation;
  /** All of them, the best first. */
  options: ComparedOption[];
}
