import { ChainEvent, eventHash } from './event';
import { canFollow, knownEvent } from './lifecycle';

/** What should stand somewhere, and what does. @public */
export interface Difference {
  expected: string;
  found: string;
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const quoted = (value: unknown) => JSON.stringify(value) ?? 'nothing';

/** The difference between two values of one thing; none where they are the same. @internal */
export const differs = (
  what: string,
  expected: unknown,
  found: unknown,
): Difference | undefined =>
  expected === found
    ? undefined
    : {
        expected: `${what} ${quoted(expected)}`,
        found: `${what} ${quoted(found)}`,
      };

/** What is wrong with an event that follows another, or begins its chain. @internal */
export function linkDifference(
  event: ChainEvent,
  before: ChainEvent | undefined,
): Difference | undefined {
  const { type, at } = event;
  const wrong =
    differs('sequence', (before?.sequence ?? 0) + 1, event.sequence) ??
    differs('previous', before?.hash ?? null, event.previous) ??
    differs('hash', eventHash(event), event.hash);
  if (wrong) return wrong;
  if (!UTC.test(at) || (before && at < before.at)) {
    const after = before ? ` not before ${before.at}` : '';
    return { expected: `a time in UTC${after}`, found: `at ${quoted(at)}` };
  }
  const known = knownEvent(type);
  // What a newer version wrote, and what follows it, only that version can tell.
  const isJudged = known && (!before || knownEvent(before.type));
  if (isJudged && !canFollow(before?.type, known)) {
    return {
      expected: before
        ? `an event that may follow ${quoted(before.type)}`
        : 'type "submitted"',
      found: `type ${quoted(type)}`,
    };
  }
  return undefined;
}
