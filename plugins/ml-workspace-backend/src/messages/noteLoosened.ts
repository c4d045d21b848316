import { contentHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { insertMessages, NewMessage } from '../database/messageStore';
import { AzureChangeRow, ObservationRow } from '../database/observedTables';
import { TABLES } from '../database/tables';
import { Worse } from '../observed/baseline';
import { changeBefore } from '../observed/changeBefore';

interface Loosened {
  workspaceId: string;
  owner: string;
  worse: Worse;
  change?: AzureChangeRow;
}

type WorseRow = ObservationRow & {
  workspace_id: string;
  worse: string;
  owner: string;
};

/** What joins those of one cause: a deployment, or else one person doing one thing. */
const causeOf = ({ change }: Loosened): string | undefined => {
  if (!change) return undefined;
  const { correlation_id: id, actor, operation } = change;
  return id ?? `${actor} ${operation}`;
};

function messageOf(
  together: readonly Loosened[],
  { id, at }: { id: string; at: string },
): NewMessage {
  const [{ workspaceId, owner, worse, change }] = together;
  const isWave = together.length > 1;
  const { boundary, verdict } = worse;
  const thing = isWave
    ? contentHash([id, owner, causeOf(together[0])]).slice(0, 32)
    : workspaceId;
  const scope = `loosened:${thing}`;
  return {
    key: `${scope}:${id}`,
    scope,
    kind: 'loosened',
    audience: 'concerned',
    workspaceId,
    about: {
      verdict,
      ...(boundary && { boundary }),
      ...(isWave && { many: `${together.length}` }),
      ...(change && { by: change.actor, operation: change.operation }),
    },
    at,
  };
}

/**
 * Notes for each owner what became less isolated since somebody was last told: one
 * message for each workspace, and one for all that have the same cause.
 * @internal
 */
export async function noteLoosened(
  tx: Knex.Transaction,
  reading: { id: string; source: string; at: string },
): Promise<void> {
  const rows = await tx(`${TABLES.observations} as o`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'o.workspace_id')
    .where('o.source', reading.source)
    .whereNotNull('o.worse')
    .orderBy('w.sort_name')
    .orderBy('w.id')
    .select<WorseRow[]>('o.*', 'w.owner');
  const groups = new Map<string, Loosened[]>();
  for (const row of rows) {
    const loosened: Loosened = {
      workspaceId: row.workspace_id,
      owner: row.owner,
      worse: JSON.parse(row.worse),
      change: await changeBefore(tx, row),
    };
    const cause = causeOf(loosened) ?? loosened.workspaceId;
    const key = JSON.stringify([loosened.owner, cause]);
    groups.set(key, [...(groups.get(key) ?? []), loosened]);
  }
  for (const together of groups.values()) {
    await insertMessages(tx, [messageOf(together, reading)]);
  }
  await tx<ObservationRow>(TABLES.observations)
    .where({ source: reading.source })
    .whereNotNull('worse')
    .update({ worse: null });
}
