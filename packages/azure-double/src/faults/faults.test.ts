import { client } from '../__testUtils__/client';
import { ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';
import { Faults } from './faults';
import type { Fault } from './fault';

const V = 'api-version=2026-05-01';
const LIST = `/subscriptions/${SUBSCRIPTION}${ML}/workspaces?${V}`;
const QUERY =
  "resources | where type =~ 'microsoft.machinelearningservices/workspaces' | project id, properties | order by id asc";

const asked = async (fault: Fault, path = LIST) => {
  const made = await client();
  made.double.faults.set([{ path: 'Microsoft', ...fault }]);
  return { ...made, answer: await made.get(path) };
};

it.each([
  ['unavailable', 503],
  ['throttled', 429],
  ['throttled-silently', 429],
  ['expired', 401],
  ['forbidden', 403],
  ['gone', 404],
] as const)('answers %s with %s', async (kind, status) => {
  const { answer } = await asked({ kind });
  expect(answer.status).toBe(status);
  expect(answer.body.error.code).toBeTruthy();
  expect(answer.headers.has('retry-after')).toBe(kind === 'throttled');
});

it('cuts an answer off', async () => {
  await expect(asked({ kind: 'cut-off' })).rejects.toThrow();
});

it('answers HTML where JSON belongs', async () => {
  const { answer } = await asked({ kind: 'html' });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('<html>');
});

it('doubles entries, changes the case of ids and brings values nobody knows', async () => {
  const doubled = await asked({ kind: 'doubled' });
  expect(doubled.answer.body.value).toHaveLength(4);
  const mixed = await asked({ kind: 'mixed-case' }, `${WORKSPACE}?${V}`);
  expect(mixed.answer.body.id).toBe(WORKSPACE.toUpperCase());
  const unknown = await asked({ kind: 'unknown-value' }, `${WORKSPACE}?${V}`);
  expect(unknown.answer.body.properties.publicNetworkAccess).toBe(
    'SomethingNew',
  );
});

it('lets a list go on for ever, or begin with an empty page', async () => {
  const endless = await asked({ kind: 'endless' });
  const again = await endless.get(endless.answer.body.nextLink);
  expect(again.body.nextLink).toBe(endless.answer.body.nextLink);
  const empty = await asked({ kind: 'empty-page', times: 1 });
  expect(empty.answer.body.value).toEqual([]);
  const next = await empty.get(empty.answer.body.nextLink);
  expect(next.body.value).toHaveLength(2);
});

it('cuts rows of the graph and says so', async () => {
  const { query, double } = await client();
  double.faults.set([{ kind: 'truncated' }]);
  const { body } = await query(QUERY);
  expect(body).toMatchObject({ count: 1, resultTruncated: 'true' });
  expect(body).not.toHaveProperty('$skipToken');
});

it('spoils the second page alone where it is told so', async () => {
  const { get, double } = await client({ settings: { pageSize: 1 } });
  double.faults.set([{ kind: 'expired', path: 'workspaces$', skip: 1 }]);
  const first = await get(LIST);
  expect(first.status).toBe(200);
  expect((await get(first.body.nextLink)).status).toBe(401);
});

it('spoils the same answers for the same seed', () => {
  const call = { path: '/', method: 'GET' } as any;
  const kinds = (seed: number) => {
    const faults = new Faults();
    faults.atRandom(0.3, seed);
    return Array.from({ length: 100 }, () => faults.choose(call)?.kind);
  };
  expect(kinds(7)).toEqual(kinds(7));
  expect(kinds(7)).not.toEqual(kinds(8));
  expect(kinds(7).filter(Boolean).length).toBeGreaterThan(15);
});
