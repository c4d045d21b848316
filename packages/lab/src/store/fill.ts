import { factsHash, postureDigest } from '@ringfence/engine';
import { createHash, randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { workspaces } from '../speed/workspaces';
import { BenchPortal, OWNER } from './portal';

const TEMPLATES = 24;
const TEAMS = 200;
/** Rows in one statement; SQLite takes no more than 500 of them. */
const CHUNK = 50;

/** Tables that a request writes to, in the order in which they can be filled. */
const TABLES = [
  'ml_workspace_facts',
  'ml_workspace_workspaces',
  'ml_workspace_postures',
  'ml_workspace_requests',
  'ml_workspace_events',
  'ml_workspace_failing_checks',
] as const;
type Table = (typeof TABLES)[number];

type Row = Record<string, unknown>;

/** All rows of one workspace, and the texts in them that are its own. */
interface Template {
  rows: Record<Table, Row[]>;
  own: Record<
    | 'name'
    | 'workspace'
    | 'posture'
    | 'request'
    | 'facts'
    | 'digest'
    | 'key'
    | 'ref',
    string
  >;
}

const nameOf = (index: number) => `bench-${String(index).padStart(7, '0')}`;

async function readTemplate(db: Knex, key: string): Promise<Template> {
  const request = await db('ml_workspace_requests')
    .where({ idempotency_key: key })
    .first();
  const { workspace_id: workspace, id, posture_id: posture } = request;
  const posted = await db('ml_workspace_postures').where({ id: posture });
  const owned = await db('ml_workspace_workspaces').where({ id: workspace });
  const facts = posted[0].facts_hash;
  return {
    rows: {
      ml_workspace_facts: await db('ml_workspace_facts').where({ hash: facts }),
      ml_workspace_workspaces: owned,
      ml_workspace_postures: posted,
      ml_workspace_requests: [request],
      ml_workspace_events: await db('ml_workspace_events').where({
        request_id: id,
      }),
      ml_workspace_failing_checks: await db(
        'ml_workspace_failing_checks',
      ).where({ workspace_id: workspace }),
    },
    own: {
      name: owned[0].name,
      workspace,
      posture,
      request: id,
      facts,
      digest: posted[0].digest,
      key,
      ref: owned[0].entity_ref,
    },
  };
}

/** Asks for some workspaces through the API, so that their rows are what it writes. */
async function askForTemplates(
  db: Knex,
  portal: BenchPortal,
): Promise<Template[]> {
  const templates: Template[] = [];
  const isolations = workspaces('managed', { count: 4 * TEMPLATES, rules: 5 });
  for (const [index, isolation] of isolations.entries()) {
    if (templates.length === TEMPLATES) break;
    const name = nameOf(index);
    const key = `key-${name}`;
    const body = {
      owner: OWNER,
      isolation: {
        ...isolation,
        workspace: { ...isolation.workspace, name },
      },
    };
    const taken = await portal.call('/requests', body, key).catch(() => null);
    if (taken) templates.push(await readTemplate(db, key));
  }
  return templates;
}

const replaceIn = (text: string, replaced: readonly [string, string][]) =>
  replaced.reduce((told, [from, to]) => told.replaceAll(from, to), text);

const textHash = (text: string) =>
  createHash('sha256').update(text).digest('hex');

/**
 * The rows of a template as those of another workspace. What is kept under the
 * hash of its content gets the hash that it has now, since readers hash it again.
 */
function copy({ rows, own }: Template, index: number): Template['rows'] {
  const name = nameOf(index);
  const renamed: [string, string][] = [
    [own.key, `key-${name}`],
    [own.ref, `resource:default/${name}-${textHash(name).slice(0, 8)}`],
    [own.name, name],
    [own.workspace, randomUUID()],
    [own.posture, randomUUID()],
    [own.request, randomUUID()],
    [OWNER, `group:default/team-${index % TEAMS}`],
  ];
  /** The hash of a body that was renamed; most postures name nothing of their workspace. */
  const rehash = (
    [{ body }]: Row[],
    before: string,
    hash: (value: any) => string,
  ): string => {
    const now = replaceIn(body as string, renamed);
    return now === body ? before : hash(JSON.parse(now));
  };
  const { ml_workspace_facts: facts, ml_workspace_postures: postures } = rows;
  const replaced: [string, string][] = [
    ...renamed,
    [own.facts, rehash(facts, own.facts, factsHash)],
    [own.digest, rehash(postures, own.digest, postureDigest)],
  ];
  const rewriteRow = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'string' ? replaceIn(value, replaced) : value,
      ]),
    );
  const copied = {} as Template['rows'];
  for (const table of TABLES) copied[table] = rows[table].map(rewriteRow);
  for (const row of copied.ml_workspace_workspaces) row.change_seq = index;
  for (const row of copied.ml_workspace_postures) {
    row.body_hash = textHash(row.body as string);
    row.leaf_index = null;
  }
  // Only the log gives them their places in it.
  for (const row of copied.ml_workspace_events) row.leaf_index = null;
  return copied;
}

/**
 * Fills the tables with so many workspaces: some asked for through the API, the
 * others copies of their rows under names, ids, owners and facts of their own.
 */
export async function fill(
  db: Knex,
  portal: BenchPortal,
  count: number,
): Promise<void> {
  const templates = await askForTemplates(db, portal);
  const waiting = {} as Template['rows'];
  const flush = async (tx: Knex.Transaction) => {
    for (const table of TABLES) {
      const rows = waiting[table] ?? [];
      for (let from = 0; from < rows.length; from += CHUNK) {
        await tx(table).insert(rows.slice(from, from + CHUNK));
      }
      waiting[table] = [];
    }
  };
  const first = 1_000;
  for (let next = templates.length; next < count; ) {
    const end = Math.min(next + 1_000, count);
    await db.transaction(async tx => {
      for (; next < end; next += 1) {
        const rows = copy(templates[next % templates.length], first + next);
        for (const table of TABLES) {
          waiting[table] = [...(waiting[table] ?? []), ...rows[table]];
        }
        if (next % CHUNK === 0) await flush(tx);
      }
      await flush(tx);
    });
  }
  await db('ml_workspace_change_counter').update({ value: first + count });
}
