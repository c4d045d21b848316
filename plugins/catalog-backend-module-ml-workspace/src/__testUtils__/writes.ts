import { Knex } from 'knex';

/** A statement by which the catalog takes what a provider tells it. */
const TAKES = /^(insert into|update) `refresh_state` .*`unprocessed_entity`/;

/** Counts how often the catalog wrote what a provider told it. @internal */
export function countEntityWrites(db: Knex): { written: number } {
  const count = { written: 0 };
  db.on('query', ({ sql }: { sql: string }) => {
    if (TAKES.test(sql)) count.written += 1;
  });
  return count;
}
