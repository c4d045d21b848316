import { WorkspaceIsolation, evaluate, policySchema } from '@ringfence/engine';
import { setTimeout as delay } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { Knex } from 'knex';
import { BenchPortal, lenientPolicy } from './portal';

const PATIENCE_MS = 10 * 60_000;

let revision = lenientPolicy.revision as number;

/** Publishes a policy and waits until every workspace is judged by it; seconds. */
export async function rejudge(
  portal: BenchPortal,
  change: object,
): Promise<{ seconds: number; changed: number }> {
  revision += 1;
  const start = performance.now();
  const policy = { ...lenientPolicy, ...change, revision };
  const { hash } = await portal.call('/policy', { policy });
  while (performance.now() - start < PATIENCE_MS) {
    const { rejudging } = await portal.call('/status');
    if (rejudging?.policyHash === hash && rejudging.finishedAt) {
      const seconds = (performance.now() - start) / 1000;
      return { seconds, changed: rejudging.changed };
    }
    await delay(100);
  }
  throw new Error('Judging again did not come to an end');
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
