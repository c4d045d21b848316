import { Approvals } from '@ringfence/engine';
import { z } from 'zod';
import { SchemaOf, wordsUpTo } from './schema';
import { ShownState, shownStateSchema } from './states';

/**
 * Body of a decision, of a question and its answer, and of a withdrawal: over
 * `decision.seen` of what was read. `text` is the reason, question or answer, and
 * `until`, of an approval, how long it holds (ISO 8601).
 * @public
 */
export type DecisionBody = { seen: string; text?: string; until?: string };

const seen = z.string().min(1).max(64);
const words = wordsUpTo(10_000);

/** {@inheritDoc DecisionBody} @internal */
export const decisionBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({
    seen,
    text: words.optional(),
    until: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'DecisionBody' });

/** Body of a rejection, a question and an answer, which has to say something. @internal */
export const wordedBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({ seen, text: words })
  .meta({ id: 'WordedBody' });

/** Body of a withdrawal. @internal */
export const withdrawalBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({ seen, text: words.optional() })
  .meta({ id: 'WithdrawalBody' });

/** What somebody may do with a request that waits. @public */
export const DECISION_ACTS = [
  'approve',
  'reject',
  'question',
  'answer',
  'withdraw',
] as const;

/** {@inheritDoc DECISION_ACTS} @public */
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** What a request waits for. @public */
export interface RequestDecision {
  /** The digest of what is decided; it changes with whatever a decision is about. */
  seen: string;
  /** Approvals that it takes; no groups where anybody may who has the permission. */
  needs: Approvals[];
  /** Entity refs of those who approved what there is now. */
  approvedBy: string[];
  /** What the caller may do. */
  may: DecisionAct[];
  /** When it expires; ISO 8601 in UTC. */
  expiresAt: string;
  /** The same for requests that may be decided together; only in the list of what waits. */
  alike?: string;
}

/** What an owner asked for before although policy refuses it: workspaces, changes and waivers. @public */
export interface PastExceptions {
  /** How often, as far as the caller may read it. */
  number: number;
  /** The last that was decided; absent where there is none. */
  last?: {
    id: string;
    workspaceName: string;
    state: ShownState;
    at: string;
  };
}

/** {@inheritDoc PastExceptions} @internal */
export const pastExceptionsSchema: SchemaOf<PastExceptions> = z
  .object({
    number: z.number().int(),
    last: z
      .object({
        id: z.string(),
        workspaceName: z.string(),
        state: shownStateSchema,
        at: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'PastExceptions' });

/** {@inheritDoc RequestDecision} @internal */
export const requestDecisionSchema: SchemaOf<RequestDecision> = z
  .object({
    seen: z.string(),
    needs: z.array(
      z.object({ count: z.number().int(), groups: z.array(z.string()) }),
    ),
    approvedBy: z.array(z.string()),
    may: z.array(z.enum(DECISION_ACTS)),
    expiresAt: z.string(),
    alike: z.string().optional(),
  })
  .meta({ id: 'RequestDecision' });
