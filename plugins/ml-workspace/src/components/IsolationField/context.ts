import { Facts, Policy, WorkspaceIsolation } from '@ringfence/engine';
import { createContext, useContext } from 'react';
import { Judgement, Note, notesAt, Problem } from '../../form';
import { Change } from '../../hooks';

/** What parts of the field can do; it stays the same while answers change. @internal */
export interface FieldActions {
  /** What the ids of all inputs begin with. */
  id: string;
  disabled: boolean;
  change: (step: Change) => void;
  /** Applies the first fix of a check, then moves the focus to the first of these ids. */
  fix: (check: string, ...focus: string[]) => void;
  focusNext: (...ids: string[]) => void;
  touch: (pointer: string) => void;
}

/** What parts of the field show. @internal */
export interface FieldState {
  isolation: WorkspaceIsolation;
  facts: Facts;
  judgement: Judgement;
  policy: Policy | undefined;
  /** What is missing, as far as a person has been there or tried to go on. */
  missing: readonly Problem[];
}

/** Hands what can be done to the parts of the field. @internal */
export const FieldActionsContext = createContext<FieldActions | undefined>(
  undefined,
);

/** Hands what is shown to the parts of the field. @internal */
export const FieldStateContext = createContext<FieldState | undefined>(
  undefined,
);

function within<T>(value: T | undefined): T {
  if (!value) throw new Error('This stands outside of the request field');
  return value;
}

/** What a part of the field can do. @internal */
export const useFieldActions = () => within(useContext(FieldActionsContext));

/** What a part of the field shows, and what it can do. @internal */
export const useField = (): FieldState & FieldActions => ({
  ...within(useContext(FieldStateContext)),
  ...useFieldActions(),
});

/** The id of the input of a fact. @internal */
export const idOf = (id: string, pointer: string) =>
  `${id}${pointer.replace(/[^\w-]+/g, '-')}`;

/** What is said about a fact: what is missing, and what checks find. @internal */
export function useMessages(pointer: string): {
  id: string;
  missing: Problem[];
  notes: Note[];
  invalid: boolean;
} {
  const { id, judgement, missing: all } = useField();
  const missing = all.filter(
    problem =>
      problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`),
  );
  const notes = notesAt(
    judgement.isolation,
    judgement.posture.results,
    pointer,
  );
  return {
    id: idOf(id, pointer),
    missing,
    notes,
    invalid: missing.length > 0 || notes.some(note => note.refused),
  };
}
