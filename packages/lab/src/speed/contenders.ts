import { JsonRulesEngineFactChecker } from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import { TechInsightsStore } from '@backstage-community/plugin-tech-insights-node';
import Ajv from 'ajv';
import { Engine } from 'json-rules-engine';
import { Facts, OneFieldCheck } from './oneFieldChecks';

/** An engine with its checks: judges facts and gives the ids of those that fail. */
export type Contender = (
  checks: readonly OneFieldCheck[],
  fleet: readonly Facts[],
) => (index: number) => string[] | Promise<string[]>;

/** What a person would write by hand for one question. */
export const plainFunctions: Contender = (checks, fleet) => {
  const functions = checks.map(
    ({ id, fact, equals }) =>
      (facts: Facts) =>
        facts[fact] === equals ? undefined : id,
  );
  return index => {
    const failing: string[] = [];
    for (const judge of functions) {
      const id = judge(fleet[index]);
      if (id) failing.push(id);
    }
    return failing;
  };
};

/** A compiled JSON schema for each check. */
export const ajv: Contender = (checks, fleet) => {
  const compiler = new Ajv();
  const validators = checks.map(({ id, fact, equals }) => ({
    id,
    validate: compiler.compile({
      type: 'object',
      properties: { [fact]: { const: equals } },
      required: [fact],
    }),
  }));
  return index =>
    validators
      .filter(({ validate }) => !validate(fleet[index]))
      .map(({ id }) => id);
};

const conditions = ({ fact, equals }: OneFieldCheck) => ({
  all: [{ fact, operator: 'equal', value: equals }],
});

/** One engine for all workspaces, as its authors advise. */
export const jsonRulesEngine: Contender = (checks, fleet) => {
  const engine = new Engine(
    checks.map(check => ({
      name: check.id,
      conditions: conditions(check),
      event: { type: check.id },
    })),
  );
  return async index => {
    const { failureEvents } = await engine.run(fleet[index]);
    return failureEvents.map(({ type }) => type);
  };
};

/** A store of facts that has them at hand: no database stands between. */
function storeOf(fleet: readonly Facts[]): TechInsightsStore {
  const schema = Object.fromEntries(
    Object.entries(fleet[0]).map(([fact, value]) => [
      fact,
      { type: typeof value, description: fact },
    ]),
  );
  const rows = fleet.map(facts => ({ isolation: { id: 'isolation', facts } }));
  return {
    getLatestFactsByIds: async (_ids: string[], entity: string) =>
      rows[Number(entity)],
    getLatestSchemas: async () => [schema],
  } as unknown as TechInsightsStore;
}

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

/** The published fact checker with its own `runChecks`. */
export const techInsights: Contender = (checks, fleet) => {
  const checker = new JsonRulesEngineFactChecker({
    checks: checks.map(check => ({
      id: check.id,
      name: check.id,
      type: 'json-rules-engine',
      description: check.fact,
      factIds: ['isolation'],
      rule: { conditions: conditions(check) },
    })),
    repository: storeOf(fleet),
    logger: silent,
  });
  return async index => {
    const results = await checker.runChecks(String(index));
    return results.filter(({ result }) => !result).map(({ check }) => check.id);
  };
};
