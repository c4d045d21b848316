import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** One measured number and what it is to reach; `target` is null where nothing is asked of it. */
export interface Figure {
  id: string;
  value: number;
  unit: string;
  target: number | null;
}

/** Whether a figure is better the larger it is. */
const LARGER_IS_BETTER = new Set([
  'engine.vs-tech-insights',
  'engine.p99-vs-tech-insights',
  'engine.vs-ajv',
]);

/** What became of a figure's target. */
export function verdictOf({ id, value, target }: Figure): string {
  if (target === null) return 'no target';
  const reached = LARGER_IS_BETTER.has(id) ? value >= target : value <= target;
  const bound = LARGER_IS_BETTER.has(id) ? 'at least' : 'at most';
  return `${bound} ${target}: ${reached ? 'reached' : 'MISSED'}`;
}

/** The machine and the programs that were measured on it. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  versions: Record<string, string>;
}

const MEASURED = ['ajv', 'json-rules-engine', 'zod'].concat(
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
);

const versionOf = (name: string): string =>
  require(`${name}/package.json`).version;

/** The machine this runs on. */
export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  versions: Object.fromEntries(MEASURED.map(name => [name, versionOf(name)])),
});

/** Three figures of a number, so that a table does not claim more than was measured. */
export const rounded = (value: number) => Number(value.toPrecision(3));

/** A Markdown table, its first column to the left and the others to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
