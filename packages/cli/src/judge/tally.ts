import type { Problem } from '../problem';
import { Complies, FailOn, refusesUnseen } from './gate';
import type { UnreadOfFile } from './unreadSpots';

/** What one `check` came to, told when everything is judged. */
export interface Outcome {
  /** How many subjects were judged, and how many of them comply or are not known to. */
  judged: number;
  complying: number;
  unknown: number;
  /** What kept files from being read at all. */
  problems: readonly Problem[];
  /** What was not read of files and touches none of the subjects. */
  unread: readonly UnreadOfFile[];
  /** What folders hold and was not judged, by kind. */
  skipped: readonly Skipped[];
}

/** How many of a kind were skipped. */
export interface Skipped {
  kind: string;
  count: number;
}

/** Counts what a run comes to, and gives its exit code. */
export class Tally implements Outcome {
  judged = 0;
  complying = 0;
  unknown = 0;
  readonly problems: Problem[] = [];
  readonly unread: UnreadOfFile[] = [];
  readonly #failOn: FailOn;
  readonly #skipped = new Map<string, number>();
  #isUnread = false;

  private constructor(failOn: FailOn) {
    this.#failOn = failOn;
  }

  static create(failOn: FailOn): Tally {
    return new Tally(failOn);
  }

  /** Counts a subject, and whether a part of it was not read. */
  count(said: Complies, isUnread: boolean): void {
    this.judged += 1;
    if (said === 'yes') this.complying += 1;
    if (said === 'unknown') this.unknown += 1;
    this.#isUnread ||= isUnread;
  }

  skip(kind: string, count: number): void {
    this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + count);
  }

  get skipped(): Skipped[] {
    return [...this.#skipped]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  }

  /**
   * 2 for a file that was not read at all, and where it is asked for, for a part;
   * 1 for a subject that does not comply, or where one may stand that nobody saw.
   */
  get exitCode(): 0 | 1 | 2 {
    const isUnread = this.#isUnread || this.unread.length > 0;
    if (this.problems.length || (this.#failOn.unread && isUnread)) return 2;
    const isUnseen =
      refusesUnseen(this.#failOn) && this.unread.some(({ unseen }) => unseen);
    return isUnseen || this.complying < this.judged ? 1 : 0;
  }
}
