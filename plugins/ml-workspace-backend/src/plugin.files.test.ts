import { unzipSync, strFromU8 } from 'fflate';
import { SUBSCRIPTION } from '@ringfence/testing';
import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { TABLES } from './database/tables';
import { goodBody } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ENDPOINTS = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`;

const files = { dialect: 'arm', landingZone: 'shared' };

const config = {
  mlWorkspace: {
    landingZones: {
      shared: {
        title: 'Shared network',
        region: 'westeurope',
        privateEndpointSubnetId: ENDPOINTS,
      },
    },
  },
};

/** What somebody with the database at hand may put there. */
const FORGED = JSON.stringify({ dialect: 'arm', files: [], unsayable: [] });

describe.each(databases.eachSupportedId())(
  'the files of a request on %s',
  id => {
    let db: Knex;
    let portal: Portal;

    beforeAll(async () => {
      db = await databases.init(id);
      portal = await startPortal({ db, config });
    });

    afterAll(() => portal.stop());

    beforeEach(() => emptyTables(db));

    const preview = (body: object) =>
      request(portal.server)
        .post(`${API}/files`)
        .set('Authorization', mockCredentials.user.header('user:default/ada'))
        .send(body);

    it('can be seen before anything is asked', async () => {
      const { isolation } = goodBody();
      const { body, status } = await preview({ isolation, files });
      expect(status).toBe(200);
      expect(body).toMatchObject({ ...files, digest: expect.any(String) });
      const template = body.files.find(
        ({ path }: { path: string }) => path === 'infra/main.json',
      );
      expect(template.content).toContain(ENDPOINTS);
      expect(body.files[0].path).toBe('README.md');
      expect(await db(TABLES.files)).toEqual([]);
    });

    it('name each field that is missing', async () => {
      const { isolation } = goodBody();
      const { body, status } = await preview({
        isolation: { ...isolation, resources: {} },
        files: { dialect: 'arm' },
      });
      expect(status).toBe(400);
      expect(body.error.fields).toContainEqual({
        pointer: '/isolation/resources/storage',
        message: 'is not stated',
        expected: 'a storage account, which every workspace has',
      });
      expect(body.error.message).toContain('Nothing was stored');
    });

    it('are refused for a landing zone that there is not, with those that there are', async () => {
      const { body, status } = await portal.ask({
        ...goodBody(),
        files: { dialect: 'arm', landingZone: 'elsewhere' },
      });
      expect(status).toBe(400);
      expect(body.error.fields).toEqual([
        {
          pointer: '/files/landingZone',
          message: 'There is no such landing zone',
          expected: 'shared',
        },
      ]);
      expect(await db(TABLES.requests)).toEqual([]);
    });

    it('are kept as they were written when it was asked', async () => {
      const asked = await portal.ask({ ...goodBody(), files });
      expect(asked.status).toBe(201);
      const path = `/requests/${asked.body.id}/files`;
      const { body } = await portal.read(path);
      expect(asked.body.filesDigest).toBe(body.digest);
      expect(body).toMatchObject({
        ...files,
        requestId: asked.body.id,
        state: 'approved',
      });
      const again = await portal.read(path);
      expect(again.body).toEqual(body);
    });

    it('come as an archive with the same bytes each time', async () => {
      const asked = await portal.ask({ ...goodBody(), files });
      const path = `/requests/${asked.body.id}/files`;
      const download = () =>
        portal
          .read(`${path}.zip`)
          .buffer(true)
          .parse((response, done) => {
            const chunks: Buffer[] = [];
            response.on('data', chunk => chunks.push(chunk));
            response.on('end', () => done(null, Buffer.concat(chunks)));
          });
      const [first, second] = [await download(), await download()];
      expect(first.headers['content-type']).toBe('application/zip');
      expect(first.headers['content-disposition']).toContain(asked.body.id);
      expect(first.body.equals(second.body)).toBe(true);
      const { body } = await portal.read(path);
      const unpacked = Object.entries(unzipSync(first.body)).map(
        ([name, bytes]) => ({ path: name, content: strFromU8(bytes) }),
      );
      expect(unpacked).toEqual(body.files);
    });

    it('are not there where none were asked for', async () => {
      const asked = await portal.ask(goodBody());
      const { status } = await portal.read(`/requests/${asked.body.id}/files`);
      expect(status).toBe(404);
    });

    it('are shown to nobody once they are not what was stored', async () => {
      const asked = await portal.ask({ ...goodBody(), files });
      await db(TABLES.files).update({ body: FORGED });
      const { status, text } = await portal.read(
        `/requests/${asked.body.id}/files`,
      );
      expect(status).toBe(503);
      expect(text).toContain('is not what was stored there');
      expect(text).not.toContain('main.json');
    });

    it('lie in the landing zones that the configuration names', async () => {
      const { body } = await portal.read('/landing-zones');
      expect(body).toEqual({
        items: [
          { name: 'shared', title: 'Shared network', region: 'westeurope' },
        ],
      });
    });
  },
);

it('stops the start for a landing zone that cannot be used, with each wrong key', async () => {
  const db = await databases.init('SQLITE_3');
  const broken = {
    mlWorkspace: {
      landingZones: { shared: { subnet: 'snet', existing: ['rg-net'] } },
    },
  };
  await expect(startPortal({ db, config: broken })).rejects.toThrow(
    /mlWorkspace\.landingZones\.shared\.existing\.0: an ARM id/,
  );
});
