import { contentHash } from '@ringfence/engine';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { isConflict } from '../database/databaseErrors';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { isNamed } from '../errors/isNamed';
import { refOf } from '../permissions/refs';
import { Accepted, Attempt } from './acceptRequest';
import { findEarlier } from './conflicts';
import { wakeCatalog } from './wakeCatalog';

const ATTEMPTS = 3;

/** What came of a wish. @internal */
export interface Taken {
  requestId: string;
  created: boolean;
}

/** A wish for a workspace that is there, and the key that makes it one. @internal */
export interface KeyedWish {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  idempotencyKey: string;
  /** The workspace, which the user may see. */
  found: FoundWorkspace;
  kind: string;
  /** What is asked, without the conditions that it is asked under. */
  wish: object;
}

/**
 * Writes a wish. When somebody else was first, answers as if it had come later.
 * The version that was seen is a condition and no part of the wish, so that a
 * task that runs again and sees its own change is answered with it.
 * @internal
 */
export async function takeWish(
  { credentials, idempotencyKey, found, kind, wish }: KeyedWish,
  accept: (attempt: Attempt) => Promise<Accepted>,
  options: { db: Knex; events: EventsService; logger: LoggerService },
): Promise<Taken> {
  const { db } = options;
  const attempt: Attempt = {
    requestedBy: refOf(credentials.principal.userEntityRef),
    idempotencyKey,
    bodyHash: contentHash({ kind, workspace: found.summary.id, ...wish }),
  };
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const earlier = await findEarlier(db, attempt);
    if (earlier) return { requestId: earlier, created: false };
    try {
      const { requestId, sequence } = await accept(attempt);
      if (sequence !== undefined) wakeCatalog(options, sequence);
      return { requestId, created: true };
    } catch (error) {
      if (isNamed(error, 'ConflictError')) {
        // It may be this very wish, sent twice, that came in between.
        const same = await findEarlier(db, attempt);
        if (same) return { requestId: same, created: false };
      }
      if (!isConflict(error)) throw error;
    }
  }
  throw new ServiceUnavailableError(
    'Others ask for the same at the same time; nothing was stored, send the same request again',
  );
}
