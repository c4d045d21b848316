import { Judgement, problemsOf } from '../form';
import { T } from '../translation';
import { Answers, openQuestions } from './answers';

/** The steps of asking, in their order. @internal */
export const STEPS = ['what', 'questions', 'how', 'where', 'review'] as const;

/** {@inheritDoc STEPS} @internal */
export type Step = (typeof STEPS)[number];

/** Something that keeps a request from being sent, and where it is mended. @internal */
export interface Blocker {
  step: Step;
  /** Id of what to go to, without what all ids begin with. */
  at: string;
  message: string;
}

/** Where the answer stands that a problem of the isolation is about. */
const PLACES: readonly (readonly [string, Step, string])[] = [
  ['/workspace/name', 'what', 'name'],
  ['/workspace', 'what', 'zone'],
  ['/region', 'what', 'zone'],
  ['/dataClassification', 'questions', 'sensitive'],
  ['/inbound', 'questions', 'client'],
  ['/outbound/rules', 'where', 'destinations'],
];

/** What is known when it is asked whether a request can be sent. @internal */
export interface Sending {
  answers: Answers;
  /** Absent while no option can be judged. */
  judgement: Judgement | undefined;
  /** What nobody can undo. */
  oneWay: readonly string[];
  /** What is known of the name. */
  name: { state: string } | undefined;
  /** Whether the landing zone that was chosen is offered. */
  hasZone: boolean;
}

function policyBlockers(t: T, { answers, judgement }: Sending): Blocker[] {
  const { compliance, posture } = judgement ?? {};
  if (!compliance || posture?.verdict === 'invalid') return [];
  if (compliance.meets === 'yes') return [];
  if (!answers.askAnyway) {
    return [{ step: 'review', at: 'anyway', message: t('ask.block.policy') }];
  }
  return answers.purpose?.trim()
    ? []
    : [{ step: 'what', at: 'purpose', message: t('ask.block.reason') }];
}

/** All that keeps a request from being sent, in the order of the steps. @internal */
export function blockersOf(t: T, sending: Sending): Blocker[] {
  const { answers, judgement, oneWay, name, hasZone } = sending;
  const found: Blocker[] = [];
  const say = (isSo: boolean, step: Step, at: string, message: string) => {
    if (isSo) found.push({ step, at, message });
  };
  say(!answers.name?.trim(), 'what', 'name', t('problem.name'));
  say(
    name?.state === 'taken' || name?.state === 'held',
    'what',
    'name',
    t('ask.block.name'),
  );
  say(!answers.owner, 'what', 'owner', t('ask.block.owner'));
  say(
    answers.zone === undefined || !hasZone,
    'what',
    'zone',
    t(answers.zone ? 'ask.block.zoneGone' : 'ask.block.zone'),
  );
  openQuestions(answers).forEach(question =>
    say(true, 'questions', question, t(`ask.block.${question}`)),
  );
  if (!judgement) {
    say(!found.length, 'how', 'options', t('ask.block.option'));
    return found;
  }
  const told = new Set(found.map(({ at }) => at));
  for (const { pointer, message } of problemsOf(judgement.isolation, t)) {
    const [, step, at] = PLACES.find(([place]) =>
      pointer.startsWith(place),
    ) ?? ['', 'review' as const, 'expert'];
    say(!told.has(at), step, at, message);
  }
  found.push(...policyBlockers(t, sending));
  const understood = answers.understood ?? [];
  say(
    oneWay.some(text => !understood.includes(text)),
    'review',
    'oneWay',
    t('ask.block.oneWay'),
  );
  return found;
}
