import {
  BasisKind,
  Facts,
  Policy,
  Posture,
  WorkspaceIsolation,
  evaluate,
  readFacts,
} from '@ringfence/engine';
import { checkContextOf, patched } from '@ringfence/engine/internal';
import { Blocker, blockersOf } from './blockers';
import { FixGoal } from './goal';
import { Proposal, proposalsOf } from './proposals';

/** One isolation that the search came by. @internal */
export interface JudgedIsolation {
  /** Its JSON, by which it is known again. */
  key: string;
  isolation: WorkspaceIsolation;
  facts: Facts;
  posture: Posture;
  blockers: readonly Blocker[];
  /** What can be changed next. */
  proposals: readonly Proposal[];
}

/** What is asked of a search. @internal */
export interface Question {
  goal: FixGoal;
  policy: Policy;
  basis: BasisKind;
  maxEvaluations: number;
}

/**
 * Judges isolations, each once, and counts. When so many were judged as may be,
 * it judges no other.
 * @internal
 */
export class Judge {
  readonly #question: Question;
  readonly #known = new Map<string, JudgedIsolation>();
  #evaluations = 0;
  #isStopped = false;

  private constructor(question: Question) {
    this.#question = question;
  }

  static create(question: Question): Judge {
    return new Judge(question);
  }

  /** How often an isolation was evaluated. */
  get evaluations(): number {
    return this.#evaluations;
  }

  /** How often one may be. */
  get maxEvaluations(): number {
    return this.#question.maxEvaluations;
  }

  /** Whether an isolation was left out because so many may not be judged. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Everything that was judged, first to last. */
  get all(): JudgedIsolation[] {
    return [...this.#known.values()];
  }

  /** The judgement of an isolation; `undefined` when no more may be judged. */
  judge(isolation: WorkspaceIsolation): JudgedIsolation | undefined {
    const key = JSON.stringify(isolation);
    const before = this.#known.get(key);
    if (before) return before;
    const { goal, policy, basis, maxEvaluations } = this.#question;
    if (this.#evaluations >= maxEvaluations) {
      this.#isStopped = true;
      return undefined;
    }
    this.#evaluations += 1;
    const posture = evaluate(isolation, policy, { basis: { kind: basis } });
    const facts = readFacts(isolation);
    const blockers = blockersOf(facts, posture, goal);
    const context = checkContextOf(policy);
    const judged: JudgedIsolation = {
      key,
      isolation,
      facts,
      posture,
      blockers,
      proposals: blockers.length
        ? proposalsOf(facts, posture, blockers, { basis, context })
        : [],
    };
    this.#known.set(key, judged);
    return judged;
  }

  /** What becomes of an isolation under a change; `undefined` when no more may be judged. */
  after(
    from: JudgedIsolation,
    proposal: Proposal,
  ): JudgedIsolation | undefined {
    return this.judge(patched(from.isolation, proposal.patch));
  }
}
