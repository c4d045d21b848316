import { TestDatabases } from '@backstage/backend-test-utils';
import { goodBody } from './__testUtils__/isolations';
import { startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const contoso = (revision: number) => ({
  mlWorkspace: {
    policy: {
      name: 'contoso',
      revision,
      tiers: { restricted: { minimumVerdict: 'isolated' } },
    },
  },
});

describe.each(databases.eachSupportedId())(
  'a replica whose configuration is older, on %s',
  id => {
    it.each([
      ['a lower revision', contoso(1), { name: 'contoso', revision: 1 }],
      ['no policy', {}, { name: 'baseline', revision: 1 }],
    ])(
      'starts with %s, judges by the policy of the database and says so',
      async (_, config, configured) => {
        const db = await databases.init(id);
        const newer = await startPortal({ db, config: contoso(2) });
        await newer.stop();

        const portal = await startPortal({ db, config });
        const { body: status } = await portal.read('/status');
        const { status: taken, body: request } = await portal.ask(goodBody());
        await portal.stop();

        const active = { name: 'contoso', revision: 2 };
        expect(status.policy).toMatchObject(active);
        expect(status.policyProblem).toEqual({
          at: expect.any(String),
          message: expect.stringContaining('contoso in revision 2 is active'),
          active,
          configured,
        });
        expect(taken).toBe(201);
        expect(request.posture.compliance.policy).toBe('contoso');
      },
    );
  },
);
