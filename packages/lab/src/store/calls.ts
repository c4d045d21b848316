import { quantile } from '../speed/measure';
import { BenchPortal } from './portal';

const WARM_UP = 30;
const CALLS = 150;

/** What is measured of the store, by the name it has in figures. */
export const CALL_NAMES = {
  'first-page': 'first page',
  'filtered-page': 'filtered page',
  counts: 'counts',
  lookup: 'lookup by entity ref',
  'posture-at': 'posture?at=',
} as const;
/** The name of a call. */
export type CallName = keyof typeof CALL_NAMES;

/** Milliseconds of a call, from sending it to having its whole answer. */
export interface CallTime {
  p50: number;
  p95: number;
}

/** Measures each call on a store, each time about another workspace. */
export async function measureCalls(
  portal: BenchPortal,
): Promise<Record<CallName, CallTime>> {
  const { items } = await portal.call('/workspaces?limit=100&sort=-changed');
  const now = encodeURIComponent(new Date().toISOString());
  const pick = (index: number) => items[index % items.length];
  const paths: Record<CallName, (index: number) => string> = {
    'first-page': () => '/workspaces?limit=50',
    'filtered-page': index =>
      `/workspaces?limit=50&verdict=${
        pick(index).verdict
      }&inbound=closed&classification=restricted&region=westeurope`,
    counts: () => '/workspaces/counts',
    lookup: index =>
      `/workspaces/by-entity/${pick(index).entityRef.replace(':', '/')}`,
    'posture-at': index => `/workspaces/${pick(index).id}/posture?at=${now}`,
  };
  const times = {} as Record<CallName, CallTime>;
  for (const name of Object.keys(paths) as CallName[]) {
    for (let n = 0; n < WARM_UP; n += 1) await portal.timed(paths[name](n));
    const taken: number[] = [];
    for (let n = 0; n < CALLS; n += 1) {
      taken.push(await portal.timed(paths[name](n)));
    }
    times[name] = { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
  }
  return times;
}
