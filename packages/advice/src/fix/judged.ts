import {
  BasisKind,
  Facts,
  Policy,
  Posture,
  WorkspaceIsolation,
  allChecks,
  evaluate,
  readFacts,
} from '@ringfence/engine';
import {
  checkContextOf,
  patched,
  textDigest,
} from '@ringfence/engine/internal';
import { Obstacle } from './answer';
import { Blocker, blockersOf } from './blockers';
import { Bounds, Budget } from './budget';
import { FixGoal } from './goal';
import { Kept, Memo } from './memo';
import { Obstacles } from './obstacle';
import { Proposal, proposalsOf } from './proposals';
import { Pruning } from './pruning';
import { waysFollowed } from './waysFollowed';

/** One isolation that the search came by. @internal */
export interface JudgedIsolation extends Kept {
  /** A digest of its JSON, by which it is known again. */
  readonly key: string;
  /** How long its JSON is. */
  readonly size: number;
  readonly isolation: WorkspaceIsolation;
  readonly facts: Facts;
  /** What every check says; what they propose is asked for apart. */
  readonly posture: Posture;
  readonly blockers: readonly Blocker[];
}

/** What is asked of a search. @internal */
export interface Question extends Bounds {
  goal: FixGoal;
  policy: Policy;
  basis: BasisKind;
  pruning: Pruning;
}

/** So many characters of isolations are kept with what was judged of them. */
const ROOM = 2_000_000;

/** To follow a way takes as long as to judge so many characters. */
const PER_WAY = 2;

/** To tell what is in the way takes, for each, as long as to judge so many characters. */
const PER_BLOCKER = 60;

/** To judge takes less than to say what could be changed, which few isolations are asked. */
const judging = allChecks.map(check => ({ ...check, fix: undefined }));

/**
 * Judges isolations and asks for changes, as far as a budget lasts. It keeps the
 * last of them, and of the others nothing: whoever goes back to one has it
 * judged again.
 * @internal
 */
export class Judge {
  readonly #question: Question;
  readonly #budget: Budget;
  readonly #memo = Memo.create<JudgedIsolation>(ROOM);
  readonly #proposals = new WeakMap<JudgedIsolation, readonly Proposal[]>();
  readonly #obstacles = Obstacles.create();

  private constructor(question: Question) {
    this.#question = question;
    this.#budget = Budget.create(question);
  }

  static create(question: Question): Judge {
    return new Judge(question);
  }

  /** What need not be tried. */
  get pruning(): Pruning {
    return this.#question.pruning;
  }

  /** How often an isolation was evaluated. */
  get evaluations(): number {
    return this.#budget.evaluations;
  }

  /** Whether something was left out because no more may be done. */
  get isStopped(): boolean {
    return this.#budget.isStopped;
  }

  /** What keeps the goal out of reach, after all that was judged. */
  get obstacle(): Obstacle {
    return this.#obstacles.worst();
  }

  /** The judgement of an isolation; `undefined` when no more may be judged. */
  judge(isolation: WorkspaceIsolation): JudgedIsolation | undefined {
    const json = JSON.stringify(isolation);
    const size = json.length;
    if (!this.#budget.spend('known', size)) return undefined;
    const key = textDigest(json);
    const before = this.#memo.get(key);
    if (before) return before;
    const effort = size + PER_WAY * waysFollowed(isolation);
    if (!this.#budget.spend('judged', effort)) return undefined;
    const { goal, policy, basis: kind } = this.#question;
    const posture = evaluate(isolation, policy, {
      basis: { kind },
      checks: judging,
    });
    const facts = readFacts(isolation);
    const blockers = blockersOf(facts, posture, goal);
    this.#budget.charge(PER_BLOCKER * blockers.length);
    const judged = { key, size, isolation, facts, posture, blockers };
    this.#memo.add(judged);
    this.#obstacles.note(blockers);
    return judged;
  }

  /** What was judged of an isolation, if it is still kept. */
  recall(key: string): JudgedIsolation | undefined {
    return this.#memo.get(key);
  }

  /** What can be changed next; nothing when no more may be asked. */
  proposals(judged: JudgedIsolation): readonly Proposal[] {
    const known = this.#proposals.get(judged);
    if (known) return known;
    const { facts, posture, blockers, size } = judged;
    if (!blockers.length || !this.#budget.spend('proposed', size)) return [];
    const { policy, basis, pruning } = this.#question;
    const found = proposalsOf(facts, posture, blockers, {
      basis,
      context: checkContextOf(policy),
    }).filter(({ check }) => pruning.matters(check));
    this.#proposals.set(judged, found);
    return found;
  }

  /** What becomes of an isolation under a change; `undefined` when no more may be judged. */
  after(
    from: JudgedIsolation,
    proposal: Proposal,
  ): JudgedIsolation | undefined {
    return this.judge(patched(from.isolation, proposal.patch));
  }
}
