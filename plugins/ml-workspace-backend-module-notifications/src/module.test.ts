import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import {
  DefaultNotificationService,
  notificationService,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import { requested } from '@ringfence/testing';
import {
  eventually,
  TestPortal,
  TestPortalOptions,
  waitFor,
} from '@ringfence/testing/portal';
import { randomUUID } from 'node:crypto';
import module from '.';

jest.setTimeout(120_000);

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CAT = 'user:default/cat';
const EVE = 'user:default/eve';
const TEAM_A = 'group:default/team-a';
const SECURITY = 'group:default/security';

const organisation = [
  entity('Group', 'team-a', { type: 'team', children: ['interns'] }),
  entity('Group', 'interns', { type: 'team', children: [] }),
  entity('Group', 'security', { type: 'team', children: [] }),
  entity('User', 'ada', { memberOf: ['team-a'] }),
  entity('User', 'bob', { memberOf: ['security'] }),
  entity('User', 'cat', { memberOf: ['security'] }),
  entity('User', 'eve', { memberOf: ['interns'] }),
];

const policy = {
  name: 'contoso',
  revision: 1,
  tiers: {
    restricted: {
      minimumVerdict: 'isolated',
      approval: { count: 1, groups: [SECURITY] },
    },
  },
};

/** Whether notifications can be sent, and what open pages hear. */
const world = { isAway: false, signals: [] as object[] };

const notifications = createServiceFactory({
  service: notificationService,
  deps: { auth: coreServices.auth, discovery: coreServices.discovery },
  factory(deps): NotificationService {
    const real = DefaultNotificationService.create(deps);
    return {
      async send(options) {
        if (world.isAway) throw new Error('ECONNREFUSED');
        await real.send(options);
      },
    };
  },
});

const signals = createServiceFactory({
  service: signalsServiceRef,
  deps: {},
  factory: () => ({
    async publish(signal) {
      world.signals.push(signal);
    },
  }),
});

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const start = (
  features: TestPortalOptions['features'],
  db?: TestPortalOptions['databases'],
) =>
  TestPortal.start({
    databases: db,
    entities: organisation,
    memberships: {
      [ADA]: [TEAM_A],
      [BOB]: [SECURITY],
      [CAT]: [SECURITY],
      [EVE]: ['group:default/interns'],
    },
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      mlWorkspace: { policy },
    },
    features: [mlWorkspacePlugin, eventsServiceFactory, ...(features ?? [])],
  });

interface Notification {
  read?: string;
  payload: {
    title: string;
    description: string;
    link: string;
    severity: string;
    topic: string;
  };
}

