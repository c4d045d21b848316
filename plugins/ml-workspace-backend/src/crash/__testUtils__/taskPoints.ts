// Loaded before the portal's backend: ends the process with SIGKILL at a point of
// a task that it was told of, seen in the statements that Knex sends.
import { writeSync } from 'node:fs';
import knexFactory from 'knex';

/** Where the point is written at which the process died. */
const LAST_WORDS = 4;

/** A statement at which a point may be, and what came before it. */
interface Sent {
  sql: string;
  /** Whether its transaction has written a request. */
  writesRequest: boolean;
  /** Whether a request was committed since the point was set. */
  isCommitted: boolean;
  /** Whether the step has kept what it asked for since then. */
  isKept: boolean;
}

const INSERTS_REQUEST = /^\s*insert into [`"]ml_workspace_requests[`"]/i;
const COMMITS = /^\s*commit\b/i;
const KEEPS = /^\s*update [`"]tasks[`"] set [`"]state[`"]/i;
const LOGS = /^\s*insert into [`"]task_events[`"]/i;

const POINTS: Record<string, (sent: Sent) => boolean> = {
  'before the request is written': ({ sql }) => INSERTS_REQUEST.test(sql),
  'before it is committed': ({ sql, writesRequest }) =>
    writesRequest && COMMITS.test(sql),
  'before the step keeps it': ({ sql, isCommitted }) =>
    isCommitted && KEEPS.test(sql),
  'after the step kept it': ({ sql, isKept }) => isKept && LOGS.test(sql),
};

let armed: string | undefined;
let isCommitted = false;
let isKept = false;
const writing = new Set<string>();

function reach(sql: string, connection: string): void {
  if (INSERTS_REQUEST.test(sql)) writing.add(connection);
  const writesRequest = writing.has(connection);
  const isReached = POINTS[armed!]({ sql, writesRequest, isCommitted, isKept });
  if (isReached) {
    writeSync(LAST_WORDS, armed!);
    process.kill(process.pid, 'SIGKILL');
  }
  if (COMMITS.test(sql) && writing.delete(connection)) isCommitted = true;
  if (isCommitted && KEEPS.test(sql)) isKept = true;
}

const client = (knexFactory as any).Client.prototype;
const { query } = client;
client.query = function watched(connection: any, sent: any) {
  const sql = typeof sent === 'string' ? sent : sent.sql;
  if (armed && sql) reach(sql, connection.__knexUid);
  return query.call(this, connection, sent);
};

process.on('message', (message: { arm?: string }) => {
  if (!message.arm || !Object.hasOwn(POINTS, message.arm)) return;
  armed = message.arm;
  process.send!({ armed });
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(1));
