import { z } from 'zod';

/** An answer has not the shape the backend promises; recognise it by its name. @public */
export class MalformedAnswerError extends Error {
  /** Tells it from other errors, whichever copy of the package threw it. */
  readonly name = 'MalformedAnswerError';
}

/** Reads an answer, or throws with the first thing that is wrong. @internal */
export function readAnswer<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue.path.map(String).join('.') || 'the whole answer';
  throw new MalformedAnswerError(`${at}: ${issue.message}`);
}
