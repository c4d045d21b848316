import type { WorkspaceIsolation } from '@ringfence/engine';
import { Random } from '../random';
import { Boundary } from '../walk';

/** Fills in what is absent, and notes whose boundary it decides. */
export class Filling {
  readonly filled = new Set<Boundary>();

  constructor(
    readonly random: Random,
    readonly isolation: WorkspaceIsolation,
  ) {}

  /** Gives an absent field one of some values. */
  fill<T extends object, K extends keyof T>(
    of: T,
    field: K,
    values: readonly NonNullable<T[K]>[],
    ...boundaries: Boundary[]
  ): void {
    if (of[field] !== undefined) return;
    of[field] = structuredClone(this.random.pick(values));
    for (const boundary of boundaries) this.filled.add(boundary);
  }
}

/** Whether a text is one of some words. */
export const isOneOf = (text: string | undefined, ...words: string[]) =>
  words.includes(text?.toLowerCase() ?? '');
