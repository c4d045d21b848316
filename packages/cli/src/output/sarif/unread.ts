import type { Notification, Result } from 'sarif';
import type { Spot } from '../../input/document';
import type { Judged } from '../../judge/judge';
import type { UnreadSpot } from '../../judge/unreadSpots';
import type { Problem } from '../../problem';
import { cleanLine } from '../clean';
import { unreadLine } from '../report';
import { fingerprint, locationOf } from './location';
import { UNREAD_RULE } from './rules';

interface Told {
  level: 'error' | 'warning' | 'note';
  text: string;
  spot?: Spot;
  judged?: Judged;
}

/**
 * What was not read, each part told once: as a notification of the tool, and as a
 * result on its line, since that is what code scanning shows.
 */
export class UnreadFindings {
  readonly notifications: Notification[] = [];
  readonly results: Result[] = [];
  readonly #told = new Set<string>();
  readonly #alike = new Map<string, number>();

  static create(): UnreadFindings {
    return new UnreadFindings();
  }

  /** A file of which nothing was read, or a command line that names nothing to read. */
  addProblem(problem: Problem): void {
    const { file, line } = problem;
    this.#add({
      level: 'error',
      text: problem.describe(),
      ...(file !== undefined && { spot: { file, line } }),
    });
  }

  /** Parts of a file; those of a subject stand where it does when they have no place of their own. */
  addParts(parts: readonly UnreadSpot[], home: Spot, judged?: Judged): void {
    for (const part of parts) {
      const spot = part.spot ?? home;
      this.#add({
        level: 'warning',
        text: `Not read: ${unreadLine(part)}`,
        spot,
        judged,
      });
    }
  }

  /** What is told of the run as a whole. */
  addNote(text: string): void {
    this.#add({ level: 'note', text });
  }

  #add({ level, text, spot, judged }: Told): void {
    const key = JSON.stringify([text, spot?.file, spot?.line]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const message = { text: cleanLine(text) };
    this.notifications.push({
      level,
      message,
      ...(spot && { locations: [locationOf(spot)] }),
    });
    if (!spot) return;
    const alike = fingerprint(UNREAD_RULE.id, text, spot.file);
    const nth = this.#alike.get(alike) ?? 0;
    this.#alike.set(alike, nth + 1);
    this.results.push({
      ruleId: UNREAD_RULE.id,
      level,
      message,
      locations: [locationOf(spot, judged)],
      partialFingerprints: { 'unreadPart/v1': fingerprint(alike, nth) },
    });
  }
}
