import type { Answer } from '../http/answer';
import type { Call } from '../http/call';
import { Fault, FAULT_KINDS, faultSchema } from './fault';
import { seeded } from './seeded';
import { instead, spoiled } from './spoil';

interface Switched extends Fault {
  fits: RegExp;
  seen: number;
  done: number;
}

/** Faults that are switched on, and faults at random from a seed. */
export class Faults {
  #switched: Switched[] = [];
  #random = seeded(1);
  #share = 0;
  /** How many answers were spoiled. */
  count = 0;

  /** What is switched on. */
  get list(): readonly Fault[] {
    return this.#switched.map(
      ({ fits: _fits, seen: _seen, ...fault }) => fault,
    );
  }

  /**
   * Switches faults on, in place of those before.
   *
   * @throws ZodError for what is no fault, SyntaxError for a path that is no expression
   */
  set(faults: readonly unknown[]): void {
    this.#switched = faults.map(one => {
      const fault = faultSchema.parse(one);
      const fits = new RegExp(fault.path ?? '', 'i');
      return { ...fault, fits, seen: 0, done: 0 };
    });
  }

  /** Spoils a share of all answers, from 0 to 1, in the same way for the same seed. */
  atRandom(share: number, seed = 1): void {
    this.#share = share;
    this.#random = seeded(seed);
  }

  /** The fault of this call, if it has one: chosen once, before it is answered. */
  choose(call: Call): Fault | undefined {
    const switched = this.#switched.find(fault => this.#takes(fault, call));
    if (switched) return switched;
    if (!this.#share || this.#random() >= this.#share) return undefined;
    const kind = FAULT_KINDS[Math.floor(this.#random() * FAULT_KINDS.length)];
    return { kind, ...(kind === 'slow' && { value: 1 }) };
  }

  /** The answer with its fault. */
  answer(fault: Fault | undefined, call: Call, work: () => Answer): Answer {
    if (!fault) return work();
    this.count += 1;
    return instead(fault, call) ?? spoiled(work(), fault, call, this.#random);
  }

  #takes(fault: Switched, { path, method }: Call): boolean {
    const isMeant =
      fault.fits.test(path) &&
      (!fault.method || fault.method.toUpperCase() === method);
    if (!isMeant) return false;
    fault.seen += 1;
    if (fault.seen <= (fault.skip ?? 0)) return false;
    if (fault.done >= (fault.times ?? Infinity)) return false;
    if (fault.chance !== undefined && this.#random() >= fault.chance) {
      return false;
    }
    fault.done += 1;
    return true;
  }
}
