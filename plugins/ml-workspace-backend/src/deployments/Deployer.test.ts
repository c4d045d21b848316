import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Deployment } from '@ringfence/backstage-plugin-ml-workspace-common';
import { SUBSCRIPTION } from '@ringfence/testing';
import { Knex } from 'knex';
import { DeploymentsDouble, idIn } from '../__testUtils__/azure';
import { goodBody } from '../__testUtils__/isolations';
import { Portal, startPortal } from '../__testUtils__/portal';
import { emptyTables } from '../__testUtils__/rows';
import { TABLES } from '../database/tables';
import { Deployer } from './Deployer';
import { DeploymentService } from './DeploymentService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ENDPOINTS = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`;
const config = {
  mlWorkspace: {
    landingZones: {
      shared: { region: 'westeurope', privateEndpointSubnetId: ENDPOINTS },
    },
  },
};
const OMAR = 'user:default/omar';

describe.each(databases.eachSupportedId())('a deployment, on %s', id => {
  let db: Knex;
  let portal: Portal;
  let azure: DeploymentsDouble;
  let requestId: string;
  let readOne: jest.Mock;

  const ask = async (): Promise<string> => {
    const files = { dialect: 'arm', landingZone: 'shared' };
    const { body } = await portal.ask({ ...goodBody(), files });
    expect(body).toMatchObject({ state: 'approved' });
    return body.id;
  };

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({ db, config });
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    azure = new DeploymentsDouble();
    readOne = jest.fn(async () => true);
    requestId = await ask();
  });

  /** A process of its own. */
  const aDeployer = () =>
    Deployer.create({
      db,
      deployers: [azure],
      logger: mockServices.logger.mock(),
      readOne,
      changed: () => {},
    });
  const run = () => aDeployer().run(new AbortController().signal);
  const service = () =>
    DeploymentService.create({ db, deployer: aDeployer(), wake: () => {} });
  const now = (): Promise<Deployment> => service().get(requestId);
  const begin = () => service().begin(requestId, OMAR);
  const runs = async (times: number) => {
    for (let time = 0; time < times; time += 1) await run();
  };
  const requestState = async () =>
    (await db(TABLES.requests).where({ id: requestId }).first()).state;
  const told = async () =>
    (await db(TABLES.messages).orderBy('id')).map(({ kind }) => kind);

  it('looks first, sends what was approved, reads what it made, and is live', async () => {
    await begin();
    expect(await now()).toMatchObject({ state: 'checking', stages: [] });
    await run();
    expect(await now()).toMatchObject({
      state: 'starting',
      stages: [
        { stage: 'resources', state: 'waiting' },
        { stage: 'workspace', state: 'waiting' },
      ],
    });
    expect(azure.sent).toEqual([]);
    await runs(2);
    expect(await now()).toMatchObject({
      state: 'running',
      stages: [
        { stage: 'resources', state: 'succeeded' },
        { stage: 'workspace', state: 'running' },
      ],
    });
    azure.isDone = true;
    await run();
    expect(await now()).toMatchObject({ state: 'reading' });
    expect(await requestState()).toBe('approved');
    await run();
    expect(await now()).toMatchObject({ state: 'succeeded', problems: [] });
    expect(await requestState()).toBe('live');
    expect(readOne.mock.calls[0][0]).toContain('/workspaces/');
    const [sent] = azure.sent;
    expect(sent.name).toBe(`ringfence-${requestId}-1`);
    expect(sent.template).toMatchObject({ resources: expect.any(Array) });
    expect(sent.parameters).toHaveProperty('location');
    expect(await told()).toContain('built');
  });

  it('is sent once, however often it is asked for and by how many looked after', async () => {
    await Promise.all([begin(), begin(), begin()]);
    for (let time = 0; time < 4; time += 1) {
      await Promise.all([run(), run(), run(), begin()]);
    }
    azure.isDone = true;
    await runs(3);
    expect(await begin()).toBe(false);
    await run();
    expect(azure.sent).toHaveLength(1);
    expect(await now()).toMatchObject({ state: 'succeeded', attempt: 1 });
  });

  it('goes on under the same name where the answer was lost', async () => {
    await begin();
    await run();
    azure.losesAnswer = true;
    await run();
    expect(await now()).toMatchObject({ state: 'starting' });
    azure.losesAnswer = false;
    await run();
    expect(await now()).toMatchObject({ state: 'running' });
    expect(azure.sent).toHaveLength(1);
  });

  it('is sent once more where Azure does not know of it for a minute', async () => {
    await begin();
    await runs(2);
    azure.sent.length = 0;
    await runs(3);
    expect(await now()).toMatchObject({ state: 'running' });
    const updated_at = new Date(Date.now() - 61_000).toISOString();
    await db(TABLES.deployments).update({ updated_at });
    await runs(2);
    expect(azure.sent.map(({ name }) => name)).toEqual([
      `ringfence-${requestId}-1`,
    ]);
    expect(await now()).toMatchObject({ state: 'running', attempt: 1 });
  });

  it('is left alone while another process is at it, and taken up soon after a kill', async () => {
    await begin();
    const soon = new Date(Date.now() + 60_000).toISOString();
    await db(TABLES.deployments).update({ leased_until: soon });
    await run();
    expect(azure.foretold).toEqual([]);
    const past = new Date(Date.now() - 1).toISOString();
    await db(TABLES.deployments).update({ leased_until: past });
    await run();
    expect(azure.foretold).toHaveLength(1);
  });

  it('is refused with Azure’s cause and what to do', async () => {
    const message = 'Sandbox is not allowed to create vaults';
    azure.problems = [{ code: 'RequestDisallowedByPolicy', message }];
    await begin();
    await runs(2);
    expect(await now()).toMatchObject({
      state: 'refused',
      problems: [
        {
          code: 'RequestDisallowedByPolicy',
          message,
          next: expect.stringContaining('Azure Policy'),
        },
      ],
    });
    expect(azure.sent).toEqual([]);
    expect(await requestState()).toBe('approved');
  });

  it.each([
    ['Modify', /there already/],
    ['Delete', /deleted/],
    ['Unsupported', /cannot tell/],
    ['Teleport', /cannot tell/],
  ])('is refused where Azure foresees a %s', async (changeType, refused) => {
    azure.changes = deployment => [
      {
        resourceId: idIn(deployment, 'Microsoft.KeyVault/vaults/kv-theirs'),
        changeType,
        paths: ['properties.networkAcls'],
      },
    ];
    await begin();
    await runs(2);
    expect(await now()).toMatchObject({
      state: 'refused',
      foreseen: [
        { change: changeType, refused: expect.stringMatching(refused) },
      ],
      problems: [{ code: 'NotApproved' }],
    });
    expect(azure.sent).toEqual([]);
  });

  it('says what exists after a failure, and may then change that', async () => {
    azure.failsWith = { code: 'QuotaExceeded', message: 'No cores left' };
    await begin();
    await runs(3);
    const failed = await now();
    expect(failed).toMatchObject({
      state: 'failed',
      made: [expect.stringMatching(/kv-fraud$/)],
      problems: [{ code: 'QuotaExceeded', next: expect.any(String) }],
    });
    expect(failed.stages.map(({ state }) => state)).toEqual([
      'succeeded',
      'failed',
    ]);
    expect(await told()).toContain('build-failed');

    azure.failsWith = undefined;
    azure.isDone = true;
    const [resourceId] = failed.made;
    azure.changes = () => [
      { resourceId: resourceId.toUpperCase(), changeType: 'Modify', paths: [] },
    ];
    expect(await begin()).toBe(true);
    await runs(4);
    expect(await now()).toMatchObject({ state: 'succeeded', attempt: 2 });
    expect(azure.sent.map(({ name }) => name)).toEqual([
      `ringfence-${requestId}-1`,
      `ringfence-${requestId}-2`,
    ]);
  });

  it('is stopped before anything was sent', async () => {
    await begin();
    await service().cancel(requestId);
    await runs(2);
    expect(await now()).toMatchObject({ state: 'cancelled' });
    expect(azure.sent).toEqual([]);
  });

  it('is stopped on its way, and says what stays', async () => {
    await begin();
    await runs(2);
    expect(await service().cancel(requestId)).toBe(true);
    expect(await service().cancel(requestId)).toBe(false);
    await run();
    expect(await now()).toMatchObject({
      state: 'cancelled',
      made: [expect.stringMatching(/kv-fraud$/)],
    });
    expect(azure.cancelled).toBe(1);
  });

  it('is not sent once the approval is over', async () => {
    await begin();
    const past = new Date(Date.now() - 1000).toISOString();
    await db(TABLES.requests).update({ valid_until: past });
    await runs(2);
    expect(await now()).toMatchObject({
      state: 'refused',
      problems: [{ code: 'NoLongerApproved' }],
    });
    expect(azure.sent).toEqual([]);
  });

  it('waits for the reader, and does not wait for ever', async () => {
    readOne.mockResolvedValueOnce(false).mockRejectedValue(new Error('403'));
    azure.isDone = true;
    await begin();
    await runs(5);
    expect(await now()).toMatchObject({ state: 'reading' });
    expect(await requestState()).toBe('approved');
    await runs(20);
    expect(await now()).toMatchObject({ state: 'succeeded' });
    expect(await requestState()).toBe('live');
  });

  it('is for files in ARM, where somebody builds', async () => {
    azure.serving = false;
    await expect(begin()).rejects.toThrow(/Nothing is built from here/);
    azure.serving = true;
    await db(TABLES.requests).update({ files_hash: null });
    await expect(begin()).rejects.toThrow(/without an ARM template/);
    expect(await db(TABLES.deployments)).toEqual([]);
  });
});
