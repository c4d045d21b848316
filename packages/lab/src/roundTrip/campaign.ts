import type { WrittenDialect } from '@ringfence/dialects';
import type { WorkspaceIsolation } from '@ringfence/engine';
import {
  COMPLETE_KINDS,
  CompleteKind,
  completeIsolationOf,
} from '@ringfence/testing';
import fc from 'fast-check';
import { judgedAlike } from './judgedAlike';

/** How often a difference was found, and with which isolation first. */
export interface Difference {
  count: number;
  /** Number of the first isolation that showed it. */
  first: number;
}

/** How far a run has come. */
export interface Progress {
  seed: number;
  dialect: WrittenDialect;
  /** How many isolations were written and read again. */
  compared: number;
  /** How long that took, over all runs. */
  seconds: number;
  /** Isolations by their kind. */
  kinds: Record<string, number>;
  /** How often it was refused to write, with the reason. */
  refusals: Record<string, number>;
  /** What was found. */
  differences: Record<string, Difference>;
}

/** A run in which nothing was compared yet. */
export const begin =
  (dialect: WrittenDialect) =>
  (seed: number): Progress => ({
    seed,
    dialect,
    compared: 0,
    seconds: 0,
    kinds: {},
    refusals: {},
    differences: {},
  });

/** The isolation that a run takes at a number: the kinds come in turn. */
export function isolationAt(
  seed: number,
  at: number,
): { kind: CompleteKind; isolation: WorkspaceIsolation } {
  const kind = COMPLETE_KINDS[at % COMPLETE_KINDS.length];
  const [isolation] = fc.sample(completeIsolationOf(kind), {
    seed: seed * 1_000_003 + at,
    numRuns: 1,
  });
  return { kind, isolation };
}

/** Azure ML YAML and its script refuse what no command says; the other dialects say it all. */
const isRefusal = (found: string, dialect: WrittenDialect) =>
  dialect === 'azml-yaml' && found.startsWith('refused: ');

/** Writes one more isolation, reads it and compares. */
export async function compareNext(progress: Progress): Promise<void> {
  const at = progress.compared;
  const { kind, isolation } = isolationAt(progress.seed, at);
  for (const found of await judgedAlike(isolation, progress.dialect)) {
    if (isRefusal(found, progress.dialect)) {
      const reason = found.replace(/\/\d+/g, '/*');
      progress.refusals[reason] = (progress.refusals[reason] ?? 0) + 1;
      continue;
    }
    // A sentence names what is in the isolation; which two it was does not tell kinds of difference apart.
    const name = found.startsWith('sentence') ? 'the sentence' : found;
    const difference = (progress.differences[name] ??= { count: 0, first: at });
    difference.count += 1;
  }
  progress.kinds[kind] = (progress.kinds[kind] ?? 0) + 1;
  progress.compared += 1;
}
