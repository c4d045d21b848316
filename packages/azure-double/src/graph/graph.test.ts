import { client } from '../__testUtils__/client';
import { GROUP, OTHER, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';

const WORKSPACES =
  "resources | where type in~ ('Microsoft.MachineLearningServices/workspaces') | project id, name, type, properties | order by id asc";
const ids = (body: any) => body.data.map(({ id }: any) => id);

it('answers workspaces of many subscriptions at once, types in lower case', async () => {
  const { query } = await client();
  const { body } = await query(WORKSPACES, {
    subscriptions: [SUBSCRIPTION, OTHER],
  });
  expect(body).toMatchObject({
    totalRecords: 2,
    count: 2,
    resultTruncated: 'false',
    facets: [],
  });
  expect(body.data[0]).toMatchObject({
    id: WORKSPACE,
    type: 'microsoft.machinelearningservices/workspaces',
  });
  expect(body.data[0].properties).not.toHaveProperty('networkAcls');
});

it('knows no computes and no rules of managed networks', async () => {
  const { query } = await client();
  const { body } = await query(
    "resources | where type =~ 'microsoft.machinelearningservices/workspaces/computes' | project id",
  );
  expect(body.data).toEqual([]);
});

it('goes on with a token where the query names ids, and cuts off without one elsewhere', async () => {
  const { query } = await client();
  const first = await query(WORKSPACES, { options: { $top: 1 } });
  const { $skipToken } = first.body;
  const second = await query(WORKSPACES, { options: { $top: 1, $skipToken } });
  expect([...ids(first.body), ...ids(second.body)]).toHaveLength(2);
  expect(second.body).not.toHaveProperty('$skipToken');
  const cut = await query('resources | project name', { options: { $top: 1 } });
  expect(cut.body.resultTruncated).toBe('true');
  expect(cut.body).not.toHaveProperty('$skipToken');
});

it('keeps to conditions on subscription, group, tags and moments', async () => {
  const { query } = await client();
  const count = async (where: string) =>
    (await query(`resources | where ${where} | project id`)).body.totalRecords;
  expect(await count(`subscriptionId =~ '${OTHER}'`)).toBe(0);
  expect(await count(`resourceGroup == 'rg-one'`)).toBeGreaterThan(5);
  expect(await count(`tags['team'] =~ 'x'`)).toBe(0);
  expect(
    await count(`name =~ 'mlw-one' or (name startswith 'MLW-' and id != '')`),
  ).toBe(2);
});

it.each([
  'resources | summarize count() by type',
  "resources | where name contains 'x'",
  'resources | project id | where type =~',
  'resources | join kind=leftouter (resourcecontainers) on id',
  'resources ; drop',
])('refuses %s in the words of the graph', async text => {
  const { query } = await client();
  const { status, body } = await query(text);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({
    code: 'BadRequest',
    details: [{ code: 'InvalidQuery' }, { code: 'ParserFailure', line: 1 }],
  });
});

it('leaves out in silence what the caller may not read, and refuses where that is all', async () => {
  const { query, double } = await client();
  double.state.roles[0].scope = GROUP;
  const both = await query(WORKSPACES, {
    subscriptions: [SUBSCRIPTION, OTHER],
  });
  expect(both.body.count).toBe(2);
  const none = await query(WORKSPACES, { subscriptions: [OTHER] });
  expect(none.status).toBe(403);
  expect(none.body.error.code).toBe('AccessDenied');
});

it('knows later than Resource Manager what changed', async () => {
  const { query, double, clock } = await client();
  double.state.store.remove(WORKSPACE, clock.now());
  expect(ids((await query(WORKSPACES)).body)).toContain(WORKSPACE);
  clock.advance(60_000);
  expect(ids((await query(WORKSPACES)).body)).not.toContain(WORKSPACE);
});

it('answers the same query anew once something or a role changed', async () => {
  const { query, double, clock } = await client();
  expect((await query(WORKSPACES)).body.count).toBe(2);
  expect((await query(WORKSPACES)).body.count).toBe(2);
  double.state.store.remove(WORKSPACE, clock.now());
  clock.advance(60_000);
  expect((await query(WORKSPACES)).body.count).toBe(1);
  double.state.roles[0].notActions = ['Microsoft.MachineLearningServices/*'];
  expect((await query(WORKSPACES)).body.count).toBe(0);
});
