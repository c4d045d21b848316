import { WorkspaceIsolation, evaluate, policySchema } from '@ringfence/engine';
import { setTimeout as delay } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { Knex } from 'knex';
import { BenchPortal, lenientPolicy } from './portal';

/** How long nothing may move; more than the time until the next turn begins. */
const PATIENCE_MS = 90_000;

let revision = lenientPolicy.revision as number;

/**
 * Publishes a policy and waits until every workspace is judged by it, in as many
 * turns as that takes. The seconds run from the first workspace to the last, with
 * the time between turns, and without what the scheduler takes to begin.
 */
export async function rejudge(
  portal: BenchPortal,
  change: object,
): Promise<{ seconds: number; changed: number }> {
  revision += 1;
  const policy = { ...lenientPolicy, ...change, revision };
  const { hash } = await portal.call('/policy', { policy });
  let judged = 0;
  let moved = performance.now();
  while (performance.now() - moved < PATIENCE_MS) {
    const { rejudging } = await portal.call('/status');
    const run = rejudging?.policyHash === hash ? rejudging : undefined;
    if (run?.finishedAt) {
      const ms = Date.parse(run.finishedAt) - Date.parse(run.startedAt);
      return { seconds: ms / 1000, changed: run.changed };
    }
    if (run && run.judged !== judged) {
      judged = run.judged;
      moved = performance.now();
    }
    await delay(100);
  }
  throw new Error(
    `Judging again stands still after ${judged} workspaces for ${
      PATIENCE_MS / 1000
    } s`,
  );
}

/** Seconds that the engine alone takes to judge what the store has. */
export async function judgeAlone(db: Knex, change: object): Promise<number> {
  const bodies: string[] = await db('ml_workspace_facts').pluck('body');
  const isolations: WorkspaceIsolation[] = bodies.map(body => JSON.parse(body));
  const policy = policySchema.parse({ ...lenientPolicy, ...change });
  const start = performance.now();
  for (const isolation of isolations) evaluate(isolation, policy);
  return (performance.now() - start) / 1000;
}
