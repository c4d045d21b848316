import { parseArgs } from 'node:util';
import {
  AzureDouble,
  manyWorkspaces,
  READER,
  ToldClock,
} from '@ringfence/azure-double';
import {
  AzureClient,
  AzureReadingSource,
} from '@ringfence/backstage-plugin-ml-workspace-backend-module-azure';
import type { MlWorkspaceReadingSink } from '@ringfence/backstage-plugin-ml-workspace-node';
import { virtualClock } from './virtualClock';

const options = {
  workspaces: { type: 'string', default: '10000' },
  subscriptions: { type: 'string', default: '100' },
} as const;

const ML = 'microsoft.machinelearningservices/workspaces';
const QUARTER = 15 * 60_000;
const { signal } = new AbortController();

/** Keeps no more than what a reading asks back. */
function sinkOf() {
  const state = new Map<string, string>();
  const known = new Map<string, string>();
  const sink = {
    observed: 0,
    removed: 0,
    parts: 0,
    known: async () => [...known].map(([id, readAt]) => ({ id, readAt })),
    observe: async ({ id, readAt }: { id: string; readAt: string }) => {
      sink.observed += 1;
      known.set(id.toLowerCase(), readAt);
    },
    noteChanges: async () => {},
    finish: async ({ parts }: { parts: readonly unknown[] }) => {
      sink.parts = parts.length;
      return { removed: 0, heldBack: 0 };
    },
    readState: async (key: string) => state.get(key),
    writeState: async (key: string, value: string | undefined) => {
      state.set(key, value ?? '');
    },
  };
  return sink satisfies MlWorkspaceReadingSink & object;
}

/** Signs in to the double once. */
async function tokenOf(double: AzureDouble): Promise<string> {
  const response = await fetch(
    `${double.authorityHost}/${READER.tenantId}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: READER.clientId,
        client_secret: READER.secret,
        scope: 'https://management.azure.com/.default',
      }),
    },
  );
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Reads many workspaces from the double: for the first time, unchanged, and with one in a hundred changed. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const [workspaces, subscriptions] = [
    Number(values.workspaces),
    Number(values.subscriptions),
  ];
  const told = ToldClock.at('2026-12-01T08:00:00Z');
  const double = await AzureDouble.start({
    clock: told,
    tls: false,
    scenario: manyWorkspaces({ workspaces, subscriptions }),
    settings: { tokenSeconds: 30 * 24 * 3600 },
  });
  const clock = virtualClock(told, () => double.counted.calls);
  const token = await tokenOf(double);
  const client = AzureClient.create({
    resourceManager: double.url,
    tokenScope: 'https://management.azure.com/.default',
    credential: () => ({
      getToken: async () => ({ token, expiresOnTimestamp: 4e12 }),
    }),
    clock,
  });
  const source = AzureReadingSource.create({
    client,
    name: 'a double',
    tenantId: READER.tenantId,
    scopes: { managementGroups: [], subscriptions: [], tags: {} },
    everyMs: QUARTER,
    wholeEveryMs: 12 * 3_600_000,
    isDouble: true,
  });
  const sink = sinkOf();
  const ids = [...double.state.store.ofType(ML).keys()];
  let isRight = true;
  const measure = async (name: string, expected: number) => {
    const [before, began, started] = [
      client.counts,
      told.now(),
      performance.now(),
    ];
    sink.observed = 0;
    await source.read(sink, signal);
    const after = client.counts;
    const calls = after.calls - before.calls;
    const queries = after.queries - before.queries;
    // Each subscription gives 250 calls at once and 25 a second after that, the
    // graph 15 queries in five seconds.
    const least = Math.max(
      ((calls - queries) / subscriptions - 250) / 25,
      (Math.ceil(queries / 15) - 1) * 5,
      0,
    );
    isRight &&= sink.observed === expected && sink.parts === 0;
    process.stdout.write(
      `${name}: ${
        sink.observed
      } of ${expected} read, ${calls} calls, ${Math.round(
        (told.now() - began) / 1000,
      )} s of the double's clock (quota alone allows ${Math.ceil(
        least,
      )} s), ${Math.round((after.bytes - before.bytes) / 1e6)} MB, throttled ${
        after.throttled - before.throttled
      }, ${sink.parts} parts unanswered, ${Math.round(
        process.memoryUsage().rss / 1e6,
      )} MB of memory with the double, ${Math.round(
        (performance.now() - started) / 1000,
      )} s here\n`,
    );
  };
  await measure('first', workspaces);
  told.advance(QUARTER);
  await measure('unchanged', 0);
  const changed = ids.filter((_, at) => at % 100 === 0);
  for (const id of changed) {
    double.drift({ id, patch: { tags: { changed: 'yes' } } });
  }
  told.advance(QUARTER);
  await measure('1 % changed', changed.length);
  clock.stop();
  await double.close();
  return isRight ? 0 : 1;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
