import { Facts, Source, canonicalJson } from '@ringfence/engine';
import { AzureTarget } from './azure';
import { Command } from './shell';
import {
  AzureCreation,
  ChangeNotKnown,
  ChangeRefusal,
  ChangeStep,
} from './simulation';
import { TransitionOptions } from './transitions';

/** A change of one workspace from what it is to what it shall be. @internal */
export interface Change extends TransitionOptions {
  before: Facts;
  after: Facts;
  target: AzureTarget;
  /** The workspace is created in the course of it. */
  creation: boolean;
}

/** A step whose commands are not yet lines. @internal */
export type StepDraft = Omit<ChangeStep, 'commands'> & {
  commands?: readonly (Command | undefined)[];
};

/** What a rule finds that a change brings with it. @internal */
export type Effect =
  | { kind: 'step'; step: StepDraft }
  | { kind: 'refusal'; refusal: Omit<ChangeRefusal, 'rule'> }
  | { kind: 'not-known'; fact: ChangeNotKnown }
  | { kind: 'creates'; creation: AzureCreation };

/**
 * What one part of an isolation does in a change. Pure; a rule speaks for every
 * difference in the facts that are its own.
 * @internal
 */
export interface ChangeRule {
  readonly id: string;
  effects(change: Change): Effect[];
}

/** A step of the change. @internal */
export const step = (draft: StepDraft): Effect => ({
  kind: 'step',
  step: draft,
});

/** Why the change cannot be. @internal */
export const refusal = (
  pointer: string,
  title: string,
  because: string,
  source: Source,
): Effect => ({
  kind: 'refusal',
  refusal: { pointer, title, because, source },
});

/** Something not known that could make the change refused. @internal */
export const decides = (pointer: string, label: string): Effect => ({
  kind: 'not-known',
  fact: { pointer, label, decides: true },
});

/** Something not known that leaves the steps incomplete, and the outcome as it is. @internal */
export const notKnown = (pointer: string, label: string): Effect => ({
  kind: 'not-known',
  fact: { pointer, label, decides: false },
});

/** Something Azure makes by itself. @internal */
export const creates = (
  title: string,
  because: string,
  source: Source,
): Effect => ({ kind: 'creates', creation: { title, because, source } });

/** A value as it is compared: texts without regard to case, lists in any order. */
function comparable(value: unknown): string {
  if (typeof value === 'string') return value.trim().toLowerCase();
  return Array.isArray(value)
    ? `[${value.map(comparable).sort().join('\n')}]`
    : canonicalJson(value);
}

/** Whether two values are one; case does not matter, nor the order of a list. @internal */
export const same = (a: unknown, b: unknown): boolean =>
  comparable(a) === comparable(b);

/** One fact on both sides of a change. @internal */
export interface Fact<T> {
  pointer: string;
  label: string;
  before: T | undefined;
  after: T | undefined;
  same?: (a: T, b: T) => boolean;
}

const isSame = <T>({ before, after, same: equal = same }: Fact<T>) =>
  before === undefined || after === undefined
    ? before === after
    : equal(before, after);

/**
 * A fact that can be set at any time. Where it shall be is asked; where it is
 * today makes no difference to whether it can be set.
 * @internal
 */
export function settable<T>(
  fact: Fact<T>,
  set: (after: T, before: T | undefined) => Effect[],
): Effect[] {
  if (isSame(fact)) return [];
  const { pointer, label, before, after } = fact;
  return after === undefined
    ? [decides(pointer, `${label} after the change`)]
    : set(after, before);
}

/** A fact that cannot be changed once it is. @internal */
export function immutable<T>(
  fact: Fact<T>,
  because: string,
  source: Source,
): Effect[] {
  if (isSame(fact)) return [];
  const { pointer, label, before, after } = fact;
  if (before === undefined) {
    return [decides(pointer, `${label} before the change`)];
  }
  return after === undefined
    ? [decides(pointer, `${label} after the change`)]
    : [refusal(pointer, `${label} cannot be changed`, because, source)];
}

/** A fact whose change nothing is said about here. @internal */
export const notSimulated = <T>(fact: Fact<T>): Effect[] =>
  isSame(fact)
    ? []
    : [
        decides(
          fact.pointer,
          `${fact.label}: what a change of it does is not simulated`,
        ),
      ];
