import { Knex } from 'knex';

/** One statement as it went to the database, and how many rows came back. */
export interface Statement {
  sql: string;
  bindings: readonly unknown[];
  rows: number;
}

/** Everything that goes to the database while work is done, but transactions' own words. */
export async function statementsOf(
  db: Knex,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const listen = (
    response: unknown,
    { sql, bindings = [] }: { sql: string; bindings?: readonly unknown[] },
  ) => {
    if (/^(BEGIN|COMMIT|ROLLBACK)\b/i.test(sql)) return;
    // What takes the first row only is answered with that row, or nothing.
    const found = Array.isArray(response) ? response.length : 1;
    statements.push({ sql, bindings, rows: response ? found : 0 });
  };
  db.on('query-response', listen);
  try {
    await work();
    return statements;
  } finally {
    db.removeListener('query-response', listen);
  }
}
