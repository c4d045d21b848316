/** What a pass reads: what changed since the last one, or everything. @internal */
export type PassKind = 'delta' | 'full';

type RunPass = (kind: PassKind, signal: AbortSignal) => Promise<void>;

interface WaitingPass {
  kind: PassKind;
  signals: AbortSignal[];
}

/**
 * Runs one pass at a time. Whatever is asked for while a pass runs becomes one
 * more pass after it, a full one if anyone asked for that, so a burst of events
 * costs a single reading.
 * @internal
 */
export class PassQueue {
  readonly #run: RunPass;
  #last: Promise<void> = Promise.resolve();
  #waiting?: WaitingPass;

  constructor(run: RunPass) {
    this.#run = run;
  }

  /** Asks for a pass; the promise is that of the pass that serves it. */
  request(kind: PassKind, signal?: AbortSignal): Promise<void> {
    const waiting = this.#waiting ?? this.#enqueue();
    if (kind === 'full') waiting.kind = kind;
    if (signal) waiting.signals.push(signal);
    return this.#last;
  }

  #enqueue(): WaitingPass {
    const pass: WaitingPass = { kind: 'delta', signals: [] };
    const start = () => {
      this.#waiting = undefined;
      return this.#run(pass.kind, AbortSignal.any(pass.signals));
    };
    this.#waiting = pass;
    this.#last = this.#last.then(start, start);
    return pass;
  }
}
