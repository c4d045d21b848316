import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { mlWorkspaceChecksExtensionPoint } from '@ringfence/backstage-plugin-ml-workspace-node';
import { AddedCheck, ENGINE_VERSION } from '@ringfence/engine';
import { waitFor } from '@ringfence/testing/portal';
import { goodBody } from './__testUtils__/isolations';
import { startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const nearPeople = (version: string): AddedCheck => ({
  id: 'acme/near-people',
  version,
  title: 'The workspace stands near its people',
  nature: 'risk',
  severity: 'low',
  boundary: 'resources',
  source: {
    title: 'Where our people are',
    url: 'https://intranet.acme.example/regions',
    date: '2026-11-30',
  },
  reads: ['/region'],
  expected: 'a region of Europe',
  because: 'Data of our people stays near them.',
  evaluate: ({ region }) => ({
    status: 'fail',
    observed: `${region} by version ${version}`,
    places: [{ pointer: '/region', observed: `${region}` }],
  }),
});

const moduleWith = (...checks: AddedCheck[]) =>
  createBackendModule({
    pluginId: 'ml-workspace',
    moduleId: 'acme-checks',
    register(env) {
      env.registerInit({
        deps: { point: mlWorkspaceChecksExtensionPoint },
        async init({ point }) {
          point.addChecks(...checks);
        },
      });
    },
  });

/** A scheduler that the test asks to judge again at once. */
function ownScheduler() {
  const scheduler = mockServices.scheduler();
  return {
    judgeAgain: () => scheduler.triggerTask('ml-workspace-rejudge'),
    factory: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => scheduler,
    }),
  };
}

describe.each(databases.eachSupportedId())(
  'checks of an organisation on %s',
  databaseId => {
    it('judge requests, stand in what is shown, and are judged again with another version', async () => {
      const db = await databases.init(databaseId);
      const first = await startPortal({
        db,
        features: [moduleWith(nearPeople('1'))],
      });
      const { body: asked } = await first.ask(goodBody()).expect(201);
      const resultIn = (posture: { results: { check: string }[] }) =>
        posture.results.find(({ check }) => check === 'acme/near-people');
      expect(resultIn(asked.posture)).toMatchObject({
        title: 'The workspace stands near its people',
        status: 'fail',
        version: '1',
      });

      const { body: checks } = await first.read('/checks').expect(200);
      expect(checks.items.at(-1)).toMatchObject({
        id: 'acme/near-people',
        addedBy: 'acme',
        version: '1',
      });
      const { body: status } = await first.read('/status').expect(200);
      expect(status.engineVersion).toMatch(
        new RegExp(`^${ENGINE_VERSION}\\+[0-9a-f]{8}$`),
      );
      const entity = asked.entityRef.replace(':', '/');
      await first.stop();

      const scheduler = ownScheduler();
      const second = await startPortal({
        db,
        features: [moduleWith(nearPeople('2')), scheduler.factory],
      });
      await scheduler.judgeAgain();
      // What was stored by the first version is judged again by the second.
      await waitFor(async () => {
        const { body } = await second
          .read(`/workspaces/by-entity/${entity}`)
          .expect(200);
        expect(resultIn(body.posture)).toMatchObject({
          version: '2',
          observed: expect.stringContaining('by version 2'),
        });
      });
      await second.stop();
    });

    it('stop the start where one claims to be a constraint, and say which', async () => {
      const db = await databases.init(databaseId);
      const check = {
        ...nearPeople('1'),
        nature: 'constraint' as unknown as 'risk',
      };
      await expect(
        startPortal({ db, features: [moduleWith(check)] }),
      ).rejects.toThrow(/acme\/near-people.*expected "risk" or "advice"/);
    });
  },
);
