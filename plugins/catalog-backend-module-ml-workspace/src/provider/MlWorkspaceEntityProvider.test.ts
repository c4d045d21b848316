import { ML_WORKSPACE_CHANGED_TOPIC } from '@ringfence/backstage-plugin-ml-workspace-common';
import { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { HttpResponse } from 'msw';
import { aChange } from '../__testUtils__/changes';
import { Feed } from '../__testUtils__/feed';
import { MlWorkspaceEntityProvider } from './MlWorkspaceEntityProvider';

const FULL = 'ml-workspace-full';
const DELTA = 'ml-workspace-delta';

describe('MlWorkspaceEntityProvider', () => {
  let feed = new Feed();
  const { server } = feed;
  registerMswTestHooks(server);

  beforeEach(() => {
    feed = Object.assign(new Feed(), { server });
    feed.serve();
  });

  async function aConnectedProvider(settings: object = {}) {
    const mutations: EntityProviderMutation[] = [];
    const connection = {
      applyMutation: jest.fn(async (mutation: EntityProviderMutation) => {
        mutations.push(mutation);
      }),
      refresh: async () => {},
    };
    const tasks = new Map<string, SchedulerServiceTaskFunction>();
    const scheduler = mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({
        run: async ({ id, fn }) => {
          tasks.set(id, fn);
        },
      }),
    });
    const run = async (task: string) =>
      tasks.get(task)!(new AbortController().signal);
    const events = mockServices.events();
    const logger = mockServices.logger.mock();
    const provider = MlWorkspaceEntityProvider.fromConfig(
      mockServices.rootConfig({
        data: { catalog: { providers: { mlWorkspace: settings } } },
      }),
      {
        auth: mockServices.auth({ pluginId: 'catalog' }),
        discovery: mockServices.discovery(),
        events,
        logger,
        scheduler,
      },
    );
    await provider.connect(connection);
    return {
      connection,
      logger,
      mutations,
      full: () => run(FULL),
      delta: () => run(DELTA),
      changed: () =>
        events.publish({ topic: ML_WORKSPACE_CHANGED_TOPIC, eventPayload: {} }),
    };
  }

  const refsOf = (mutation: EntityProviderMutation) =>
    mutation.type === 'delta'
      ? mutation.added.map(({ entity }) => entity.metadata.name)
      : [];

  it('states every active workspace of every page at once, and which one left', async () => {
    feed.rows = [
      aChange(1),
      aChange(2, { active: false }),
      aChange(3),
      aChange(4),
    ];
    feed.pageSize = 2;
    const { full, mutations } = await aConnectedProvider();

    await full();

    expect(feed.asked.map(({ after }) => after)).toEqual([0, 2]);
    expect(mutations).toHaveLength(1);
    expect(mutations[0]).toMatchObject({
      type: 'delta',
      removed: [{ entityRef: 'resource:default/fraud-2-0a1b2c3d' }],
    });
    expect(refsOf(mutations[0])).toEqual([
      'fraud-1-0a1b2c3d',
      'fraud-3-0a1b2c3d',
      'fraud-4-0a1b2c3d',
    ]);
  });

  it('reads as the catalog itself, not as any user', async () => {
    const { full } = await aConnectedProvider();

    await full();

    expect(feed.asked[0].authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:catalog'),
        targetPluginId: 'ml-workspace',
      }),
    );
  });

  it('keeps the later change where a workspace moved on while it was read', async () => {
    feed.rows = [
      aChange(1),
      { ...aChange(1), sequence: 2, verdict: 'exposed' },
      { ...aChange(3), active: false },
      { ...aChange(3), sequence: 4 },
    ];
    const { full, mutations } = await aConnectedProvider();

    await full();

    expect(refsOf(mutations[0])).toEqual([
      'fraud-1-0a1b2c3d',
      'fraud-3-0a1b2c3d',
    ]);
    expect(mutations[0]).toMatchObject({
      added: [
        {
          entity: {
            metadata: { annotations: { 'ml-workspace/verdict': 'exposed' } },
          },
        },
        {},
      ],
    });
  });

  it('applies what changed since the last pass, additions and departures alike', async () => {
    feed.rows = [aChange(1), aChange(2)];
    const { full, delta, mutations } = await aConnectedProvider();
    await full();

    feed.rows = [
      aChange(2),
      aChange(3),
      { ...aChange(1), sequence: 4, active: false },
    ];
    await delta();

    expect(feed.asked.at(-1)?.after).toBe(2);
    expect(mutations).toHaveLength(2);
    expect(mutations[1]).toEqual({
      type: 'delta',
      added: [expect.objectContaining({ locationKey: 'ml-workspace' })],
      removed: [
        {
          entityRef: 'resource:default/fraud-1-0a1b2c3d',
          locationKey: 'ml-workspace',
        },
      ],
    });
    expect(refsOf(mutations[1])).toEqual(['fraud-3-0a1b2c3d']);
  });

  it('reads everything when a delta pass comes before the first full one', async () => {
    feed.rows = [aChange(1)];
    const { delta, mutations } = await aConnectedProvider();

    await delta();

    expect(feed.asked.map(({ after }) => after)).toEqual([0]);
    expect(refsOf(mutations[0])).toEqual(['fraud-1-0a1b2c3d']);
  });

  it('tells the catalog nothing when nothing changed since the last pass', async () => {
    feed.rows = [aChange(1)];
    const { full, delta, connection } = await aConnectedProvider();
    await full();
    connection.applyMutation.mockClear();

    await delta();

    expect(connection.applyMutation).not.toHaveBeenCalled();
  });

  it('never says that this is all there is, so that a late reading deletes nothing', async () => {
    feed.rows = [aChange(1), aChange(2)];
    const { full, mutations } = await aConnectedProvider();
    await full();

    feed.rows = [aChange(1)];
    await full();

    expect(mutations.map(({ type }) => type)).toEqual(['delta', 'delta']);
    expect(mutations[1]).toMatchObject({ removed: [] });
  });

  it('applies a change again when the catalog did not take it', async () => {
    feed.rows = [aChange(1)];
    const { full, delta, connection, mutations } = await aConnectedProvider();
    await full();
    feed.rows.push(aChange(2));
    connection.applyMutation.mockRejectedValueOnce(new Error('no database'));

    await expect(delta()).rejects.toThrow('no database');
    await delta();

    expect(refsOf(mutations[1])).toEqual(['fraud-2-0a1b2c3d']);
  });

  describe('when the second of two pages', () => {
    const page = (changed: object) =>
      HttpResponse.json({
        items: [aChange(4)],
        cursor: 4,
        complete: true,
        ...changed,
      });
    const halfAPage = () =>
      new HttpResponse(JSON.stringify({ items: [aChange(4)] }).slice(0, 60), {
        headers: { 'Content-Type': 'application/json' },
      });

    it.each<[string, () => Response, RegExp]>([
      [
        'answers 500',
        () => new HttpResponse('oh no', { status: 500 }),
        /failed with 500/,
      ],
      [
        'refuses the catalog',
        () => HttpResponse.json({}, { status: 403 }),
        /failed with 403/,
      ],
      ['never arrives', () => HttpResponse.error(), /fetch/],
      ['breaks off in the middle', halfAPage, /JSON/],
      [
        'is no page at all',
        () => HttpResponse.json([]),
        /cannot be used.*object/,
      ],
      [
        'does not say whether it is the last',
        () => page({ complete: undefined }),
        /complete: Invalid input/,
      ],
      [
        'has a workspace without an entity ref',
        () => page({ items: [{ ...aChange(4), entityRef: undefined }] }),
        /items\.0\.entityRef/,
      ],
      [
        'has a workspace that is no Resource',
        () =>
          page({
            items: [{ ...aChange(4), entityRef: 'group:default/admins' }],
          }),
        /expected a Resource/,
      ],
      ['goes back', () => page({ items: [], cursor: 1 }), /goes back to 1/],
      [
        'does not move on',
        () => page({ items: [], cursor: 2, complete: false }),
        /does not move on/,
      ],
      [
        'repeats a change',
        () => page({ items: [aChange(4), aChange(4)] }),
        /change 4 .* out of order/,
      ],
      [
        'holds a change beyond its cursor',
        () => page({ items: [aChange(5)] }),
        /change 5 .* out of order/,
      ],
    ])(
      '%s, nothing is applied and nothing deleted',
      async (_, answer, message) => {
        feed.pageSize = 1;
        feed.rows = [aChange(1), aChange(2), aChange(3)];
        feed.answer = after => (after === 2 ? answer() : undefined);
        const { full, connection } = await aConnectedProvider();

        await expect(full()).rejects.toThrow(message);

        expect(connection.applyMutation).not.toHaveBeenCalled();
      },
    );

    it('fails, a later pass applies all that was missed', async () => {
      feed.rows = [aChange(1)];
      const { full, delta, mutations } = await aConnectedProvider();
      await full();
      feed.pageSize = 1;
      feed.rows = [aChange(1), aChange(2), aChange(3)];
      feed.answer = after =>
        after === 2 ? new HttpResponse('', { status: 500 }) : undefined;

      await expect(delta()).rejects.toThrow('500');
      expect(mutations).toHaveLength(1);
      feed.answer = () => undefined;
      await delta();

      expect(refsOf(mutations[1])).toEqual([
        'fraud-2-0a1b2c3d',
        'fraud-3-0a1b2c3d',
      ]);
    });
  });

  describe('when it hears that something changed', () => {
    const settled = () => new Promise(resolve => setTimeout(resolve, 20));

    it('reads the changes without waiting for its schedule', async () => {
      feed.rows = [aChange(1)];
      const { full, changed, mutations } = await aConnectedProvider();
      await full();
      feed.rows.push(aChange(2));

      await changed();
      await settled();

      expect(refsOf(mutations[1])).toEqual(['fraud-2-0a1b2c3d']);
    });

    it('makes one reading of a burst of events, and never two at a time', async () => {
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const { full, changed } = await aConnectedProvider();
      await full();
      feed.answer = async () => {
        await held;
        return undefined as unknown as Response;
      };

      for (let count = 0; count < 50; count++) await changed();
      await settled();
      expect(feed.asked).toHaveLength(2);
      for (let count = 0; count < 50; count++) await changed();
      release();
      await settled();

      expect(feed.asked).toHaveLength(3);
    });

    it('says so when the reading fails, and leaves the catalog as it is', async () => {
      const { changed, connection, logger } = await aConnectedProvider();
      feed.answer = () => new HttpResponse('', { status: 503 });

      await changed();
      await settled();

      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('failed with 503'),
      );
      expect(connection.applyMutation).not.toHaveBeenCalled();
    });
  });
});
