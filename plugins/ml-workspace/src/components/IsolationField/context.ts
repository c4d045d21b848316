import { createContext, useContext } from 'react';
import {
  Policy,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Judgement, Note, notesAt } from '../../form';
import { Change } from '../../hooks';

/** What every part of the field works with. @internal */
export interface FieldState {
  /** What the ids of all inputs begin with. */
  id: string;
  isolation: WorkspaceIsolation;
  judgement: Judgement;
  policy: Policy | undefined;
  disabled: boolean;
  change: (step: Change) => void;
  /** Applies the first fix of a check, then moves the focus to the first of these ids. */
  fix: (check: string, ...focus: string[]) => void;
  focusNext: (...ids: string[]) => void;
  touch: (pointer: string) => void;
  /** What is missing at a fact, once a person has been there or tried to go on. */
  missingAt: (pointer: string) => string[];
}

/** Hands the state of the field to its parts. @internal */
export const FieldContext = createContext<FieldState | undefined>(undefined);

/** The state of the field. @internal */
export function useField(): FieldState {
  const state = useContext(FieldContext);
  if (!state) throw new Error('This stands outside of the request field');
  return state;
}

/** The id of the input of a fact. @internal */
export const idOf = (id: string, pointer: string) =>
  `${id}${pointer.replace(/[^\w-]+/g, '-')}`;

/** What is said about a fact: what is missing, and what checks find. @internal */
export function useMessages(pointer: string): {
  id: string;
  missing: string[];
  notes: Note[];
  invalid: boolean;
} {
  const { id, judgement, missingAt } = useField();
  const missing = missingAt(pointer);
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
