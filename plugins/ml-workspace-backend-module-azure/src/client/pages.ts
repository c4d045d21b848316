import { JsonObject } from '@backstage/types';
import { entriesOf, objectOf } from './answer';
import { AzureCallError, isAzureCallError } from './AzureCallError';
import { WireAnswer } from './transport';

/** Bounds of a list, whatever it says of where it goes on. */
const MOST_PAGES = 1000;
const MOST_BYTES = 256 * 1024 * 1024;

/** A list, and why it is not whole where it is not. @public */
export interface AzureList {
  items: JsonObject[];
  /** Absent where the list is whole. */
  problem?: AzureCallError;
}

/** What asks for one page: the first, or the one that a token or link names. */
export type AskPage = (next: string | undefined) => Promise<WireAnswer>;

/** How pages of a kind of list go on. */
export interface PageKind {
  key: 'value' | 'data';
  /** Where the page says that it goes on; `undefined` at its end. */
  nextOf(body: JsonObject, answer: WireAnswer): string | undefined;
}

const textAt = (body: JsonObject, key: string): string | undefined => {
  const value = body[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw AzureCallError.of('truncated', 'where the list goes on is no text');
};

/** Lists of Resource Manager. */
export const armPages: PageKind = {
  key: 'value',
  nextOf: body => textAt(body, 'nextLink'),
};

/** Answers of the resource graph, which tell by words that they are not whole. */
export const graphPages: PageKind = {
  key: 'data',
  nextOf: (body, { header }) => {
    const next = textAt(body, '$skipToken');
    const isCut = String(body.resultTruncated).toLowerCase() === 'true';
    if ((isCut && !next) || header('x-ms-tenant-subscription-limit-hit')) {
      throw AzureCallError.of('truncated', 'Azure left out a part of the list');
    }
    if (typeof body.count === 'number' && Array.isArray(body.data)) {
      if (body.count !== body.data.length) {
        throw AzureCallError.of('truncated', 'the answer lacks entries');
      }
    }
    return next;
  },
};

/**
 * Reads a list to its end. What was read before something went wrong is given,
 * with what went wrong; entries that come twice count once.
 */
export async function readPages(
  ask: AskPage,
  { key, nextOf }: PageKind,
  signal?: AbortSignal,
): Promise<AzureList> {
  const found = new Map<string, JsonObject>();
  const asked = new Set<string>();
  let bytes = 0;
  let next: string | undefined;
  try {
    for (;;) {
      const answer = await ask(next);
      bytes += answer.bytes;
      const body = objectOf(answer);
      for (const entry of entriesOf(body, key)) {
        const id = typeof entry.id === 'string' ? entry.id.toLowerCase() : '';
        found.set(id || `#${found.size}`, entry);
      }
      next = nextOf(body, answer);
      if (next === undefined) return { items: [...found.values()] };
      if (
        asked.has(next) ||
        asked.size >= MOST_PAGES - 1 ||
        bytes > MOST_BYTES
      ) {
        throw AzureCallError.of('truncated', 'the list does not end');
      }
      asked.add(next);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (!isAzureCallError(error)) throw error;
    // A list that answers no more in its middle is one that is not whole.
    return { items: [...found.values()], problem: error };
  }
}
