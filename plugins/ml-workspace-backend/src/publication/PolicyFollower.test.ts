import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Config, ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { activatePolicy } from '../__testUtils__/stored';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { PolicyFollower } from './PolicyFollower';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

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

describe('the policy of a configuration that changes', () => {
  let db: Knex;
  let policies: PolicyStore;
  const logger = mockServices.logger.mock();
  const onActivated = jest.fn();

  beforeEach(async () => {
    db = await databases.init('SQLITE_3');
    await db.migrate.latest({ directory: migrationsDirectory });
    policies = PolicyStore.create(db);
    jest.clearAllMocks();
  });

  const follow = ({ config }: LiveConfig) =>
    PolicyFollower.start({ config, policies, logger, onActivated });
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
    ['is gone', {}, /mlWorkspace\.policy: missing/],
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
      expect(logger.error).toHaveBeenCalledWith(expect.stringMatching(message));
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

  it('stops the start when it is wrong from the beginning', async () => {
    await activatePolicy(db);
    await expect(
      follow(new LiveConfig(written(2, { tiers: 1 }))),
    ).rejects.toThrow(/mlWorkspace\.policy\.tiers/);
  });
});
