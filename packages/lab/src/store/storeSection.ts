import { Figure, markdownTable, rounded } from '../speed/figures';
import { Measured, Section } from '../speed/section';
import { CALL_NAMES, CallName, CallTime, measureCalls } from './calls';
import { DatabaseKind, databaseKinds, OwnDatabase } from './databases';
import { fill } from './fill';
import { BenchPortal, startPortal } from './portal';
import { judgeAlone, rejudge } from './rejudging';

const SIZES = [100, 10_000, 100_000] as const;
const REJUDGED = 10_000;
const CHANGES_A_YEAR = 10;
const PREFIX = 'ml_workspace_';

type Times = Record<CallName, CallTime>;

/** Does work on a store of so many workspaces, and removes it. */
async function withStore<T>(
  kind: DatabaseKind,
  count: number,
  work: (store: OwnDatabase, portal: BenchPortal) => Promise<T>,
): Promise<T> {
  const store = await kind.create();
  try {
    const portal = await startPortal(store.db);
    try {
      await fill(store.db, portal, count);
      // PostgreSQL does so by itself some time after so many rows came.
      if (kind.name === 'PostgreSQL') await store.db.raw('VACUUM ANALYZE');
      return await work(store, portal);
    } finally {
      await portal.stop();
    }
  } finally {
    await store.remove();
  }
}

const callRows = (kind: DatabaseKind, bySize: ReadonlyMap<number, Times>) =>
  (Object.keys(CALL_NAMES) as CallName[]).map(name => [
    `${kind.name}: ${CALL_NAMES[name]}`,
    ...[...bySize.values()].map(
      times => `${rounded(times[name].p50)} / ${rounded(times[name].p95)}`,
    ),
    `${rounded(growth(bySize, name))} ×`,
  ]);

/** How many times as long a call takes in the largest store as in the smallest. */
function growth(bySize: ReadonlyMap<number, Times>, name: CallName): number {
  const at = (size: number) => bySize.get(size)![name].p50;
  return at(SIZES[SIZES.length - 1]) / at(SIZES[0]);
}

/** Judging again, where every judgement changes and where none does. */
async function measureRejudging(store: OwnDatabase, portal: BenchPortal) {
  const elsewhere = { regions: ['norwayeast'] };
  const changing = await rejudge(portal, elsewhere);
  const staying = await rejudge(portal, { ...elsewhere, name: 'bench again' });
  if (changing.changed !== REJUDGED || staying.changed !== 0) {
    throw new Error(
      `Of ${REJUDGED} judgements ${changing.changed} changed where all should, and ${staying.changed} where none should`,
    );
  }
  const alone = await judgeAlone(store.db, elsewhere);
  return { changing: changing.seconds, staying: staying.seconds, alone };
}

/** Bytes that a workspace takes more after a year in which its judgement changed ten times. */
async function bytesOfYear(
  { bytes }: OwnDatabase,
  portal: BenchPortal,
  count: number,
): Promise<number> {
  const before = await bytes(PREFIX);
  for (let change = 0; change < CHANGES_A_YEAR; change += 1) {
    await rejudge(portal, { regions: [`region-${change}`] });
  }
  return ((await bytes(PREFIX)) - before) / count;
}

interface OfKind {
  kind: DatabaseKind;
  bySize: Map<number, Times>;
  rejudging: Awaited<ReturnType<typeof measureRejudging>>;
  yearBytes: number;
}

async function measureKind(kind: DatabaseKind): Promise<OfKind> {
  const bySize = new Map<number, Times>();
  for (const size of SIZES) {
    bySize.set(
      size,
      await withStore(kind, size, (_, portal) => measureCalls(portal)),
    );
  }
  const rejudging = await withStore(kind, REJUDGED, measureRejudging);
  const yearBytes = await withStore(kind, 100, (store, portal) =>
    bytesOfYear(store, portal, 100),
  );
  return { kind, bySize, rejudging, yearBytes };
}

function figuresOf({ kind, bySize, rejudging, yearBytes }: OfKind): Figure[] {
  const id = (name: string) => `store.${kind.name.toLowerCase()}.${name}`;
  const { changing, staying, alone } = rejudging;
  const untargeted = (name: string, value: number, unit: string) => ({
    id: id(name),
    value,
    unit,
    target: null,
  });
  return [
    ...(Object.keys(CALL_NAMES) as CallName[]).map(name =>
      untargeted(`${name}-100k-to-100`, growth(bySize, name), 'times'),
    ),
    untargeted('rejudge-10k-all-change', changing, 's'),
    untargeted('rejudge-10k-none-changes', staying, 's'),
    untargeted('rejudge-engine-share', (alone / staying) * 100, '%'),
    untargeted(
      'rejudge-engine-share-all-change',
      (alone / changing) * 100,
      '%',
    ),
    untargeted('bytes-per-workspace-year', yearBytes, 'bytes'),
  ];
}

/** The slower of the databases stands for the store. */
const worst = (measured: readonly OfKind[], name: CallName): Figure => ({
  id: `store.${name}-100k-to-100`,
  value: Math.max(...measured.map(({ bySize }) => growth(bySize, name))),
  unit: 'times',
  target: 2,
});

/** How the store of record holds up as it grows, on both databases, over its API. */
export const storeSection: Section = {
  name: 'store',
  async measure(): Promise<Measured> {
    const measured: OfKind[] = [];
    for (const kind of databaseKinds) measured.push(await measureKind(kind));
    return {
      tables: [
        markdownTable(
          [
            'Store, p50 / p95 in ms over HTTP',
            ...SIZES.map(size => `${size.toLocaleString('en')} workspaces`),
            'largest to smallest',
          ],
          measured.flatMap(({ kind, bySize }) => callRows(kind, bySize)),
        ),
        markdownTable(
          [
            `Judging ${REJUDGED.toLocaleString('en')} again`,
            's, all change',
            's, none changes',
            's, engine alone',
          ],
          measured.map(({ kind, rejudging }) => [
            kind.name,
            String(rounded(rejudging.changing)),
            String(rounded(rejudging.staying)),
            String(rounded(rejudging.alone)),
          ]),
        ),
      ],
      figures: [
        worst(measured, 'first-page'),
        worst(measured, 'lookup'),
        ...measured.flatMap(figuresOf),
      ],
    };
  },
};
