import { ChainAbout } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { EventRow, TABLES } from '../database/tables';

/** Somebody who approved, and what that was about. @internal */
export interface Endorsement {
  by: string;
  groups: string[];
  until?: string;
}

/** Who approved what was seen, one entry each. @internal */
export async function readEndorsements(
  db: Knex,
  requestId: string,
  seen: string,
): Promise<Endorsement[]> {
  const rows = await db<EventRow>(TABLES.events)
    .where({ request_id: requestId, type: 'endorsed' })
    .orderBy('sequence');
  return rows.flatMap(({ actor, about }) => {
    const said: ChainAbout = JSON.parse(about ?? '{}');
    if (said.seen !== seen) return [];
    const { groups = [], until } = said;
    return {
      by: actor,
      groups: groups as string[],
      ...(until && { until: until as string }),
    };
  });
}
