import { EventEmitter } from 'node:events';
import { askHclParser } from './hclParser';

/** Threads that were started, each with how many texts it was given. */
const mockThreads: { texts: number; isEnded: boolean }[] = [];

jest.mock('node:worker_threads', () => ({
  ...jest.requireActual('node:worker_threads'),
  Worker: class extends EventEmitter {
    readonly #own = { texts: 0, isEnded: false };

    constructor() {
      super();
      mockThreads.push(this.#own);
      setImmediate(() => this.emit('message', 'ready'));
    }

    postMessage(text: string) {
      this.#own.texts += 1;
      // As the runtime of the parser does once in many thousand texts.
      if (this.#own.texts > 5_000) return;
      setImmediate(() => this.emit('message', { value: { text } }));
    }

    async terminate() {
      this.#own.isEnded = true;
    }

    ref = () => this;
    unref = () => this;
  },
}));

describe('the parser of HCL', () => {
  it('is renewed long before its runtime breaks', async () => {
    for (let at = 0; at < 6_000; at += 1) {
      expect(await askHclParser(`a = ${at}`, 'main.tf', 1_000)).toEqual({
        value: { text: `a = ${at}` },
      });
    }
    expect(mockThreads.map(({ texts }) => texts)).toEqual([2000, 2000, 2000]);
    expect(mockThreads.map(({ isEnded }) => isEnded)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
