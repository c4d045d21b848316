import { WaivedSubject } from './waivedSubject';
import {
  BasisKind,
  Boundary,
  CheckStatus,
  LaneState,
  Nature,
  Severity,
  Verdict,
} from './words';

/** Where the isolation comes from; `apiVersion` and `observedAt` (ISO 8601) only for a reading. @public */
export interface Basis {
  /** Who says so. */
  kind: BasisKind;
  /** Of Azure Resource Manager, by which it was read. */
  apiVersion?: string;
  /** When it was read. */
  observedAt?: string;
}

/** One operation of a JSON Patch (RFC 6902) on the isolation. @public */
export interface PatchOperation {
  /** What it does. */
  op: 'add' | 'remove' | 'replace';
  /** JSON pointer into the isolation. */
  path: string;
  /** What stands there afterwards; `remove` has none. */
  value?: unknown;
}

/** One way out of a failing check. `irreversible` when Azure cannot undo it. @public */
export interface Fix {
  /** What it does, as an instruction. */
  title: string;
  /** What it changes of the isolation. */
  patch: PatchOperation[];
  /** Azure cannot undo it. */
  irreversible?: boolean;
}

/** The page behind a rule: its own title, its address, and the date (`YYYY-MM` or `YYYY-MM-DD`) that its text carried when it was read for the rule. @public */
export type Source = Record<'title' | 'url' | 'date', string>;

/** One spot in the isolation a result is about: its JSON pointer, and what stands there, in words. @public */
export type Place = Record<'pointer' | 'observed', string>;

/**
 * Who accepted a failing risk, why and until when: `approver` is an entity ref,
 * `expires` an ISO 8601 time with its offset. `about` limits it to one thing.
 * @public
 */
export interface WaiverNote {
  /** The one thing that it is for; left out, it is for all that the check finds. */
  about?: WaivedSubject;
  /** Why the risk is accepted. */
  reason: string;
  /** Entity ref of who accepted it. */
  approver: string;
  /** Until when. */
  expires: string;
}

/** What one check says of one isolation. @public */
export interface CheckResult {
  /** Id of the check. */
  check: string;
  /** What the check asks, in a few words. */
  title: string;
  /** What it came to. */
  status: CheckStatus;
  /** What kind of rule the check is. */
  nature: Nature;
  /** How much it matters where it fails. */
  severity: Severity;
  /** Where it belongs. */
  boundary: Boundary;
  /** The page behind the check. */
  source: Source;
  /** What the isolation says, in words. */
  observed: string;
  /** What it should say, in words. */
  expected: string;
  /** Why. */
  because: string;
  /** The spots that fail or are not known. */
  places: Place[];
  /** Ways out, smallest first; none unless it fails. */
  fixes: Fix[];
  /** Version of a check of an organisation's own; absent for the engine's. */
  version?: string;
  /** The waivers that make it `waived`; absent otherwise. */
  waivers?: WaiverNote[];
}

/**
 * Why a lane is what it is. For one that is not closed: a place, a destination
 * and the path between them; for a closed one, what was shown.
 * @public
 */
export interface Witness {
  /** Where it starts: a compute, an endpoint, a subnet, a resource; absent where there is no one place. */
  place?: string;
  /** What it reaches, or who reaches it. */
  destination?: string;
  /** The steps between, in words, from the place on; of a closed lane, what was shown. */
  path: string[];
  /** JSON pointers into the isolation of what it follows from. */
  pointers: string[];
}

/** One boundary: `state` is `unknown` where `worst` and `best` differ. `facts` are plain words. @public */
export interface Lane {
  /** What is known of it. */
  state: LaneState | 'unknown';
  /** What it is if everything that is not known is as bad as can be. */
  worst: LaneState;
  /** What it is if everything that is not known is as good as can be. */
  best: LaneState;
  /** What makes it so. */
  facts: string[];
  /** Why its worst is what it is. */
  witness?: Witness;
}

/** The four boundaries of one posture. @public */
export type Lanes = Record<Boundary, Lane>;

/** An unknown fact whose best value would raise the verdict's level. @public */
export interface HeldBackBy {
  /** JSON pointer into the isolation. */
  pointer: string;
  /** The boundary whose state it decides. */
  boundary: Boundary;
  /** The fact in words. */
  label: string;
}

/** One reason why policy is not met, or not known to be met. @public */
export interface ComplianceReason {
  /** What it is about. */
  reason:
    | 'verdict'
    | 'check'
    | 'classification'
    | 'region'
    | 'destination'
    | 'policy';
  /** Whether it is certain (`no`) or only possible. */
  status: 'no' | 'unknown';
  /** The reason in a sentence. */
  message: string;
  /** Id of the check that is the reason. */
  check?: string;
  /** JSON pointer into the isolation, where one place is the reason. */
  pointer?: string;
}

/** What the organisation's policy says of a posture. `tier` is absent when none applies. @public */
export interface Compliance {
  /** Name of the policy. */
  policy: string;
  /** Its revision. */
  policyVersion: number;
  /** Name of the tier. */
  tier?: string;
  /** Whether it is met, as far as is known. */
  meets: 'yes' | 'no' | 'unknown';
  /** The least verdict that the tier asks for. */
  minimumVerdict?: Verdict;
  /** Why it is not met, or not known to be. */
  failing: ComplianceReason[];
}

/** The engine's whole judgement of one isolation. @public */
export interface Posture {
  /** Version of the engine that judged. */
  engineVersion: string;
  /** Where the isolation comes from. */
  basis: Basis;
  /** The one word. */
  verdict: Verdict;
  /** The verdict's level, 0 to 3. */
  level: number;
  /** Verdict, basis and fact in one sentence. */
  sentence: string;
  /** The sentence's fact alone: what follows the verdict. */
  fact: string;
  /** What is known of each boundary. */
  lanes: Lanes;
  /** What would raise the level if it were known and good. */
  heldBackBy: HeldBackBy[];
  /** What policy says. */
  compliance: Compliance;
  /** What each check says. */
  results: CheckResult[];
  /** Page that says what such a verdict does not prove; of the best one alone. */
  notProved?: string;
}
