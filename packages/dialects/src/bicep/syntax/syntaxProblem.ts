/** What keeps a text from being Bicep, and where. @internal */
export class SyntaxProblem extends Error {
  readonly offset: number;

  private constructor(reason: string, offset: number) {
    super(reason);
    this.name = 'SyntaxProblem';
    this.offset = offset;
  }

  static create(reason: string, offset: number): SyntaxProblem {
    return new SyntaxProblem(reason, offset);
  }
}
