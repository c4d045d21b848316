import { z } from 'zod';
import { Answers, answersSchema } from './answers';
import { Step, STEPS } from './blockers';

/** Raised when answers change their meaning; an older draft is no longer read. */
const VERSION = 1;

/** Most drafts that are kept of one person; the oldest give way. */
const MOST = 10;

/** What somebody began to ask for. @internal */
export interface AskDraft {
  id: string;
  step: Step;
  answers: Answers;
  /** ISO 8601 in UTC. */
  savedAt: string;
  /** The tab that saved it last. */
  by: string;
}

const draftSchema = z.object({
  version: z.literal(VERSION),
  id: z.string(),
  step: z.enum(STEPS),
  answers: answersSchema,
  savedAt: z.string(),
  by: z.string(),
});

/** The drafts that are stored, newest first; what an older version wrote, or anybody else, is left out. @internal */
export function readDrafts(stored: unknown): AskDraft[] {
  if (!Array.isArray(stored)) return [];
  const drafts = stored.flatMap(each => {
    const { data } = draftSchema.safeParse(each);
    if (!data) return [];
    const { version, ...draft } = data;
    return [draft];
  });
  return drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

const written = (drafts: readonly AskDraft[]) =>
  drafts.slice(0, MOST).map(draft => ({ version: VERSION, ...draft }));

/** What to store once a draft was changed. @internal */
export const withDraft = (stored: unknown, draft: AskDraft) =>
  written([draft, ...readDrafts(stored).filter(({ id }) => id !== draft.id)]);

/** What to store once a draft is no longer wanted. @internal */
export const withoutDraft = (stored: unknown, id: string) =>
  written(readDrafts(stored).filter(draft => draft.id !== id));

/** Whether anything was said that is worth keeping. @internal */
export const isWorthKeeping = ({ owner, ...said }: Answers): boolean =>
  Object.values(said).some(
    value => value !== undefined && value !== '' && value !== false,
  );
