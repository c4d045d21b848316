import {
  ChangePage,
  MlWorkspaceApi,
  WorkspaceChange,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { isError, ServiceUnavailableError } from '@backstage/errors';

const PAGE_TIMEOUT_MS = 30_000;

/** The changes after a cursor, all of them, and where the next reading goes on. @internal */
export interface Changes {
  items: WorkspaceChange[];
  cursor: number;
}

/** What a reading of `GET /changes` needs. @internal */
export interface ReadChangesOptions {
  api: Pick<MlWorkspaceApi, 'listChanges'>;
  /** Gives a token for one page; a long reading outlives a single token. */
  token: () => Promise<string>;
  /** Where to go on; 0 reads everything. */
  after: number;
  signal: AbortSignal;
}

const unusable = (after: number, why: string) =>
  new ServiceUnavailableError(
    `The ml-workspace backend's changes after ${after} cannot be used, nothing was applied: ${why}`,
  );

/** By its name: another copy of the package may have thrown it. */
const isMalformed = (error: unknown): error is Error =>
  isError(error) && error.name === 'MalformedAnswerError';

function assertInOrder(
  { items, cursor, complete }: ChangePage,
  after: number,
): void {
  if (cursor < after) {
    throw unusable(after, `its cursor goes back to ${cursor}`);
  }
  if (!complete && cursor === after) {
    throw unusable(after, 'more pages follow but its cursor does not move on');
  }
  let previous = after;
  for (const { sequence, workspaceId } of items) {
    if (sequence <= previous || sequence > cursor) {
      throw unusable(
        after,
        `change ${sequence} of ${workspaceId} is out of order`,
      );
    }
    previous = sequence;
  }
}

async function readPage(
  { api, token, signal }: ReadChangesOptions,
  after: number,
): Promise<ChangePage> {
  const timeout = AbortSignal.timeout(PAGE_TIMEOUT_MS);
  try {
    const page = await api.listChanges(
      { after },
      { token: await token(), signal: AbortSignal.any([signal, timeout]) },
    );
    assertInOrder(page, after);
    return page;
  } catch (error) {
    throw isMalformed(error) ? unusable(after, error.message) : error;
  }
}

/**
 * Reads every page of changes after a cursor, or throws. A page that fails, has
 * the wrong shape or contradicts the cursor makes the whole reading worthless:
 * half a truth would remove entities whose workspaces still exist.
 * @internal
 */
export async function readChanges(
  options: ReadChangesOptions,
): Promise<Changes> {
  const { signal } = options;
  const items: WorkspaceChange[] = [];
  let after = options.after;
  for (;;) {
    signal.throwIfAborted();
    const page = await readPage(options, after);
    items.push(...page.items);
    if (page.complete) return { items, cursor: page.cursor };
    after = page.cursor;
  }
}
