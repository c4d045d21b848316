import { baselinePolicy } from '@ringfence/engine';
import { JSON_LINES } from '@ringfence/backstage-plugin-ml-workspace-common';
import { SUBSCRIPTION } from '@ringfence/testing';
import { waitFor } from '@ringfence/testing/portal';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import Ajv from 'ajv/dist/2020';
import { Knex } from 'knex';
import request, { Response } from 'supertest';
import { DeploymentsDouble, moduleOf } from '../__testUtils__/azure';
import { approvedOnly, goodBody } from '../__testUtils__/isolations';
import { lifeOf, withRules } from '../__testUtils__/life';
import {
  idleSource,
  keeperOn,
  observation,
  PLATFORM,
  reading,
  SOURCE,
  sourceModule,
} from '../__testUtils__/observed';
import { API, Portal, startPortal } from '../__testUtils__/portal';
import { storeWorkspace } from '../__testUtils__/stored';
import { CHECK, inDays, waiversIn, writable } from '../__testUtils__/waivers';
import { openApiDocument } from './document';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const document = openApiDocument();

describe('what the API answers', () => {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('date-time', true);
  ajv.addFormat('uri', true);
  ajv.addSchema(document, 'api');
  const seen = new Set<string>();
  let db: Knex;
  let portal: Portal;

  /** Holds a real answer to what the document says of its route and status. */
  function holds(operation: string, { status, body, text, type }: Response) {
    const [method, path] = operation.split(' ');
    const escape = (part: string) => part.replace(/\//g, '~1');
    const answer = `/paths/${escape(path)}/${method}/responses/${status}`;
    const at = `${answer}/content/${escape(type)}/schema`;
    const validate = ajv.compile({ $ref: `api#${at}` });
    const lines = () =>
      text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
    const told = type === 'text/plain' ? text : body;
    for (const value of type === JSON_LINES ? lines() : [told]) {
      expect([validate(value), validate.errors]).toEqual([true, null]);
    }
    seen.add(`${operation} ${status}`);
  }

  async function holdsReadings() {
    const keeper = keeperOn(db);
    const names = Array.from({ length: 10 }, (_, n) => `mlw-found-${n}`);
    for (const name of names) await keeper.observe(observation(name));
    await keeper.finish(
      reading([], {
        parts: [{ what: 'a', scope: 'b', outcome: 'refused', action: 'c' }],
      }),
    );
    const listed = await portal.read('/readings');
    holds('get /readings', listed);
    const [{ id }] = (await portal.read('/workspaces')).body.items;
    const drift = 'get /workspaces/{id}/drift';
    holds(drift, await portal.read(`/workspaces/${id}/drift`));
    holds(drift, await portal.read('/workspaces/x/drift'));
    const path = '/readings/{source}/release';
    const post = (body: object) =>
      lifeOf(portal).post(
        path.replace('{source}', encodeURIComponent(SOURCE)),
        body,
      );
    const [last] = listed.body.items[0].readings;
    holds(`post ${path}`, await post({ reading: 'x' }));
    holds(`post ${path}`, await post({ reading: last.id }));
  }

  async function holdsPolicies() {
    const post = (path: string, body: object) =>
      request(portal.server)
        .post(`${API}${path}`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const policy = { ...baselinePolicy, revision: 2, regions: ['westus'] };
    const seenBefore = await post('/policy/preview', { policy });
    expect(seenBefore.body.items).toContainEqual(
      expect.objectContaining({ workspaceName: 'mlw-fraud' }),
    );
    holds('post /policy/preview', seenBefore);
    holds('post /policy', await post('/policy', { policy: {} }));
    holds('post /policy', await post('/policy', { policy }));
    holds('post /policy', await post('/policy', { policy }));
    const other = { ...policy, regions: [] };
    holds('post /policy', await post('/policy', { policy: other }));
    await waitFor(async () => {
      const status = await portal.read('/status');
      holds('get /status', status);
      expect(status.body.rejudging?.changed).toBe(3);
    });
  }

  async function holdsWorkspaces(entityRef: string) {
    const lookUp = (entityRefs: string[]) =>
      request(portal.server)
        .post(`${API}/workspaces/by-entities`)
        .set('Authorization', mockCredentials.user.header())
        .send({ entityRefs });
    const list = await portal.read('/workspaces?limit=1');
    const { id } = list.body.items[0];
    holds('get /workspaces', list);
    holds('get /workspaces', await portal.read('/workspaces?limit=x'));
    holds('get /workspaces/counts', await portal.read('/workspaces/counts'));
    holds('post /workspaces/by-entities', await lookUp([entityRef, 'x']));
    const one = `/workspaces/${id}`;
    holds('get /workspaces/{id}', await portal.read(one));
    const at = await portal.read(`${one}/posture`);
    holds('get /workspaces/{id}/posture', at);
    const past = await portal.read(`${one}/history`);
    holds('get /workspaces/{id}/history', past);
    for (const [path, address] of [
      ['/workspaces/{id}/evidence.zip', `${one}/evidence.zip`],
      ['/evidence.zip', `/evidence.zip?ids=${id}`],
    ]) {
      const pack = await portal.read(address);
      expect(pack.type).toBe('application/zip');
      seen.add(`get ${path} ${pack.status}`);
      holds(`get ${path}`, await portal.read(`${address.split('?')[0]}?at=x`));
    }
  }

  async function holdsSmallestFix() {
    const fix = (body: object) =>
      request(portal.server)
        .post(`${API}/smallest-fix`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const goal = { verdict: 'isolated' };
    const { inbound, compute } = approvedOnly();
    const open = { ...inbound, publicNetworkAccess: 'Enabled' };
    const fixed = await fix({
      isolation: { ...approvedOnly(), inbound: open },
      goal,
    });
    expect(fixed.body.changes).toHaveLength(1);
    holds('post /smallest-fix', fixed);
    for (const isolation of [approvedOnly(), { compute }, 1]) {
      holds('post /smallest-fix', await fix({ isolation, goal }));
    }
  }

  async function holdsCompare() {
    const compare = (needs: object | number) =>
      request(portal.server)
        .post(`${API}/compare`)
        .set('Authorization', mockCredentials.user.header())
        .send({ needs });
    const contradictory = { aks: true, serverlessSpark: true };
    for (const needs of [{}, { nothingElse: true }, contradictory, 1]) {
      holds('post /compare', await compare(needs));
    }
  }

  async function holdsLife() {
    const life = lifeOf(portal);
    const { id, created } = await life.create('mlw-life');
    const isolation = withRules('mlw-life', 'one');
    const change = 'post /workspaces/{id}/change';
    const retire = 'post /workspaces/{id}/retire';
    const wish = { isolation, version: 1 };
    holds(change, await life.change(id, wish, { key: 'c' }));
    holds(change, await life.change(id, wish, { key: 'c' }));
    holds(change, await life.change(id, wish));
    holds(change, await life.change(id, { isolation }));
    for (const state of ['generated', 'live']) {
      const report = `post /requests/{id}/${state}`;
      holds(report, await life.report(created.id, state));
      holds(report, await life.report('x', state));
    }
    const transfer = 'post /workspaces/{id}/transfer';
    const handed = { version: 2, owner: 'group:default/team-b', reason: 'No' };
    holds(transfer, await life.transfer(id, handed, { key: 't' }));
    holds(transfer, await life.transfer(id, handed, { key: 't' }));
    holds(transfer, await life.transfer(id, { ...handed, owner: 'nobody' }));
    holds(transfer, await life.transfer('x', handed));
    holds(retire, await life.retire(id, { version: 2 }, { key: 'r' }));
    holds(retire, await life.retire(id, { version: 2 }, { key: 'r' }));
    holds(retire, await life.retire('x', { version: 2 }));
  }

  async function holdsDecisions() {
    const { post } = lifeOf(portal);
    const omar = { user: 'user:default/omar' };
    const waiting = async (name: string) => {
      const inbound = { publicNetworkAccess: 'Enabled', ipRules: [] };
      const isolation = { ...approvedOnly({ name }), inbound };
      const asked = { ...goodBody(), isolation, askAnyway: true };
      const { body } = await portal.ask(asked);
      return async (act: string, text: string | undefined, by = {}) => {
        const path = `/requests/${body.id}`;
        const { body: found } = await portal.read(path);
        const sent = { seen: found.decision?.seen ?? 'nothing', text };
        const said = await post(`${path}/${act}`, sent, by);
        holds(`post /requests/{id}/${act}`, said);
        holds('get /requests/{id}', await portal.read(path));
      };
    };
    const one = await waiting('mlw-one');
    holds('get /waiting', await portal.read('/waiting', omar.user));
    await one('question', 'Why?', omar);
    await one('answer', 'Because');
    await one('approve', undefined);
    await one('approve', 'Good', omar);
    await one('withdraw', undefined);
    const two = await waiting('mlw-two');
    await two('reject', undefined, omar);
    await two('reject', 'Too open', omar);
    await (
      await waiting('mlw-three')
    )('withdraw', undefined);
  }

  async function holdsWaivers() {
    const life = lifeOf(portal);
    const omar = 'user:default/omar';
    const waivers = waiversIn(portal, life);
    const stored = await storeWorkspace(db, writable(undefined, 'mlw-waived'));
    const { workspaceId } = stored;
    const ask = 'post /workspaces/{id}/waivers';
    const wish = { check: CHECK, expires: inDays(30), reason: 'Until spring' };
    const asked = await waivers.ask(workspaceId, wish, { key: 'w' });
    holds(ask, asked);
    holds(ask, await waivers.ask(workspaceId, wish, { key: 'w' }));
    holds(ask, await waivers.ask(workspaceId, { ...wish, reason: '' }));
    holds(ask, await waivers.ask(workspaceId, { ...wish, version: 2 }));
    holds(ask, await waivers.ask('x', wish));
    const { id } = asked.body;
    const revoke = 'post /requests/{id}/revoke';
    holds(revoke, await waivers.revoke(id, omar));
    holds(
      'post /requests/{id}/approve',
      await waivers.act(id, 'approve', omar, { text: 'Until spring' }),
    );
    holds('get /requests/{id}', await portal.read(`/requests/${id}`));
    holds(
      'get /workspaces/{id}',
      await portal.read(`/workspaces/${workspaceId}`),
    );
    for (const [path, address] of [
      ['/waivers', '/waivers'],
      ['/workspaces/{id}/waivers', `/workspaces/${workspaceId}/waivers`],
    ]) {
      const list = await portal.read(address);
      expect(list.body.items).toContainEqual(
        expect.objectContaining({ requestId: id, state: 'active' }),
      );
      holds(`get ${path}`, list);
      holds(`get ${path}`, await portal.read(`${address}?limit=x`));
    }
    for (const format of ['psrule', 'x']) {
      const path = `/workspaces/${workspaceId}/waivers/export?format=${format}`;
      holds('get /workspaces/{id}/waivers/export', await portal.read(path));
    }
    holds(revoke, await waivers.revoke(id, omar, ''));
    holds(revoke, await waivers.revoke(id, omar));
    holds(revoke, await waivers.revoke('x', omar));
  }

  async function holdsAddresses() {
    const plan = (body: object) =>
      request(portal.server)
        .post(`${API}/addresses`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const addressSpace = ['10.0.0.0/16', 'ten'];
    const isolation = {
      ...approvedOnly(),
      customNetwork: { virtualNetworks: [{ addressSpace }] },
    };
    const options = { space: '10.9.0.0/24' };
    holds('post /addresses', await plan({ isolation, options }));
    holds('post /addresses', await plan({ isolation: 1 }));
  }

  async function holdsReach() {
    const ask = (body: object) =>
      request(portal.server)
        .post(`${API}/reach`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const question = { isolation: approvedOnly(), to: '20.1.2.3:443' };
    const from = 'the managed network';
    holds('post /reach', await ask({ ...question, from }));
    holds('post /reach', await ask({ ...question, from: 'nowhere' }));
  }

  /** The files of a request that was made with some. */
  async function holdsFiles() {
    const landingZone = 'shared';
    const body = {
      isolation: approvedOnly({ name: 'mlw-files' }),
      files: { dialect: 'arm', landingZone },
    };
    const preview = (sent: object) =>
      request(portal.server)
        .post(`${API}/files`)
        .set('Authorization', mockCredentials.user.header())
        .send(sent);
    holds('post /files', await preview(body));
    holds('post /files', await preview({ ...body, files: 1 }));
    holds('get /landing-zones', await portal.read('/landing-zones'));
    const asked = await portal.ask({ ...goodBody(), ...body });
    const path = `/requests/${asked.body.id}/files`;
    holds('get /requests/{id}/files', await portal.read(path));
    holds(
      'get /requests/{id}/files',
      await portal.read('/requests/none/files'),
    );
    const archive = await portal.read(`${path}.zip`);
    expect(archive.type).toBe('application/zip');
    seen.add(`get /requests/{id}/files.zip ${archive.status}`);
    return `/requests/${asked.body.id}`;
  }

  /** How a request is built that has files. */
  async function holdsDeployments(path: string) {
    const post = (address: string) =>
      request(portal.server)
        .post(`${API}${address}`)
        .set('Authorization', mockCredentials.user.header())
        .send({});
    holds('post /requests/{id}/deploy', await post(`${path}/deploy`));
    await waitFor(async () => {
      const now = await portal.read(`${path}/deployment`);
      holds('get /requests/{id}/deployment', now);
      expect(now.body.state).toBe('running');
    });
    for (const address of [`${path}/deployment`, '/requests/x/deployment']) {
      holds(
        'post /requests/{id}/deployment/cancel',
        await post(`${address}/cancel`),
      );
    }
  }

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    const subnet = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/endpoints`;
    portal = await startPortal({
      db,
      config: {
        mlWorkspace: {
          observed: { unclaimedOwner: PLATFORM },
          landingZones: { shared: { privateEndpointSubnetId: subnet } },
        },
      },
      features: [moduleOf(new DeploymentsDouble()), sourceModule(idleSource())],
    });
  });

  afterAll(() => portal.stop());

  it('is what the document says, for every route and every success', async () => {
    const evaluate = (body: object) =>
      request(portal.server)
        .post(`${API}/evaluate`)
        .set('Authorization', mockCredentials.user.header())
        .send(body);
    const taken = await portal.ask(goodBody(), { key: 'k' });
    const ref = taken.body.entityRef.replace(':', '/');
    const refused = await portal.ask(goodBody({ name: '<b>' }));
    expect(refused.body.error.results).not.toEqual([]);

    const byEntity = 'get /workspaces/by-entity/{kind}/{namespace}/{name}';
    holds('post /evaluate', await evaluate({ isolation: approvedOnly() }));
    holds('post /evaluate', await evaluate({ isolation: {} }));
    holds('post /evaluate', await evaluate({ isolation: 1 }));
    await holdsLife();
    await holdsDecisions();
    await holdsAddresses();
    await holdsReach();
    await holdsSmallestFix();
    await holdsCompare();
    await holdsDeployments(await holdsFiles());
    for (const body of [{ to: approvedOnly() }, { to: 1 }]) {
      holds(
        'post /simulate',
        await request(portal.server)
          .post(`${API}/simulate`)
          .set('Authorization', mockCredentials.user.header())
          .send(body),
      );
    }
    holds('post /requests', taken);
    holds('post /requests', refused);
    holds('post /requests', await portal.ask(goodBody(), { key: 'k' }));
    holds('post /requests', await portal.ask(goodBody()));
    holds('get /requests', await portal.read('/requests?limit=1'));
    holds('get /requests', await portal.read('/requests?limit=x'));
    holds(
      'get /requests/{id}',
      await portal.read(`/requests/${taken.body.id}`),
    );
    holds('get /requests/{id}', await portal.read('/requests/x'));
    holds(byEntity, await portal.read(`/workspaces/by-entity/${ref}`));
    await holdsWorkspaces(taken.body.entityRef);
    holds('get /checks', await portal.read('/checks'));
    holds('get /policy', await portal.read('/policy'));
    await holdsPolicies();
    await holdsReadings();
    await holdsWaivers();
    holds('get /audit/events', await portal.read('/audit/events'));
    for (const path of ['/record/checkpoint', '/record/key']) {
      holds(`get ${path}`, await portal.read(path));
    }
    holds(
      'get /requests/{id}/proof',
      await portal.read(`/requests/${taken.body.id}/proof`),
    );
    holds('get /requests/{id}/proof', await portal.read('/requests/x/proof'));
    holds('get /changes', await portal.readAsService('/changes'));
    holds('get /changes', await portal.read('/changes'));
    holds('get /openapi.json', await portal.read('/openapi.json'));
    holds('get /checks', await request(portal.server).get(`${API}/checks`));

    const successes = Object.entries(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).flatMap(([method, operation]) =>
          Object.keys(operation.responses)
            .filter(status => status.startsWith('2'))
            .map(status => `${method} ${path} ${status}`),
        ),
    );
    expect(successes.filter(success => !seen.has(success))).toEqual([]);
  });
});
