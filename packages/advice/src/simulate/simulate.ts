import {
  Policy,
  Posture,
  WorkspaceIsolation,
  baselinePolicy,
  canonicalJson,
  evaluate,
  readFacts,
} from '@ringfence/engine';
import { unsaidAsBefore } from './asBefore';
import { targetOf } from './azure';
import { costDriversOf } from './costs';
import { costChange } from './costChange';
import { createWorkspace, justCreated, unsaidAtCreation } from './creation';
import { Change, Effect, StepDraft } from './effects';
import { changeRules } from './rules';
import { brokenConstraints, constraintRule } from './rules/constraints';
import { shellLine } from './shell';
import {
  CHANGE_PHASES,
  ChangeNotKnown,
  ChangeRefusal,
  ChangeStep,
  Simulation,
} from './simulation';
import { summaryOf } from './summary';
import { ChangeOutcome, TransitionOptions } from './transitions';
import { nameVariables } from './variables';

/** How to simulate, beside what changes. @public */
export interface SimulateOptions extends TransitionOptions {
  /** What `meets` is judged by at both ends; baseline unless said otherwise. */
  policy?: Policy;
  /**
   * How to take a field that only `from` says: as not known (the default), or
   * as staying what it is.
   */
  unsaid?: 'not-known' | 'as-before';
  /** What `evaluate` says of `from` under `policy`, for who has it already. */
  before?: Posture;
}

/** A simulation, and what the engine says of both ends. @public */
export interface JudgedSimulation {
  /** What the change would do. */
  simulation: Simulation;
  /** Absent where there is no workspace yet. */
  before?: Posture;
  /** What the engine judges of the isolation it leads to. */
  after: Posture;
}

/** An effect and the rule that found it. */
interface Found {
  rule: string;
  effect: Effect;
}

const ofKind = <K extends Effect['kind']>(
  found: readonly Found[],
  kind: K,
): { rule: string; effect: Extract<Effect, { kind: K }> }[] =>
  found.flatMap(({ rule, effect }) =>
    effect.kind === kind
      ? [{ rule, effect: effect as Extract<Effect, { kind: K }> }]
      : [],
  );

const lineUp = (drafts: readonly StepDraft[]): StepDraft[] =>
  CHANGE_PHASES.flatMap(phase => drafts.filter(each => each.phase === phase));

const written = ({ commands = [], ...draft }: StepDraft): ChangeStep => ({
  ...draft,
  commands: commands.flatMap(command => (command && shellLine(command)) ?? []),
});

function outcomeOf(
  refusals: readonly ChangeRefusal[],
  notKnown: readonly ChangeNotKnown[],
  steps: readonly StepDraft[],
): ChangeOutcome {
  if (refusals.length) return 'refused';
  if (notKnown.some(({ decides }) => decides)) return 'unknown';
  if (steps.some(({ irreversible }) => irreversible)) return 'one-way';
  return steps.length ? 'allowed' : 'none';
}

const verdictOf = ({ verdict, level, sentence, compliance }: Posture) => ({
  verdict,
  level,
  sentence,
  meets: compliance.meets,
});

const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map(item => [canonicalJson(item), item])).values(),
];

function findAll(
  change: Change,
  before: Posture | undefined,
  after: Posture,
): Found[] {
  if (
    !change.creation &&
    canonicalJson(change.before.isolation) ===
      canonicalJson(change.after.isolation)
  ) {
    return [];
  }
  const found = changeRules.flatMap(({ id, effects }) =>
    effects(change).map(effect => ({ rule: id, effect })),
  );
  const start = change.creation
    ? [
        createWorkspace(change.before, change.target),
        ...unsaidAtCreation(change.after),
      ].map(effect => ({ rule: 'creation', effect }))
    : [];
  return [
    ...constraintRule.effects(before, after).map(effect => ({
      rule: constraintRule.id,
      effect,
    })),
    ...start,
    ...found,
  ];
}

/**
 * What {@link simulateChange} answers, with the whole postures of both ends: for
 * who shows more of them than their verdicts, and would judge them again.
 * @public
 */
export function simulateJudged(
  from: WorkspaceIsolation | undefined,
  to: WorkspaceIsolation,
  options: SimulateOptions = {},
): JudgedSimulation {
  const { policy = baselinePolicy, disputed, unsaid } = options;
  const wanted = from && unsaid === 'as-before' ? unsaidAsBefore(from, to) : to;
  const facts = { from: from && readFacts(from), to: readFacts(wanted) };
  const change: Change = {
    before: facts.from ?? readFacts(justCreated(facts.to)),
    after: facts.to,
    target: targetOf(...(facts.from ? [facts.from, facts.to] : [facts.to])),
    creation: from === undefined,
    disputed,
  };
  const before = from && (options.before ?? evaluate(from, policy));
  const after = evaluate(wanted, policy);
  const found = findAll(change, before, after);
  const refusals = distinct(
    ofKind(found, 'refusal').map(({ rule, effect }) => ({
      rule,
      ...effect.refusal,
    })),
  );
  const notKnown = distinct(
    ofKind(found, 'not-known').map(({ effect }) => effect.fact),
  );
  const { drafts, variables } = nameVariables(
    refusals.length
      ? []
      : lineUp(ofKind(found, 'step').map(({ effect }) => effect.step)),
  );
  const outcome = outcomeOf(refusals, notKnown, drafts);
  const runnable = outcome === 'allowed' || outcome === 'one-way';
  const steps = drafts.map(written);
  const simulation: Simulation = {
    outcome,
    summary: summaryOf(outcome, { refusals, notKnown, steps }),
    steps,
    refusals,
    notKnown,
    failingBefore: before
      ? brokenConstraints(before).map(({ check }) => check)
      : [],
    mustDelete: steps.flatMap(({ deletes, pointer, because }) =>
      deletes ? [{ pointer, title: deletes, because }] : [],
    ),
    azureCreates: refusals.length
      ? []
      : distinct(ofKind(found, 'creates').map(({ effect }) => effect.creation)),
    costDrivers: refusals.length
      ? { added: [], removed: [] }
      : costChange(
          facts.from ? costDriversOf(facts.from) : [],
          costDriversOf(facts.to),
        ),
    durations: steps.flatMap(({ id, title, minutes, source }) =>
      minutes === undefined ? [] : [{ step: id, title, minutes, source }],
    ),
    irreversible: distinct(
      steps.flatMap(({ irreversible }) => irreversible ?? []),
    ),
    commands: runnable ? steps.flatMap(({ commands }) => commands) : [],
    variables,
    ...(before && { before: verdictOf(before) }),
    after: verdictOf(after),
  };
  return { simulation, ...(before && { before }), after };
}

/**
 * What a change of one workspace would do: whether Azure takes it, what must be
 * deleted first, what Azure creates, what is billed, how long it takes, what can
 * no longer be undone, and the commands in order. Pure, and never throws on what
 * `workspaceIsolationSchema` accepts.
 *
 * @remarks
 * An absent field is not known and, unless asked, not taken for "as before": one that
 * `from` says and `to` does not makes the outcome `unknown`, unless it is one
 * that is only read (states of the network and of rules) or that Azure has no
 * part in (data classification, needs). A field neither says is no change.
 *
 * @param from - what the workspace is; absent when it is yet to be created
 * @param to - what it shall be
 * @public
 */
export function simulateChange(
  from: WorkspaceIsolation | undefined,
  to: WorkspaceIsolation,
  options: SimulateOptions = {},
): Simulation {
  return simulateJudged(from, to, options).simulation;
}
