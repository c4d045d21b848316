import { randomUUID } from 'node:crypto';
import { answerArm } from './arm/arm';
import { answerControl, Controlled } from './control/control';
import { Faults } from './faults/faults';
import { answerQuery } from './graph/graph';
import type { Answer } from './http/answer';
import type { Call } from './http/call';
import { Refusal } from './http/refusal';
import { authenticate } from './signIn/authenticate';
import { answerSignIn } from './signIn/signIn';
import { Tokens } from './signIn/tokens';
import { Throttle } from './throttling/throttle';
import type { World } from './world/world';

const GRAPH = /^\/providers\/Microsoft\.ResourceGraph\/resources$/i;

/** What the double was asked, all told. */
export interface Counted {
  calls: number;
  bytes: number;
  /** Calls that were put off for their quota. */
  throttled: number;
}

/** Answers calls one after the other. */
export class Handler {
  readonly #tokens = new Tokens();
  readonly faults = new Faults();
  readonly #throttle: Throttle;
  #calls = 0;
  #bytes = 0;

  constructor(readonly world: World) {
    this.#throttle = new Throttle(world);
  }

  get counted(): Counted {
    return {
      calls: this.#calls,
      bytes: this.#bytes,
      throttled: this.#throttle.refused,
    };
  }

  answer(call: Call): Answer {
    this.world.settle();
    const control = this.#refusing(() => answerControl(call, this.#controlled));
    if (control) return control;
    const fault = this.faults.choose(call);
    const answer = this.faults.answer(fault, call, () =>
      this.#refusing(() => this.#answerTo(call)),
    );
    this.#calls += 1;
    const text =
      answer.text ??
      (answer.body === undefined ? undefined : JSON.stringify(answer.body));
    this.#bytes += text?.length ?? 0;
    const headers = {
      ...this.#headers(call),
      ...(answer.body !== undefined && {
        'Content-Type': 'application/json; charset=utf-8',
      }),
      ...answer.headers,
    };
    return { ...answer, headers, ...(text !== undefined && { text }) };
  }

  get #controlled(): Controlled {
    return {
      world: this.world,
      faults: this.faults,
      counted: () => this.counted,
      expireTokens: () => this.#tokens.expireAll(this.world.now()),
    };
  }

  #refusing<T>(work: () => T): Answer | T {
    try {
      return work();
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }

  #answerTo(call: Call): Answer {
    const signIn = answerSignIn(call, this.world, this.#tokens);
    if (signIn) return signIn;
    const principal = authenticate(call, this.world, this.#tokens);
    if (GRAPH.test(call.path) && call.method === 'POST') {
      const quota = this.#throttle.spendQuery(principal);
      return answerQuery(call, this.world, principal, quota);
    }
    const left = this.#throttle.spend(call, principal);
    const answer = this.#refusing(() =>
      answerArm({ call, world: this.world, principal }),
    );
    return { ...answer, headers: { ...left, ...answer.headers } };
  }

  #headers(call: Call): Record<string, string> {
    const request = randomUUID();
    const now = new Date(this.world.now());
    return {
      Date: now.toUTCString(),
      'x-ms-request-id': request,
      'x-ms-correlation-request-id':
        call.headers['x-ms-correlation-request-id'] ?? request,
      'x-ms-routing-request-id': `DOUBLE:${now.toISOString()}:${request}`,
    };
  }
}
