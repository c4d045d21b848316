import {
  ajv,
  Contender,
  jsonRulesEngine,
  plainFunctions,
  techInsights,
} from './contenders';
import { factsOf, oneFieldChecks } from './oneFieldChecks';
import { workspaces } from './workspaces';

const fleet = workspaces('managed', { count: 40, rules: 5 }).map(factsOf);
const checks = oneFieldChecks(fleet[0], 100);

async function failing(contender: Contender) {
  const run = contender(checks, fleet);
  const found: string[][] = [];
  for (let index = 0; index < fleet.length; index++) {
    found.push([...(await run(index))].sort());
  }
  return found;
}

describe('the engines beside ours', () => {
  it.each([
    ['ajv', ajv],
    ['json-rules-engine', jsonRulesEngine],
    ['Tech Insights', techInsights],
  ])('fail the same checks: %s', async (_name, contender) => {
    expect(await failing(contender)).toEqual(await failing(plainFunctions));
  });

  it('have something to fail and something to pass', async () => {
    const counts = (await failing(plainFunctions)).map(list => list.length);
    expect(counts[0]).toBe(0);
    expect(Math.max(...counts)).toBeGreaterThan(5);
    expect(Math.max(...counts)).toBeLessThan(checks.length);
  });
});
