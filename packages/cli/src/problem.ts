/** Something a person has to mend before it can be judged: which file, where, why. */
export class Problem extends Error {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;

  private constructor(
    reason: string,
    place: { file?: string; line?: number; column?: number },
  ) {
    super(reason);
    this.name = 'Problem';
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
  }

  static create(
    reason: string,
    place: { file?: string; line?: number; column?: number } = {},
  ): Problem {
    return new Problem(reason, place);
  }

  /** `file:line:column: reason`, as far as they are known. */
  describe(): string {
    const place = [this.file, this.line, this.column].filter(
      part => part !== undefined,
    );
    return place.length ? `${place.join(':')}: ${this.message}` : this.message;
  }
}

/** The message of anything thrown. Only what nests too deeply takes all of the stack. */
export function messageOf(error: unknown): string {
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return 'is nested too deeply';
  }
  return error instanceof Error ? error.message : String(error);
}
