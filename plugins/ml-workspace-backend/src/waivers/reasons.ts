import { Posture } from '@ringfence/engine';
import { Knex } from 'knex';
import { TABLES } from '../database/tables';

const PREFIX = 'As request ';

/** Told where the reason of a waiver was erased. @internal */
export const ERASED = 'The reason was erased';

/**
 * What a stored posture keeps in place of a waiver's reason, which stands beside
 * the chain: it can be erased, and posture and digest stay as they are.
 * @internal
 */
export const reasonOf = (requestId: string): string => PREFIX + requestId;

const requestOf = (reason: string): string | undefined =>
  reason.startsWith(PREFIX) ? reason.slice(PREFIX.length) : undefined;

/** A posture with the reasons of its waivers in words. @internal */
export async function withReasons(
  db: Knex,
  posture: Posture,
): Promise<Posture> {
  const ids = posture.results
    .flatMap(({ waivers = [] }) => waivers)
    .flatMap(({ reason }) => requestOf(reason) ?? []);
  if (!ids.length) return posture;
  const rows = await db(TABLES.texts)
    .whereIn('request_id', ids)
    .select<{ request_id: string; description: string | null }[]>();
  const texts = new Map(
    rows.map(({ request_id, description }) => [request_id, description]),
  );
  const told = (reason: string) => {
    const id = requestOf(reason);
    return id === undefined ? reason : texts.get(id) || ERASED;
  };
  return {
    ...posture,
    results: posture.results.map(({ waivers, ...result }) => ({
      ...result,
      ...(waivers && {
        waivers: waivers.map(note => ({ ...note, reason: told(note.reason) })),
      }),
    })),
  };
}