/** What people do in a portal, and what they see. */
const peopleIn = (portal: TestPortal) => {
  const call = async (
    user: string,
    plugin: string,
    path: string,
    body?: object,
  ) => {
    const base = await portal.discovery.getBaseUrl(plugin);
    const response = await fetch(`${base}${path}`, {
      method: body ? 'POST' : 'GET',
      body: body && JSON.stringify(body),
      headers: {
        Authorization: mockCredentials.user.header(user),
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
    });
    return { status: response.status, body: await response.json() };
  };
  const notificationsOf = async (user: string): Promise<Notification[]> =>
    (await call(user, 'notifications', '/notifications')).body.notifications;
  return {
    call,
    notificationsOf,
    async ask(name: string, description?: string) {
      const { status, body } = await call(ADA, 'ml-workspace', '/v1/requests', {
        isolation: {
          ...requested({ workspace: { name } }),
          dataClassification: 'restricted',
        },
        owner: TEAM_A,
        description,
      });
      expect([status, body.state]).toEqual([201, 'submitted']);
      return body.id as string;
    },
    async act(user: string, id: string, what: string, text?: string) {
      const { body: read } = await call(
        user,
        'ml-workspace',
        `/v1/requests/${id}`,
      );
      const { seen } = read.decision;
      const { status } = await call(
        user,
        'ml-workspace',
        `/v1/requests/${id}/${what}`,
        { seen, text },
      );
      expect(status).toBe(200);
    },
    /** Waits until somebody sees notifications of such titles, newest first or not. */
    sees: (user: string, ...titles: string[]) =>
      waitFor(async () => {
        const seen = await notificationsOf(user);
        expect(seen.map(({ payload }) => payload.title).sort()).toEqual(
          [...titles].sort(),
        );
      }),
  };
};

describe('with the notifications plugin', () => {
  let portal: TestPortal;
  let people: ReturnType<typeof peopleIn>;
  let db: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await start(
      [module, notificationsPlugin, notifications, signals],
      { 'ml-workspace': db },
    );
    people = peopleIn(portal);
  });

  afterAll(() => portal.stop());

  beforeEach(() => Object.assign(world, { isAway: false, signals: [] }));

  it('a request is one notification for each person, from waiting to decided', async () => {
    const id = await people.ask('mlw-one');
    await people.sees(BOB, 'mlw-one waits for a decision');
    await people.sees(CAT, 'mlw-one waits for a decision');
    await people.sees(ADA);
    const [{ payload }] = await people.notificationsOf(BOB);
    expect(payload).toMatchObject({
      link: `/ml-workspace/requests/${id}`,
      severity: 'normal',
      topic: 'ml-workspace-decisions',
    });

    await people.act(BOB, id, 'approve', 'Looks fine');

    await people.sees(ADA, 'mlw-one: approved');
    await people.sees(CAT, 'mlw-one: approved');
    const [{ payload: toCat }] = await people.notificationsOf(CAT);
    expect(toCat).toMatchObject({ severity: 'low' });
    const [{ payload: toAda }] = await people.notificationsOf(ADA);
    expect(toAda.topic).toBe('ml-workspace-requests');
    // Who is in a group below the owner owns nothing of it.
    expect(await people.notificationsOf(EVE)).toEqual([]);
  });

  it('what people typed does nothing in it, and is short', async () => {
    const id = await people.ask('mlw-typed');
    const typed = `<img src=x onerror=alert(1)> [here](https://evil.example) \u202Egpj ${'long '.repeat(
      1980,
    )}`;
    await people.act(BOB, id, 'question', typed);
    await people.sees(ADA, 'mlw-one: approved', 'mlw-typed: a question to you');
    const seen = await people.notificationsOf(ADA);
    const asked = seen.find(({ payload }) => /question/.test(payload.title))!;
    const { description } = asked.payload;
    expect(description).toMatch(
      /^bob asks: “\u2068‹img src=x onerror=alert\(1\)› \(here\)\(https/,
    );
    expect(description).not.toMatch(/[<>[\]\u202E]/);
    expect(description.length).toBeLessThan(250);
  });

  it('what happened while nobody could be told is told later, once', async () => {
    world.isAway = true;
    const id = await people.ask('mlw-away');
    await people.act(BOB, id, 'question', 'Why?');
    await waitFor(async () => {
      const [first] = await db('ml_workspace_messages').where({
        scope: `request:${id}`,
      });
      expect(first.attempts).toBeGreaterThan(0);
    });
    world.isAway = false;
    await db('ml_workspace_messages').update({
      due_at: new Date().toISOString(),
    });
    await people.ask('mlw-wakes');
    await eventually('ada to be asked', async () => {
      const seen = await people.notificationsOf(ADA);
      const titles = seen.map(({ payload }) => payload.title);
      const told = titles.filter(title => title.startsWith('mlw-away'));
      return told.join() === 'mlw-away: a question to you' ? true : undefined;
    });
  });

  it('people mute what they do not want to hear of', async () => {
    const settings = (enabled: boolean) => ({
      channels: [
        {
          id: 'Web',
          origins: [
            {
              id: 'plugin:ml-workspace',
              enabled: true,
              topics: [{ id: 'ml-workspace-decisions', enabled }],
            },
          ],
        },
      ],
    });
    const before = (await people.notificationsOf(CAT)).length;
    const { body } = await people.call(CAT, 'notifications', '/settings');
    const [{ origins }] = body.channels;
    expect(JSON.stringify(origins)).toContain('ml-workspace-decisions');
    await people.call(CAT, 'notifications', '/settings', {
      channels: body.channels.map((channel: { origins: { id: string }[] }) => ({
        ...channel,
        origins: channel.origins.map(origin => ({
          ...settings(false).channels[0].origins[0],
          id: origin.id,
        })),
      })),
    });
    await people.ask('mlw-muted');
    await eventually('bob to be told', async () => {
      const seen = await people.notificationsOf(BOB);
      return seen.some(({ payload }) => /mlw-muted/.test(payload.title))
        ? true
        : undefined;
    });
    expect(await people.notificationsOf(CAT)).toHaveLength(before);
  });

  it('open pages hear that something changed, and nothing of what', async () => {
    await people.ask('mlw-signalled');
    await waitFor(() => expect(world.signals.length).toBeGreaterThan(0));
    expect(world.signals[0]).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'ml-workspace',
      message: {},
    });
  });
});

describe('without the notifications plugin', () => {
  it('everything works, and nobody is told', async () => {
    const portal = await start([module, signals]);
    try {
      const people = peopleIn(portal);
      const id = await people.ask('mlw-alone');
      await people.act(BOB, id, 'approve');
      const { body } = await people.call(
        ADA,
        'ml-workspace',
        `/v1/requests/${id}`,
      );
      expect(body.state).toBe('approved');
    } finally {
      await portal.stop();
    }
  });
});
