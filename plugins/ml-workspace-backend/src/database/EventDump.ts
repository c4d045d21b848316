import {
  ChainEvent,
  DumpWriter,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { toChainEvent } from './eventStore';
import { EventRow, RequestRow, TABLES } from './tables';

type RequestHead = Pick<RequestRow, 'id' | 'state' | 'event_count' | 'head'>;

/** A request with one of its events; without one, the columns of an event are empty. */
type DumpRow = RequestHead & (EventRow | { sequence: null });

/** A request with its events. */
interface DumpedChain {
  request: RequestHead;
  events: ChainEvent[];
}

/** Reads the chain of events of every request, for those who check it. @internal */
export class EventDump {
  readonly #db: Knex;
  readonly #batchSize: number;

  static create(options: { db: Knex; batchSize?: number }): EventDump {
    return new EventDump(options.db, options.batchSize ?? 200);
  }

  private constructor(db: Knex, batchSize: number) {
    this.#db = db;
    this.#batchSize = batchSize;
  }

  /**
   * The text of a dump, a batch of requests at a time. It holds no transaction
   * while a slow reader takes it: each request is as it was when its batch was
   * read, and what happens later is left to the next dump.
   */
  async *parts(): AsyncGenerator<string> {
    const writer = DumpWriter.create();
    let text = writer.heading(new Date().toISOString());
    for (let after = ''; ; ) {
      const chains = await this.#batchAfter(after);
      for (const { request, events } of chains) {
        const { id, state, event_count } = request;
        const head = request.head ?? '';
        text += writer.request(
          { request: id, state, events: event_count, head },
          events,
        );
        after = id;
      }
      yield text;
      text = '';
      if (chains.length < this.#batchSize) break;
    }
    yield writer.end();
  }

  /**
   * The next requests with all of their events, also those that the request's own
   * row does not count. One statement reads both, so that they belong together.
   */
  async #batchAfter(after: string): Promise<DumpedChain[]> {
    const ids = this.#db<RequestRow>(TABLES.requests)
      .where('id', '>', after)
      .orderBy('id')
      .limit(this.#batchSize)
      .select('id');
    const rows: DumpRow[] = await this.#db(`${TABLES.requests} as r`)
      .leftJoin(`${TABLES.events} as e`, 'e.request_id', 'r.id')
      .whereIn('r.id', ids)
      .orderBy(['r.id', 'e.sequence'])
      .select('e.*', 'r.id', 'r.state', 'r.event_count', 'r.head');
    const chains: DumpedChain[] = [];
    for (const row of rows) {
      let chain = chains[chains.length - 1];
      if (chain?.request.id !== row.id) {
        chain = { request: row, events: [] };
        chains.push(chain);
      }
      if (row.sequence !== null) chain.events.push(toChainEvent(row));
    }
    return chains;
  }
}
