import {
  allChecks,
  baselinePolicy,
  evaluate,
  workspaceIsolationSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  ajv,
  Contender,
  jsonRulesEngine,
  plainFunctions,
  techInsights,
} from './contenders';
import { Run } from './measure';
import { Facts, factsOf, oneFieldChecks } from './oneFieldChecks';
import { rawWorkspaces, workspaces } from './workspaces';

/** How many workspaces each row goes through again and again. */
export const FLEET = 2_000;

/** One row of the table: what runs, on workspaces with so many rules. */
export interface Row {
  title: string;
  run(rules: number): Run;
}

const onFacts =
  (contender: Contender, checks: number) =>
  (rules: number): Run => {
    const fleet: Facts[] = workspaces('managed', { count: FLEET, rules }).map(
      factsOf,
    );
    return contender(oneFieldChecks(fleet[0], checks), fleet);
  };

const judging =
  (kind: 'managed' | 'custom') =>
  (rules: number): Run => {
    const fleet = workspaces(kind, { count: FLEET, rules });
    return index => evaluate(fleet[index], baselinePolicy);
  };

const parsing = (rules: number): Run => {
  const raw = rawWorkspaces('managed', { count: FLEET, rules });
  return index => workspaceIsolationSchema.parse(raw[index]);
};

const N = allChecks.length;

/**
 * Everything that is measured. The others judge the same facts with as many
 * checks as the engine has, each of them about one fact; a second row has the 20
 * checks of a usual scorecard.
 */
export const rows = {
  engine: {
    title: `Ringfence: ${N} checks, managed network`,
    run: judging('managed'),
  },
  custom: {
    title: `Ringfence: ${N} checks, custom network`,
    run: judging('custom'),
  },
  parsing: { title: 'Ringfence: parsing alone', run: parsing },
  plain: {
    title: `plain functions: ${N} checks of one fact`,
    run: onFacts(plainFunctions, N),
  },
  ajv: {
    title: `ajv: ${N} checks of one fact`,
    run: onFacts(ajv, N),
  },
  rulesEngine: {
    title: `json-rules-engine: ${N} checks of one fact`,
    run: onFacts(jsonRulesEngine, N),
  },
  techInsights: {
    title: `Tech Insights runChecks: ${N} checks of one fact`,
    run: onFacts(techInsights, N),
  },
  techInsights20: {
    title: 'Tech Insights runChecks: 20 checks of one fact',
    run: onFacts(techInsights, 20),
  },
} satisfies Record<string, Row>;

/** The name of a row. */
export type RowName = keyof typeof rows;
