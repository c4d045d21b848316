import {
  allChecks,
  baselinePolicy,
  evaluate,
  workspaceIsolationSchema,
} from '@ringfence/engine';
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

/** How many workspaces there are, and how many outbound rules each has. */
export interface Fleet {
  count: number;
  rules: number;
}

/** One row of the table: what runs on a fleet. */
export interface Row {
  title: string;
  run(fleet: Fleet): Run;
}

const onFacts =
  (contender: Contender, checks: number) =>
  (fleet: Fleet): Run => {
    const facts: Facts[] = workspaces('managed', fleet).map(factsOf);
    return contender(oneFieldChecks(facts[0], checks), facts);
  };

const judging =
  (kind: 'managed' | 'custom') =>
  (fleet: Fleet): Run => {
    const isolations = workspaces(kind, fleet);
    return index => evaluate(isolations[index], baselinePolicy);
  };

const parsing = (fleet: Fleet): Run => {
  const raw = rawWorkspaces('managed', fleet);
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
