import { client } from '../__testUtils__/client';
import { GROUP, ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';

const V = 'api-version=2026-05-01';

const controlled = async () => {
  const made = await client();
  const control = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${made.double.url}/double/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return { ...made, control };
};

it('drifts as somebody does it, and the graph tells who', async () => {
  const { control, get, query } = await controlled();
  await control('POST', 'drift', {
    id: WORKSPACE,
    patch: { properties: { publicNetworkAccess: 'Enabled' } },
    by: 'omar@contoso.com',
  });
  const { body } = await get(`${WORKSPACE}?${V}`);
  expect(body.properties.publicNetworkAccess).toBe('Enabled');
  expect(body.properties.privateEndpointConnections).toHaveLength(1);
  await control('POST', 'advance', { milliseconds: 60_000 });
  const changes = await query('resourcechanges | project id, properties');
  expect(changes.body.data[0].properties.changeAttributes).toMatchObject({
    changedBy: 'omar@contoso.com',
    changedByType: 'User',
    operation: 'Microsoft.MachineLearningServices/workspaces/write',
  });
});

it('moves a workspace with what stands in it, and lets a subscription vanish', async () => {
  const { control, get, double } = await controlled();
  const group = `${GROUP.slice(0, -'rg-one'.length)}rg-two`;
  double.state.groups.set(group.toLowerCase(), {
    id: group,
    name: 'rg-two',
    type: 'Microsoft.Resources/resourceGroups',
  });
  await control('POST', 'drift', { id: WORKSPACE, moveTo: 'rg-two' });
  expect((await get(`${WORKSPACE}?${V}`)).status).toBe(404);
  const moved = `${group}${ML}/workspaces/mlw-one`;
  expect((await get(`${moved}/computes?${V}`)).body.value).toHaveLength(1);
  const id = `/subscriptions/${SUBSCRIPTION}`;
  await control('POST', 'drift', { id, delete: true });
  expect((await get(`${moved}?${V}`)).body.error.code).toBe(
    'SubscriptionNotFound',
  );
});

it('takes roles away, lets tokens expire, switches faults and tells its state', async () => {
  const { control, get } = await controlled();
  const list = '/subscriptions?api-version=2022-12-01';
  await get(list);
  await control('POST', 'expire-tokens');
  expect((await get(list)).status).toBe(401);
  const { body } = await control('PUT', 'faults', {
    faults: [{ kind: 'html' }],
  });
  expect(body).toMatchObject({
    double: true,
    now: '2026-12-01T08:00:00.000Z',
    faults: [{ kind: 'html' }],
  });
  const wrong = await control('PUT', 'faults', { faults: [{ kind: 'odd' }] });
  expect(wrong.status).toBe(400);
  await control('PUT', 'roles', []);
});

it('refuses the page of a browser', async () => {
  const { control } = await controlled();
  const { status } = await control('GET', 'state', undefined, {
    origin: 'https://evil.example',
  });
  expect(status).toBe(403);
});

it('lists resources by type and by a part of their ids', async () => {
  const { control } = await controlled();
  const { body } = await control(
    'GET',
    'resources?type=Microsoft.MachineLearningServices/workspaces&text=MLW-TWO',
  );
  expect(body.value.map(({ name }: any) => name)).toEqual(['mlw-two']);
});
