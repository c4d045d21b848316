import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Cases, CheckCases } from './cases/parts';

const CHECKS = join(__dirname, '..', 'checks');

interface CasesModule {
  cases: CheckCases;
  /** Statuses that the check never gives. */
  neverGiven?: string[];
}

function modules(): Map<string, CasesModule> {
  const found = new Map<string, CasesModule>();
  for (const boundary of ['inbound', 'resources', 'compute', 'outbound']) {
    for (const file of readdirSync(join(CHECKS, boundary))) {
      const id = /^(.*)\.cases\.ts$/.exec(file)?.[1];
      if (id) found.set(id, require(join(CHECKS, boundary, file)));
    }
  }
  return found;
}

/**
 * The cases that stand beside the checks, each in `<id>.cases.ts` as `cases`, by
 * the id of the check. Read from the folders, so that there is no second list to
 * keep.
 */
export const casesBesideChecks = (): Cases =>
  Object.fromEntries(
    [...modules()].map(([id, { cases }]) => [id, cases] as const),
  );

/** Statuses that a check never gives, as its cases say. */
export const statusesNeverGiven = (id: string): string[] =>
  modules().get(id)?.neverGiven ?? [];
