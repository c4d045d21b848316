import { baselinePolicy, evaluate } from '@ringfence/engine';
import { workspaces } from './workspaces';

const COUNT = 10_000;

function usedMegabytes(): number {
  if (!global.gc) throw new Error('Run it with node --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed / 1_000_000;
}

/** What 10,000 whole postures of 10,000 workspaces take, in megabytes, without the workspaces. */
export function posturesMegabytes(): number {
  const fleet = workspaces('managed', { count: COUNT, rules: 5 });
  const before = usedMegabytes();
  const postures = fleet.map(isolation => evaluate(isolation, baselinePolicy));
  const used = usedMegabytes() - before;
  if (postures.length !== fleet.length) throw new Error('A posture is missing');
  return used;
}
