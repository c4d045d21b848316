/** From how many files on progress is told. */
const MANY = 50;

/** What progress is written to, a terminal or not. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells on a terminal how many of many files are done, on one line that goes away again. */
export class Progress {
  readonly #stream: ProgressStream;
  #isShown = false;
  #last?: number;

  private constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  static create(stream: ProgressStream): Progress {
    return new Progress(stream);
  }

  tell(done: number, of: number): void {
    if (of < MANY || !this.#stream.isTTY) return;
    if (done === of) this.clear();
    else if (done !== this.#last) {
      this.#last = done;
      this.#stream.write(`\rJudging ${done} of ${of} files`);
      this.#isShown = true;
    }
  }

  /** Takes the line away, so that something else can be written there. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}
