/** From how many characters on they are written out. */
const FULL = 512 * 1024;

/** Gathers small texts, so that not every line costs a write. */
export class Output {
  readonly #print: (text: string) => void;
  #waiting: string[] = [];
  #size = 0;

  private constructor(print: (text: string) => void) {
    this.#print = print;
  }

  static create(print: (text: string) => void): Output {
    return new Output(print);
  }

  /** Keeps a text until it is time to write: writing may wait for whoever reads. */
  write(text: string): void {
    this.#waiting.push(text);
    this.#size += text.length;
  }

  /** Enough waits to be written out; more would only take memory. */
  get isFull(): boolean {
    return this.#size >= FULL;
  }

  /** Writes out what waits where it is worth it. */
  flush(): void {
    if (this.isFull) this.end();
  }

  /** Writes out what still waits. */
  end(): void {
    if (this.#size) this.#print(this.#waiting.join(''));
    this.#waiting = [];
    this.#size = 0;
  }
}
