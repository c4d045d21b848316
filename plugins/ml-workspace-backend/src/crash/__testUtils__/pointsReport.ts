import { Choice, Crash, Crasher, everyPoint, somePoints } from './crash';
import { Operation, REJUDGE, REJUDGE_LONG, SINGLE } from './operations';
import { Store } from './store';
import { WAIVERS } from './waiverOperations';
import { STORES } from './stores';

/** Operations that share a store, and the points of each that are killed at. */
type Group = readonly (readonly [Operation, Choice])[];

const WRITES: Group = [...SINGLE, ...WAIVERS].map(operation => [
  operation,
  everyPoint,
]);
const REJUDGING: Group = [
  [REJUDGE, everyPoint],
  [REJUDGE_LONG, somePoints(10)],
];

/** One point on every database. */
interface Row extends Pick<Crash, 'operation' | 'number' | 'point'> {
  cells: Map<Store['name'], Crash>;
}

const tellOn =
  (name: Store['name']) =>
  ({ operation, number, point, retried, problems }: Crash) =>
    process.stdout.write(
      `${name}: ${operation} ${number} ${point}: ${retried} ${
        problems.join('; ') || 'whole'
      }\n`,
    );

async function crashOn(name: Store['name'], group: Group): Promise<Crash[]> {
  const store = await STORES[name]();
  const crasher = await Crasher.start(store);
  try {
    const crashes: Crash[] = [];
    for (const [operation, choose] of group) {
      crashes.push(...(await crasher.run(operation, choose, tellOn(name))));
    }
    return crashes;
  } finally {
    await crasher.stop();
    await store.remove();
  }
}

const cellOf = (crash: Crash | undefined): string => {
  if (!crash) return '';
  return crash.problems.length
    ? `BROKEN: ${crash.problems.join('; ')}`
    : `whole, ${crash.retried}`;
};

function rowsOf(crashes: Map<Store['name'], Crash[]>): Row[] {
  const rows = new Map<string, Row>();
  for (const [name, list] of crashes) {
    for (const crash of list) {
      const { operation, number, point } = crash;
      const id = `${operation} ${number} ${point}`;
      const row = rows.get(id) ?? {
        operation,
        number,
        point,
        cells: new Map(),
      };
      rows.set(id, row);
      row.cells.set(name, crash);
    }
  }
  return [...rows.values()];
}

async function reportPoints(
  names: readonly Store['name'][],
  group: Group,
): Promise<{ markdown: string; ok: boolean }> {
  const found = await Promise.all(
    names.map(async name => [name, await crashOn(name, group)] as const),
  );
  const all = found.flatMap(([, crashes]) => crashes);
  const rows = rowsOf(new Map(found));
  const lines = [
    `| Operation | Point | Killed | ${names.join(' | ')} |`,
    `| --- | ---: | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows.map(
      ({ operation, number, point, cells }) =>
        `| ${operation} | ${number} | ${point} | ${names
          .map(name => cellOf(cells.get(name)))
          .join(' | ')} |`,
    ),
  ];
  const broken = all.filter(({ problems }) => problems.length).length;
  return {
    markdown: `${
      all.length
    } kills, ${broken} of which left something broken.\n\n${lines.join('\n')}`,
    ok: broken === 0,
  };
}

/** Kills at every point of requests, changes and retirements on every database. */
export const reportWrites = (names: readonly Store['name'][]) =>
  reportPoints(names, WRITES);

/** Kills at points of judging again on every database. */
export const reportRejudging = (names: readonly Store['name'][]) =>
  reportPoints(names, REJUDGING);
