import { ComparedOption, Comparison } from '@ringfence/advice';
import {
  AskingOffer,
  LandingZoneSummary,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Policy, WorkspaceIsolation } from '@ringfence/engine';
import { createContext, useContext } from 'react';
import { Answers, Blocker, Question, Step } from '../../asking';
import { Judgement } from '../../form';
import { Answer } from '../../state/answer';
import { NameLook } from './useNameLook';

/** What all steps of asking show, and what they can do. @internal */
export interface Asking {
  /** What the ids of all inputs begin with. */
  id: string;
  disabled: boolean;
  answers: Answers;
  /** Says more answers; what is `undefined` is taken back. */
  say: (more: Partial<Answers>) => void;
  /** Goes to a step, and to something on it. */
  go: (step: Step, at?: string) => void;
  teams: readonly string[];
  zones: Answer<LandingZoneSummary[]>;
  offer: Answer<AskingOffer>;
  policy: Policy | undefined;
  name: NameLook;
  open: readonly Question[];
  comparison: Comparison | undefined;
  option: ComparedOption | undefined;
  judgement: Judgement | undefined;
  /** Sets something by hand on what is asked for. */
  change: (step: (isolation: WorkspaceIsolation) => WorkspaceIsolation) => void;
  /** What nobody can undo, and what costs more. */
  oneWay: readonly string[];
  costs: readonly string[];
  blockers: readonly Blocker[];
  azureNames: boolean;
}

/** Hands the state of asking to its steps. @internal */
export const AskingContext = createContext<Asking | undefined>(undefined);

/** The state of asking. @internal */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('This stands outside of asking');
  return asking;
}

/** Id of something to go to. @internal */
export const placeId = (id: string, at: string) => `${id}-${at}`;
