import type { WorkspaceIsolation } from '@ringfence/engine';
import { Answers, Questions } from './questions';
import { Reached, State } from './reached';
import { walkCompute } from './walkCompute';
import { walkInbound } from './walkInbound';
import { walkManagedNetwork } from './walkManagedNetwork';
import { walkOwnNetwork } from './walkOwnNetwork';
import { walkResources } from './walkResources';

/** The four boundaries. */
export const BOUNDARIES = [
  'inbound',
  'resources',
  'compute',
  'outbound',
] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** What the walk found of one boundary. */
export interface Walked {
  state: State;
  /** What it had to ask, as no field says it. */
  asked: string[];
  /** The documents leave it open whether it is not better. */
  doubted: boolean;
  /** What packets got out to. */
  found: string[];
}

function walked(
  answers: Answers,
  follow: (questions: Questions, reached: Reached) => State,
): Walked {
  const questions = new Questions(answers);
  const reached = new Reached();
  const state = follow(questions, reached);
  return {
    state,
    asked: [...questions.asked],
    doubted: questions.doubts.size > 0,
    found: reached.found,
  };
}

/**
 * Walks an isolation of which every fact is stated. It is slow, follows single
 * packets, and knows only allowed and refused: a second opinion beside the
 * engine's, of which it uses nothing. What leaves may be walked on another one,
 * with fewer places.
 */
export function walk(
  isolation: WorkspaceIsolation,
  answers: Answers,
  leaving: WorkspaceIsolation = isolation,
): Record<Boundary, Walked> {
  const isOwn = leaving.outbound?.isolationMode?.toLowerCase() === 'disabled';
  const walkOutbound = isOwn ? walkOwnNetwork : walkManagedNetwork;
  return {
    inbound: walked(answers, questions =>
      walkInbound(isolation.inbound, questions),
    ),
    resources: walked(answers, questions =>
      walkResources(isolation.resources, questions),
    ),
    compute: walked(answers, questions => walkCompute(isolation, questions)),
    outbound: walked(answers, (questions, reached) => {
      walkOutbound(leaving, reached, questions);
      return reached.state();
    }),
  };
}
