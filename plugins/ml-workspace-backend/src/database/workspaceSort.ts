import { WorkspaceSort } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { keyText } from './cursor';
import { SummaryRow } from './workspaceSummary';

type Column = keyof SummaryRow & string;

interface Sort {
  /** In the order of an index, the last one unique. */
  columns: readonly Column[];
  key: z.ZodType<(string | number)[]>;
}

const SORTS: Record<string, Sort> = {
  name: { columns: ['sort_name', 'id'], key: z.tuple([keyText, z.uuid()]) },
  verdict: {
    columns: ['verdict_rank', 'sort_name', 'id'],
    key: z.tuple([z.int32(), keyText, z.uuid()]),
  },
  owner: {
    columns: ['owner', 'sort_name', 'id'],
    key: z.tuple([keyText, keyText, z.uuid()]),
  },
  changed: { columns: ['shown_from', 'id'], key: z.tuple([keyText, z.uuid()]) },
};

/** An order of workspaces in which each has its own place. @internal */
export class WorkspaceOrder {
  readonly #sort: Sort;
  readonly #descending: boolean;

  static of(sort: WorkspaceSort): WorkspaceOrder {
    return new WorkspaceOrder(sort);
  }

  private constructor(sort: WorkspaceSort) {
    this.#descending = sort.startsWith('-');
    this.#sort = SORTS[this.#descending ? sort.slice(1) : sort];
  }

  /** What a place is made of, to hold a cursor to. */
  get key(): Sort['key'] {
    return this.#sort.key;
  }

  /** The place of a row. */
  placeOf(row: SummaryRow): (string | number)[] {
    return this.#sort.columns.map(column => row[column] as string | number);
  }

  /** Orders a query, and leaves out what stands before a place. */
  apply(query: Knex.QueryBuilder, after?: (string | number)[]): void {
    const { columns } = this.#sort;
    if (after) {
      const names = columns.map(column => `w.${column}`).join(', ');
      const marks = after.map(() => '?').join(', ');
      const beyond = this.#descending ? '<' : '>';
      query.whereRaw(`(${names}) ${beyond} (${marks})`, after);
    }
    for (const column of columns) {
      query.orderBy(`w.${column}`, this.#descending ? 'desc' : 'asc');
    }
  }
}
