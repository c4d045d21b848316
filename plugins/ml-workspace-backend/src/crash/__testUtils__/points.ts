import { Server } from 'node:http';
import { Knex } from 'knex';
import { API } from '../../__testUtils__/portal';

const WRITES =
  /^\s*(insert into|update|delete from)\s+[`"]?ml_workspace_(\w+)/i;

/** What a statement does, in few words; nothing where it only reads. */
function nameOf(sql: string): string | undefined {
  const [, bound] = /^\s*(begin|commit)\b/i.exec(sql) ?? [];
  if (bound) return bound.toLowerCase();
  const [, verb, table] = WRITES.exec(sql) ?? [];
  return verb && `${verb.toLowerCase()} ${table}`;
}

/**
 * The numbered points of an operation: before each statement that begins, writes
 * or commits, after each commit, and before the answer goes out. They are seen
 * from outside, in what Knex and the HTTP server tell of themselves.
 */
export class Points {
  #reached: string[] | undefined;
  #at = 0;
  readonly #die: (point: string) => void;

  static watch(
    { db, server }: { db: Knex; server: Server },
    die: (point: string) => void,
  ): Points {
    const points = new Points(die);
    const committing = new Set<string>();
    db.on('query', ({ sql, __knexUid }: { sql: string; __knexUid: string }) => {
      const name = nameOf(sql);
      if (name) points.#reach(`before ${name}`);
      if (name === 'commit') committing.add(__knexUid);
    });
    // Nothing tells that a commit is done but that its connection is given back.
    db.client.pool.on('release', ({ __knexUid }: { __knexUid: string }) => {
      if (committing.delete(__knexUid)) points.#reach('after commit');
    });
    server.prependListener('request', ({ method, url }, res) => {
      if (method !== 'POST' || !url?.startsWith(API)) return;
      const end = res.end.bind(res);
      res.end = (...args: unknown[]) => {
        points.#reach('before the answer');
        return (end as (...all: unknown[]) => typeof res)(...args);
      };
    });
    return points;
  }

  private constructor(die: (point: string) => void) {
    this.#die = die;
  }

  /** Begins to count, and dies at the point of that number; at none for 0. */
  arm(at: number): void {
    this.#at = at;
    this.#reached = [];
  }

  /** Counts no longer, and tells the points that were reached, in order. */
  disarm(): string[] {
    const reached = this.#reached ?? [];
    this.#reached = undefined;
    return reached;
  }

  #reach(point: string): void {
    if (!this.#reached) return;
    this.#reached.push(point);
    if (this.#reached.length === this.#at) this.#die(point);
  }
}
