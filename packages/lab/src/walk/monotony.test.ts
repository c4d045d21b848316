import {
  baselinePolicy,
  evaluate,
  type WorkspaceIsolation,
} from '@ringfence/engine';
import { isolationAt } from './campaign';
import { statedFields } from './generate/forget';
import { additions, Change, restrictions } from './monotony';
import { Random } from './random';
import { isWorse } from './reached';
import { BOUNDARIES } from './walk';

const SEED = 20261130;
const ISOLATIONS = 1500;

const lanesOf = (isolation: WorkspaceIsolation) =>
  evaluate(isolation, baselinePolicy, { checks: [] }).lanes;

/** Isolations in which one lane or another moves the wrong way. */
function wrong(
  { name, apply }: Change,
  isWrong: (
    before: ReturnType<typeof lanesOf>,
    after: ReturnType<typeof lanesOf>,
  ) => string[],
): { found: string[]; tried: number } {
  const random = new Random(SEED);
  const found: string[] = [];
  let tried = 0;
  for (let at = 0; at < ISOLATIONS; at++) {
    const isolation = isolationAt(SEED, at);
    const draft = structuredClone(isolation);
    if (!apply(draft, random)) continue;
    tried += 1;
    const lanes = isWrong(lanesOf(isolation), lanesOf(draft));
    if (lanes.length) {
      found.push(
        `${name}, ${lanes.join()}: ${JSON.stringify(
          isolation,
        )} → ${JSON.stringify(draft)}`,
      );
    }
  }
  return { found: found.slice(0, 1), tried };
}

/** Lists whose absence holds back the compute lane, and so the verdict, but not outbound; and a status that only counts when it is stated. */
const WHOLE_LISTS = ['/compute', '/endpoints', '/outbound/networkStatus'];

describe('the engine', () => {
  it.each(additions)('never calls a lane better for $name', change => {
    const { found, tried } = wrong(change, (before, after) =>
      BOUNDARIES.filter(
        boundary =>
          isWorse(before[boundary].worst, after[boundary].worst) ||
          isWorse(before[boundary].best, after[boundary].best),
      ),
    );
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });

  it.each(restrictions)('never calls a lane worse for $name', change => {
    const { found, tried } = wrong(change, (before, after) =>
      BOUNDARIES.filter(
        boundary =>
          isWorse(after[boundary].worst, before[boundary].worst) ||
          isWorse(after[boundary].best, before[boundary].best),
      ),
    );
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });

  it('never comes to a better verdict, nor to a better outbound lane, by knowing less', () => {
    const random = new Random(SEED);
    const found: string[] = [];
    for (let at = 0; at < ISOLATIONS; at++) {
      const isolation = isolationAt(SEED, at);
      const before = evaluate(isolation, baselinePolicy);
      // A constraint that fails says that it cannot be; not to know it says nothing.
      if (before.verdict === 'invalid') continue;
      const draft = structuredClone(isolation);
      const stated = statedFields(draft).filter(
        ({ pointer }) => !WHOLE_LISTS.includes(pointer),
      );
      const { parent, key, pointer } = random.pick(stated);
      delete parent[key];
      const after = evaluate(draft, baselinePolicy);
      const isBetter =
        after.level > before.level ||
        isWorse(before.lanes.outbound.worst, after.lanes.outbound.worst);
      if (isBetter) found.push(`${pointer} of ${JSON.stringify(isolation)}`);
    }
    expect(found.slice(0, 1)).toEqual([]);
  });
});
