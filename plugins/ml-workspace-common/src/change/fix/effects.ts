import type { Judged } from './judged';
import { Proposal } from './proposals';

interface Effect {
  /** Keys of what it took out of the way, wherever it was tried. */
  cleared: Set<string>;
  /** The most that it took away at once. */
  gain: number;
  /** After it a check proposed something that it did not propose before. */
  opens: boolean;
  /** The same of a check that failed before already. */
  enables: boolean;
}

const keysOf = ({ blockers }: Judged) => new Set(blockers.map(one => one.key));

/** The checks that propose something new. */
function opened(from: Judged, to: Judged, { check }: Proposal): string[] {
  const offered = new Set(from.proposals.map(({ slot }) => slot));
  return to.proposals.flatMap(next =>
    offered.has(next.slot) || next.check === check ? [] : next.check,
  );
}

/** What is known of changes from where they were tried. @internal */
export class Effects {
  readonly #effects = new Map<string, Effect>();

  static create(): Effects {
    return new Effects();
  }

  /** Notes what a change did. */
  note(from: Judged, proposal: Proposal, to: Judged): void {
    const effect = this.#effects.get(proposal.key) ?? {
      cleared: new Set<string>(),
      gain: 0,
      opens: false,
      enables: false,
    };
    const left = keysOf(to);
    const gone = from.blockers.filter(({ key }) => !left.has(key));
    gone.forEach(({ key }) => effect.cleared.add(key));
    effect.gain = Math.max(effect.gain, gone.length);
    const checks = opened(from, to, proposal);
    effect.opens ||= checks.length > 0;
    effect.enables ||= from.posture.results.some(
      ({ check, status }) => status === 'fail' && checks.includes(check),
    );
    this.#effects.set(proposal.key, effect);
  }

  /** Whether a change was tried. */
  isKnown({ key }: Proposal): boolean {
    return this.#effects.has(key);
  }

  /** The most that a change took out of the way; `Infinity` where it was never tried. */
  gainOf({ key }: Proposal): number {
    return this.#effects.get(key)?.gain ?? Infinity;
  }

  /** Whether a change took something out of the way, or was never tried. */
  mayClear({ key }: Proposal, blocker: string): boolean {
    return this.#effects.get(key)?.cleared.has(blocker) ?? true;
  }

  /** Whether any change took something out of the way. */
  wasCleared(blocker: string): boolean {
    return [...this.#effects.values()].some(({ cleared }) =>
      cleared.has(blocker),
    );
  }

  /** Whether a change made others possible that were wanted before. */
  isEnabling({ key }: Proposal): boolean {
    return this.#effects.get(key)?.enables ?? false;
  }

  /** Whether a change took nothing out of the way and made nothing else possible. */
  isIdle({ key }: Proposal): boolean {
    const effect = this.#effects.get(key);
    return effect !== undefined && !effect.cleared.size && !effect.opens;
  }
}
