import {
  createMlWorkspaceClient,
  MlWorkspaceApi,
  verifyDump,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { allChecks, describeCheck } from '@ringfence/engine';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { ADA, Portal, startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the client, with a real backend', () => {
  let portal: Portal;
  let client: MlWorkspaceApi;
  const options = { token: mockCredentials.user.token(ADA) };

  beforeAll(async () => {
    portal = await startPortal({ db: await databases.init('SQLITE_3') });
    const baseUrl = `http://localhost:${portal.server.port()}/api/ml-workspace`;
    client = createMlWorkspaceClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
      fetchApi: { fetch },
    });
  });

  afterAll(() => portal.stop());

  it('gets every kind of advice', async () => {
    const isolation = approvedOnly();
    const plan = await client.planAddresses({ body: { isolation } }, options);
    const fix = await client.findSmallestFix(
      { body: { isolation, goal: { compliance: true } } },
      options,
    );
    const reach = await client.askReach(
      { body: { isolation, from: 'the managed network', to: 'example.com' } },
      options,
    );
    const simulation = await client.simulateChange(
      { body: { to: isolation } },
      options,
    );
    const { options: ways } = await client.compareOptions(
      {
        body: {
          needs: { dataClassification: 'internal', region: 'westeurope' },
        },
      },
      options,
    );
    expect(plan).toMatchObject({ subnets: expect.any(Array) });
    expect(reach).toMatchObject({ status: 'refused' });
    expect(fix).toMatchObject({ outcome: expect.any(String) });
    expect(simulation).toMatchObject({ outcome: expect.any(String) });
    expect(ways).toHaveLength(6);
  });

  it('gets the checks with the fixes that they propose', async () => {
    const { items: told } = await client.listChecks({}, options);
    expect(told).toEqual(allChecks.map(describeCheck));
    expect(
      told.find(({ id }) => id === 'internet-outbound')?.fixes,
    ).toContainEqual({
      title: 'Allow only approved destinations',
      irreversible: true,
    });
  });

  it('gets a dump that verifies', async () => {
    await portal.ask(goodBody());
    let text = '';
    for await (const piece of client.dumpEvents({}, options)) text += piece;
    expect(verifyDump(text.split('\n'))).toMatchObject({
      intact: true,
      requests: 1,
    });
  });
});
