import { Knex } from 'knex';
import { problemsOf } from './invariants';
import { Attempt, Operation } from './operations';
import { Answer, Replica } from './Replica';
import { openStore, Store } from './store';

/** What came of one kill. */
export interface Crash {
  operation: string;
  /** Its number among the points of the operation, from 1. */
  number: number;
  point: string;
  /** Status of the same call with the same key after the restart. */
  retried: number;
  /** What was wrong afterwards; empty where nothing was. */
  problems: string[];
}

/** Which of the points, of which there are that many, are killed at. */
export type Choice = (points: number) => number[];

/** Each of the points. */
export const everyPoint: Choice = points =>
  Array.from({ length: points }, (_, index) => index + 1);

/** Some of the points, spread evenly from the first to the last. */
export const somePoints =
  (count: number): Choice =>
  points => {
    if (count >= points) return everyPoint(points);
    const step = (points - 1) / (count - 1);
    const spread = Array.from({ length: count }, (_, index) =>
      Math.round(1 + index * step),
    );
    return [...new Set(spread)];
  };

const refused = (answer: Answer): string[] =>
  answer.status === 200 || answer.status === 201
    ? []
    : [`answered ${answer.status}: ${JSON.stringify(answer.body)}`];

/** Kills a backend at points of operations on one store, and looks what is left. */
export class Crasher {
  readonly #store: Store;
  readonly #db: Knex;
  #replica: Replica;

  static async start(store: Store): Promise<Crasher> {
    const replica = await Replica.start(store);
    return new Crasher(store, replica);
  }

  private constructor(store: Store, replica: Replica) {
    this.#store = store;
    this.#replica = replica;
    this.#db = openStore(store.address);
  }

  async stop(): Promise<void> {
    await this.#replica.kill();
    await this.#db.destroy();
  }

  /** Kills at the chosen points of an operation, one after the other. */
  async run(
    operation: Operation,
    choose: Choice,
    tell: (crash: Crash) => void = () => {},
  ): Promise<Crash[]> {
    const points = await this.#rehearse(operation);
    const stored = points.indexOf('after commit') + 1;
    const crashes: Crash[] = [];
    for (const number of choose(points.length)) {
      const crash = await this.#crash(operation, number);
      const expected = number < stored ? operation.fresh ?? 201 : 200;
      if (crash.retried !== expected) {
        crash.problems.push(`the retry should have answered ${expected}`);
      }
      crashes.push(crash);
      tell(crash);
    }
    return crashes;
  }

  /** The points of an operation that nobody interrupts. */
  async #rehearse(operation: Operation): Promise<string[]> {
    const attempt = await operation.prepare(this.#replica);
    await this.#replica.arm(0);
    const answer = await attempt.call(this.#replica);
    await attempt.settle?.(this.#replica);
    const points = await this.#replica.disarm();
    const problems = await this.#look(attempt, answer);
    if (problems.length || !points.includes('after commit')) {
      throw new Error(
        `Without a kill, ${operation.name} goes through ${points}: ${problems}`,
      );
    }
    return points;
  }

  async #crash(operation: Operation, number: number): Promise<Crash> {
    const attempt = await operation.prepare(this.#replica);
    await this.#replica.arm(number);
    // The connection breaks when it dies before the answer.
    const called = attempt.call(this.#replica).catch(() => undefined);
    const point = await this.#replica.death();
    await called;
    const left = await problemsOf(this.#db);
    this.#replica = await Replica.start(this.#store);
    const answer = await attempt.call(this.#replica);
    await attempt.settle?.(this.#replica);
    const after = await this.#look(attempt, answer);
    const problems = [
      ...left.map(problem => `left behind: ${problem}`),
      ...after.map(problem => `after the retry: ${problem}`),
    ];
    const { status } = answer;
    const name = operation.name;
    return { operation: name, number, point, retried: status, problems };
  }

  async #look(attempt: Attempt, answer: Answer): Promise<string[]> {
    const problems = refused(answer);
    if (problems.length) return problems;
    return [
      ...(await problemsOf(this.#db)),
      ...(await attempt.outcome(this.#db, answer)),
    ];
  }
}
