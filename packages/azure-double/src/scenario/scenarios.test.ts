import { readArm } from '@ringfence/dialects';
import { client } from '../__testUtils__/client';
import { small, WORKSPACE } from '../__testUtils__/small';
import { manyWorkspaces } from './make/manyWorkspaces';

const WORKSPACES =
  "resources | where type =~ 'microsoft.machinelearningservices/workspaces' | project id, kind, tags | order by id asc";

it('has in contoso hub and project, feature store, and one that anybody reaches', async () => {
  const { query, get } = await client({ scenario: 'contoso' });
  const { data } = (await query(WORKSPACES)).body;
  expect(data).toHaveLength(12);
  expect(new Set(data.map(({ kind }: any) => kind))).toEqual(
    new Set(['Default', 'Hub', 'Project', 'FeatureStore']),
  );
  const { id } = data.find((one: any) => /playground/.test(one.id));
  const { body } = await get(`${id}?api-version=2026-05-01`);
  expect(readArm(body).subjects[0].isolation.inbound).toMatchObject({
    publicNetworkAccess: 'Enabled',
  });
});

it('makes the same workspaces of the same seed', () => {
  const wish = { workspaces: 30, subscriptions: 3, seed: 4 };
  expect(manyWorkspaces(wish)).toEqual(manyWorkspaces(wish));
  expect(manyWorkspaces(wish)).not.toEqual(
    manyWorkspaces({ ...wish, seed: 5 }),
  );
});

it('answers thousands of workspaces in pages of a thousand', async () => {
  const { query, clock } = await client({
    scenario: manyWorkspaces({ workspaces: 2000, subscriptions: 20 }),
  });
  const ids = new Set<string>();
  let $skipToken: string | undefined;
  do {
    const { body } = await query(WORKSPACES, {
      options: { $top: 1000, ...($skipToken && { $skipToken }) },
    });
    for (const { id } of body.data) ids.add(id);
    ({ $skipToken } = body);
    clock.advance(1000);
  } while ($skipToken);
  expect(ids.size).toBe(2000);
});

it('lets happen later what a scenario says', async () => {
  const { get, clock } = await client({
    scenario: small({
      later: [{ afterMs: 60_000, change: { id: WORKSPACE, delete: true } }],
    }),
  });
  const path = `${WORKSPACE}?api-version=2026-05-01`;
  expect((await get(path)).status).toBe(200);
  clock.advance(60_000);
  expect((await get(path)).status).toBe(404);
});
