import { contentHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { ObservationRow, SourceRow } from '../database/observedTables';
import { insertMessages, NewMessage } from '../database/messageStore';
import { TABLES } from '../database/tables';
import { noteLoosened } from './noteLoosened';

/** What reading there was, before anybody is told of it. @internal */
export interface NotedReading {
  id: string;
  source: string;
  /** How many would be gone and wait for a person. */
  heldBack: number;
  /** ISO 8601 in UTC. */
  at: string;
}

/** The one thing that messages of a source are about. */
const scopeOf = (source: string) =>
  `source:${contentHash(source).slice(0, 32)}`;

/** What was found that nobody is known to own, told once. */
async function firstReading(
  tx: Knex.Transaction,
  { source, at }: NotedReading,
): Promise<NewMessage[]> {
  const row = await tx<SourceRow>(TABLES.sources)
    .where({ name: source })
    .first();
  if (row?.told_at) return [];
  const unclaimed = await tx(`${TABLES.observations} as o`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'o.workspace_id')
    .where('o.source', source)
    .where('w.unclaimed', true)
    .orderBy('w.id')
    .select<{ id: string }[]>('w.id');
  if (!unclaimed.length) return [];
  await tx<SourceRow>(TABLES.sources)
    .where({ name: source })
    .update({ told_at: at });
  const scope = scopeOf(source);
  return [
    {
      key: `${scope}:first`,
      scope,
      kind: 'first-reading',
      audience: 'observers',
      workspaceId: unclaimed[0].id,
      about: { source, many: `${unclaimed.length}` },
      at,
    },
  ];
}

/** What would be gone, told once however often it is read. */
async function heldBack(
  tx: Knex.Transaction,
  { source, heldBack: many, at }: NotedReading,
): Promise<NewMessage[]> {
  if (!many) return [];
  const [first] = await tx<ObservationRow>(TABLES.observations)
    .where({ source })
    .whereNotNull('held_at')
    .whereNotNull('workspace_id')
    .orderBy(['held_at', 'arm_id'])
    .limit(1);
  if (!first) return [];
  const scope = scopeOf(source);
  return [
    {
      key: `${scope}:held:${first.held_at}`,
      scope,
      kind: 'reading-held',
      audience: 'observers',
      workspaceId: first.workspace_id!,
      about: { source, many: `${many}` },
      at,
    },
  ];
}

/**
 * Notes whom to tell of a reading, in the transaction that ends it: those who look
 * after what is found of the first one and of what it holds back, and owners of what
 * it found to be less isolated.
 * @internal
 */
export async function noteReading(
  tx: Knex.Transaction,
  reading: NotedReading,
): Promise<void> {
  await insertMessages(tx, [
    ...(await firstReading(tx, reading)),
    ...(await heldBack(tx, reading)),
  ]);
  await noteLoosened(tx, reading);
}
