/**
 * What no field of an isolation can say, such as where a gateway leads: the walk
 * asks, and `true` is the answer that lets most out.
 */
export type Answers = (question: string) => boolean;

/** Answers that remember what was asked. */
export class Questions {
  readonly asked = new Set<string>();
  readonly doubts = new Set<string>();
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** Whether the worse of two answers is the true one. */
  ask(question: string): boolean {
    this.asked.add(question);
    return this.#answers(question);
  }

  /** Notes that the documents leave an answer open, and goes on with the best there is. */
  doubt<T>(question: string, answer: T): T {
    this.doubts.add(question);
    return answer;
  }
}
