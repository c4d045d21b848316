import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Config, ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { contentHash, FieldError } from '@ringfence/engine';
import { Knex } from 'knex';
import { activatePolicy } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { TABLES } from '../database/tables';
import { PolicyStore } from '../database/PolicyStore';
import { PolicyFollower } from './PolicyFollower';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A configuration that changes while the backend runs. */
class LiveConfig {
  #current: Config;
  #heard: (() => void)[] = [];

  constructor(data: JsonObject) {
    this.#current = new ConfigReader(data);
  }

  readonly config = {
    getOptional: (key: string) => this.#current.getOptional(key),
    subscribe: (listener: () => void) => {
      this.#heard.push(listener);
      return { unsubscribe: () => {} };
    },
  } as unknown as Config;

  change(data: JsonObject) {
    this.#current = new ConfigReader(data);
    for (const listener of this.#heard) listener();
  }
}

const written = (revision: number, changes: JsonObject = {}) => ({
  mlWorkspace: {
    policy: {
      name: 'contoso',
      revision,
      tiers: { internal: { minimumVerdict: 'isolated' } },
      ...changes,
    },
  },
});

describe.each(databases.eachSupportedId())(
  'the policy of a configuration that changes, on %s',
  id => {
    let db: Knex;
    let policies: PolicyStore;
    const logger = mockServices.logger.mock();
    const onActivated = jest.fn();
    let problems: FieldError[] = [];

    beforeEach(async () => {
      db = await databases.init(id);
      await db.migrate.latest({ directory: migrationsDirectory });
      policies = PolicyStore.create(db);
      jest.clearAllMocks();
      problems = [];
    });

    const follow = ({ config }: LiveConfig) =>
      PolicyFollower.start({
        config,
        policies,
        approvers: { problems: async () => problems },
        logger,
        onActivated,
      });
    const active = async () => {
      const { policy } = await policies.active();
      return `${policy.name} ${policy.revision}`;
    };

    it('takes over at once, and has everything judged again', async () => {
      const live = new LiveConfig(written(1));
      const follower = await follow(live);
      expect([await active(), follower.problem]).toEqual([
        'contoso 1',
        undefined,
      ]);

      live.change(written(2, { regions: ['westeurope'] }));
      await follower.settled();

      expect([await active(), follower.problem]).toEqual([
        'contoso 2',
        undefined,
      ]);
      expect(onActivated).toHaveBeenCalledTimes(1);
    });

    it('is refused where nobody stands behind its approvers, and stays where it is active already', async () => {
      const nobody = {
        pointer: '/tiers/internal/approval/groups/0',
        message: 'The policy lets group:default/x approve, which is gone',
        expected: 'a group with members',
      };
      problems = [nobody];
      await expect(follow(new LiveConfig(written(1)))).rejects.toThrow(
        /mlWorkspace\.policy\.tiers\.internal\.approval\.groups\.0: The policy lets/,
      );

      problems = [];
      const live = new LiveConfig(written(1));
      await follow(live);
      problems = [nobody];
      const again = await follow(live);
      expect(await active()).toBe('contoso 1');
      live.change(written(2));
      await again.settled();
      expect(await active()).toBe('contoso 1');
      expect(again.problem?.message).toContain('which is gone');
    });

    it.each([
      [
        'cannot be read',
        written(2, { tiers: { internal: { minimumVerdict: 'good' } } }),
        /minimumVerdict: .*expected one of/,
      ],
      [
        'names a check that there is not',
        written(2, { enforcement: { nonsense: 'off' } }),
        /enforcement\.nonsense: there is no such check/,
      ],
      ['keeps its revision', written(1, { regions: ['x'] }), /above 1, got 1/],
    ])(
      'leaves the active one in place when it %s, and says so until it is mended',
      async (_, wrong, message) => {
        const live = new LiveConfig(written(1));
        const follower = await follow(live);

        live.change(wrong);
        await follower.settled();

        expect(await active()).toBe('contoso 1');
        expect(follower.problem).toEqual({
          at: expect.any(String),
          message: expect.stringMatching(message),
        });
        expect(logger.error).toHaveBeenCalledWith(
          expect.stringMatching(message),
        );
        expect(onActivated).not.toHaveBeenCalled();

        live.change(written(3));
        await follower.settled();
        expect([await active(), follower.problem]).toEqual([
          'contoso 3',
          undefined,
        ]);
      },
    );

    it('stays behind one that was published since, and says so', async () => {
      await follow(new LiveConfig(written(1)));
      const { policy } = await policies.active();
      await policies.publish({ ...policy, revision: 7 });

      const follower = await follow(new LiveConfig(written(1)));

      expect(await active()).toBe('contoso 7');
      expect(follower.problem?.message).toMatch(
        /contoso in revision 7 is active.* contoso in revision 1/,
      );
    });

    it.each([
      ['has a lower revision', written(2), { name: 'contoso', revision: 2 }],
      [
        'has a lower revision and differs',
        written(1, { regions: ['x'] }),
        { name: 'contoso', revision: 1 },
      ],
      ['has none', {}, { name: 'baseline', revision: 1 }],
    ])(
      'follows the database where it %s, and says so once',
      async (_, older, configured) => {
        await follow(new LiveConfig(written(3)));
        const live = new LiveConfig(older);

        const follower = await follow(live);

        expect(await active()).toBe('contoso 3');
        const message = expect.stringMatching(
          /^Policy contoso in revision 3 is active and stays; .* revision above 3$/,
        );
        expect(follower.problem).toEqual({
          at: expect.any(String),
          message,
          active: { name: 'contoso', revision: 3 },
          configured,
        });

        live.change(older);
        await follower.settled();
        expect(logger.warn.mock.calls).toEqual([[message]]);
        expect(logger.error).not.toHaveBeenCalled();
        expect(onActivated).not.toHaveBeenCalled();

        live.change(written(4));
        await follower.settled();
        expect([await active(), follower.problem]).toEqual([
          'contoso 4',
          undefined,
        ]);
      },
    );

    it('follows one that only a newer version can read', async () => {
      await follow(new LiveConfig(written(3)));
      const { policy } = await policies.active();
      const newer = { ...policy, newer: true };
      const hash = contentHash(newer);
      await db(TABLES.policies)
        .where({ active: true })
        .update({ hash, body: JSON.stringify(newer) });

      const follower = await follow(new LiveConfig(written(2)));

      const message = expect.stringMatching(
        /contoso in revision 3.* cannot read/,
      );
      expect(follower.problem).toEqual({ at: expect.any(String), message });
      expect(logger.warn).toHaveBeenCalledWith(message);
    });

    it('stops the start when it is wrong from the beginning', async () => {
      await activatePolicy(db);
      await expect(
        follow(new LiveConfig(written(2, { tiers: 1 }))),
      ).rejects.toThrow(/mlWorkspace\.policy\.tiers/);
    });
  },
);
