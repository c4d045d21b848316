import {
  DumpedEvent,
  DumpedRequest,
  DumpWriter,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { foundFacts, foundFiles, foundPolicy } from '../record/held';
import { LogDump, placeOf } from '../record/LogDump';
import { WorkspaceDump } from '../record/WorkspaceDump';
import { TERMS_COLUMNS, TermsColumns, toTerms } from '../waivers/terms';
import {
  ABOUT_COLUMNS,
  AboutColumns,
  toAbout,
  toChainEvent,
} from './eventStore';
import { EventRow, RequestRow, TABLES } from './tables';

type RequestHead = Pick<
  RequestRow,
  'id' | 'state' | 'event_count' | 'head' | 'workspace_id'
>;

/** A request with what its row says, and one of its events; without one, its columns are empty. */
type DumpRow = RequestHead &
  AboutColumns &
  TermsColumns &
  (EventRow | { sequence: null; leaf_index: null });

/** A request with its events. */
interface DumpedChain {
  request: DumpedRequest;
  events: DumpedEvent[];
}

/** What is kept under the hash of its content, and how that is found. */
const CONTENTS = [
  { content: 'facts', table: TABLES.facts, hashOf: foundFacts },
  { content: 'policy', table: TABLES.policies, hashOf: foundPolicy },
  { content: 'files', table: TABLES.files, hashOf: foundFiles },
] as const;

/** What brings the log up to date before a dump. @internal */
export interface DumpedRecord {
  /** Which log it is. */
  origin: string;
  bringUp: () => Promise<unknown>;
}

const toRequest = (row: DumpRow): DumpedRequest => ({
  request: row.id,
  state: row.state,
  events: row.event_count,
  head: row.head ?? '',
  of: row.workspace_id,
  row: toAbout(row),
  ...(row.check_id !== null && { waiver: toTerms(row) }),
});

/** Reads the chain of events of every request, and what proves it, for those who check it. @internal */
export class EventDump {
  readonly #db: Knex;
  readonly #record: DumpedRecord;
  readonly #batchSize: number;

  static create(options: {
    db: Knex;
    record: DumpedRecord;
    batchSize?: number;
  }): EventDump {
    return new EventDump(options.db, options.record, options.batchSize ?? 200);
  }

  private constructor(db: Knex, record: DumpedRecord, batchSize: number) {
    this.#db = db;
    this.#record = record;
    this.#batchSize = batchSize;
  }

  /**
   * The text of a dump, a batch of rows at a time. It holds no transaction while a
   * slow reader takes it: each request is as it was when its batch was read, and
   * what happens later, or is logged later, is left to the next dump.
   */
  async *parts(): AsyncGenerator<string> {
    const writer = DumpWriter.create();
    await this.#record.bringUp();
    const read = { db: this.#db, batchSize: this.#batchSize };
    const log = await LogDump.open(read);
    const { size, since } = log;
    const { origin } = this.#record;
    // Told with the first requests, so that who reads the first part knows of both.
    let text = writer.heading(new Date().toISOString(), {
      origin,
      size,
      since,
    });
    for await (const chains of this.#chains(size)) {
      for (const { request, events } of chains) {
        text += writer.request(request, events);
      }
      yield text;
      text = '';
    }
    yield* WorkspaceDump.create(read).parts(writer, size);
    yield* this.#contents(writer);
    yield* log.parts(writer);
    yield writer.end();
  }

  async *#chains(size: number): AsyncGenerator<DumpedChain[]> {
    for (let after = ''; ; ) {
      const chains = await this.#batchAfter(after, size);
      yield chains;
      if (chains.length < this.#batchSize) return;
      after = chains[chains.length - 1].request.request;
    }
  }

  /**
   * The next requests with all of their events, also those that the request's own
   * row does not count. One statement reads both, so that they belong together.
   */
  async #batchAfter(after: string, size: number): Promise<DumpedChain[]> {
    const ids = this.#db<RequestRow>(TABLES.requests)
      .where('id', '>', after)
      .orderBy('id')
      .limit(this.#batchSize)
      .select('id');
    const rows: DumpRow[] = await this.#db(`${TABLES.requests} as r`)
      .leftJoin(`${TABLES.events} as e`, 'e.request_id', 'r.id')
      .leftJoin(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
      .leftJoin(`${TABLES.postures} as p`, 'p.id', 'r.posture_id')
      .leftJoin(`${TABLES.waivers} as v`, 'v.request_id', 'r.id')
      .whereIn('r.id', ids)
      .orderBy(['r.id', 'e.sequence'])
      .select(
        'e.*',
        'r.id',
        'r.state',
        'r.event_count',
        'r.head',
        'r.workspace_id',
        ABOUT_COLUMNS,
        TERMS_COLUMNS,
      );
    const chains: DumpedChain[] = [];
    for (const row of rows) {
      let chain = chains[chains.length - 1];
      if (chain?.request.request !== row.id) {
        chain = { request: toRequest(row), events: [] };
        chains.push(chain);
      }
      if (row.sequence === null) continue;
      const leaf = placeOf(row, size);
      chain.events.push({ ...toChainEvent(row), ...leaf });
    }
    return chains;
  }

  async *#contents(writer: DumpWriter): AsyncGenerator<string> {
    for (const { content, table, hashOf } of CONTENTS) {
      for (let after = ''; ; ) {
        const rows = await this.#db<{ hash: string; body: string }>(table)
          .where('hash', '>', after)
          .orderBy('hash')
          .limit(this.#batchSize)
          .select('hash', 'body');
        yield rows
          .map(({ hash, body }) =>
            writer.content({ content, hash, found: hashOf(body) }),
          )
          .join('');
        if (rows.length < this.#batchSize) break;
        after = rows[rows.length - 1].hash;
      }
    }
  }
}
