import { stringifyEntityRef } from '@backstage/catalog-model';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import {
  aProtectedWorkspace,
  anOpenWorkspace,
  armIdOf,
  aWorkspaceWithPort22,
  judged,
} from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';
import { Backend } from '../backend/Backend';
import { createRequestAction } from './request';

const owner = 'group:default/data-science';

const recipe = {
  steps: [
    {
      id: 'request',
      action: 'ml-workspace:request',
      each: '${{ parameters.isolations }}',
      input: {
        isolation: '${{ each.value }}',
        owner: '${{ parameters.owner }}',
        description: '${{ parameters.description }}',
        askAnyway: '${{ parameters.askAnyway }}',
      },
    },
  ],
  output: {
    exceptions: '${{ steps.request.output.exception }}',
    waiting: '${{ steps.request.output.waits }}',
    requestIds: '${{ steps.request.output.requestId }}',
    entityRefs: '${{ steps.request.output.entityRef }}',
    found: '${{ steps.request.output.entityFound }}',
    paths: '${{ steps.request.output.link }}',
    titles: '${{ steps.request.output.linkTitle }}',
    verdicts: '${{ steps.request.output.verdict }}',
    sentences: '${{ steps.request.output.sentence }}',
    states: '${{ steps.request.output.state }}',
  },
};

const values = (...names: string[]) => ({
  isolations: names.map(name => aProtectedWorkspace(name)),
  owner,
  description: 'Scores card payments',
});

describe('ml-workspace:request, in a portal', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start({
      recipe,
      features: [catalogModuleMlWorkspace],
    });
  });

  it('asks for the workspace as the user and links to its entity', async () => {
    const { status, log, output } = await portal.run(values('found'));

    const [request] = await portal.requests();
    const posture = judged(aProtectedWorkspace('found'));
    expect(status).toBe('completed');
    expect(log).toContain(posture.sentence);
    expect(request).toMatchObject({
      workspaceId: armIdOf('found'),
      requestedBy: mockCredentials.user().principal.userEntityRef,
      owner,
      description: 'Scores card payments',
      state: 'approved',
    });
    expect(output).toEqual({
      requestIds: [request.id],
      entityRefs: [request.entityRef],
      found: [true],
      paths: [
        `/catalog/default/resource/${request.entityRef.split('/').pop()}`,
      ],
      titles: ['Open the workspace in the catalog'],
      verdicts: [posture.verdict],
      sentences: [posture.sentence],
      states: ['approved'],
      exceptions: [false],
      waiting: [false],
    });
    const entity = await portal.entity(request.entityRef);
    expect(stringifyEntityRef(entity)).toBe(request.entityRef);
    expect(entity.metadata.title).toBe('found');
  });

  it('makes no second request when the task runs again', async () => {
    const before = await portal.requests();
    const first = await portal.run(values('again'));

    const second = await portal.retry(first.id);

    expect(second).toMatchObject({
      status: 'completed',
      output: first.output,
    });
    expect(await portal.requests()).toHaveLength(before.length + 1);
  });

  it('makes one request for each turn of a loop', async () => {
    const { status, output } = await portal.run(values('one', 'two'));

    expect(status).toBe('completed');
    expect(new Set(output.requestIds as string[]).size).toBe(2);
    expect((await portal.requests()).map(each => each.workspaceName)).toEqual(
      expect.arrayContaining(['one', 'two']),
    );
  });

  it('says in plain words that somebody asked for the workspace before', async () => {
    await portal.run(values('taken'));

    const { status, log } = await portal.run(values('taken'));

    expect(status).toBe('failed');
    expect(log).toContain(
      'ConflictError: This workspace has been asked for before',
    );
  });

  it('names every field that a request is refused for, and leaves nothing behind', async () => {
    const before = await portal.requests();

    const { status, log } = await portal.run({
      ...values(),
      isolations: [
        {
          ...aWorkspaceWithPort22(),
          workspace: { name: 'refused', resourceGroup: 'rg-ml' },
        },
      ],
      owner: 'resource:default/nobody',
    });

    expect(status).toBe('failed');
    expect(log).toContain('- isolation.workspace.subscriptionId: ');
    expect(log).toContain('- isolation.outbound.rules[0].portRanges: ');
    expect(log).toContain('- owner: ');
    expect(await portal.requests()).toEqual(before);
  });

  it('judges in a dry run and writes nothing', async () => {
    const before = await portal.requests();
    const refused = {
      ...values(),
      isolations: [{ ...aWorkspaceWithPort22(), workspace: { name: 'dry' } }],
    };

    const good = await portal.dryRun(recipe, values('dry'));
    const bad = await portal.dryRun(recipe, refused);

    expect(good).toMatchObject({
      status: 'completed',
      output: {
        found: [false],
        verdicts: [judged(aProtectedWorkspace()).verdict],
      },
    });
    expect(good.log).toContain('Dry run: nothing was requested');
    expect(bad.status).toBe('failed');
    expect(bad.log).toContain('- isolation.outbound.rules[0].portRanges: ');
    expect(bad.log).toContain('- isolation.workspace.subscriptionId: ');
    expect(await portal.requests()).toEqual(before);
  });
});

describe('ml-workspace:request, where policy refuses it', () => {
  let portal: Portal;
  const named = (name: string) => ({
    ...anOpenWorkspace(),
    workspace: aProtectedWorkspace(name).workspace,
  });
  const asking = (name: string, more: object = {}) => ({
    ...values(),
    isolations: [named(name)],
    askAnyway: true,
    ...more,
  });

  beforeAll(async () => {
    portal = await Portal.start({ recipe });
  });

  it('keeps it for a person to decide where that is asked for, and says that it waits', async () => {
    const plain = await portal.run(asking('open', { askAnyway: false }));
    expect(plain.status).toBe('failed');
    expect(plain.log).toContain('`askAnyway: true`');

    const { status, log, output } = await portal.run(asking('open'));

    const [request] = await portal.requests();
    expect(status).toBe('completed');
    expect(log).toContain('policy refuses it, so a person decides');
    expect(request).toMatchObject({ state: 'submitted', exception: true });
    expect(output).toMatchObject({
      states: ['submitted'],
      exceptions: [true],
      waiting: [true],
      paths: [`/ml-workspace/requests/${request.id}`],
    });
  });

  it('says in a dry run what would be kept, and keeps nothing', async () => {
    const before = await portal.requests();

    const { status, log, output } = await portal.dryRun(recipe, asking('dry'));

    expect(status).toBe('completed');
    expect(log).toContain(
      'It would be kept as an exception that waits for a decision, with this reason: "Scores card payments"',
    );
    expect(output).toMatchObject({ exceptions: [true] });
    expect(await portal.requests()).toEqual(before);
  });

  it.each(['run', 'dry run'])('takes a reason for it (%s)', async kind => {
    const silent = asking('silent', { description: ' ' });
    const { status, log } = await (kind === 'run'
      ? portal.run(silent)
      : portal.dryRun(recipe, silent));
    expect(status).toBe('failed');
    expect(log).toContain('- description: Whoever decides has to know why');
  });

  it('never keeps what Azure refuses', async () => {
    const before = await portal.requests();
    const isolations = [
      {
        ...aWorkspaceWithPort22(),
        workspace: aProtectedWorkspace('never').workspace,
      },
    ];
    const tried = asking('never', { isolations });
    const [run, dry] = [
      await portal.run(tried),
      await portal.dryRun(recipe, tried),
    ];
    expect([run.status, dry.status]).toEqual(['failed', 'failed']);
    expect(run.log).toContain('isolation.outbound.rules[0].portRanges');
    expect(await portal.requests()).toEqual(before);
  });
});

describe('ml-workspace:request, where tasks are recovered', () => {
  it('keeps what one turn of a loop made, and never takes it for another turn', async () => {
    const portal = await Portal.start({
      recipe,
      features: [catalogModuleMlWorkspace],
      scaffolder: { taskRecovery: { enabled: true } },
    });
    const { sentence } = judged(aProtectedWorkspace('made'));
    const first = await portal.run({
      ...values(),
      isolations: [aProtectedWorkspace('made'), aWorkspaceWithPort22()],
    });

    const second = await portal.retry(first.id);

    expect([first.status, second.status]).toEqual(['failed', 'failed']);
    expect((await portal.requests()).map(each => each.workspaceName)).toEqual([
      'made',
    ]);
    expect(second.log.split(sentence)).toHaveLength(2);
    expect(second.log.split('It is refused')).toHaveLength(3);
  });
});

describe('ml-workspace:request, where a person approves', () => {
  it('links to the waiting request at once', async () => {
    const portal = await Portal.start({ recipe, approval: 'manual' });

    const { status, log, output } = await portal.run({
      isolations: [aProtectedWorkspace('waiting')],
      owner,
    });

    const [request] = await portal.requests();
    expect(status).toBe('completed');
    expect(log).not.toContain('Waiting up to');
    expect(output).toMatchObject({
      states: ['submitted'],
      entityRefs: [request.entityRef],
      found: [false],
      paths: [`/ml-workspace/requests/${request.id}`],
      titles: ['Open the request'],
    });
  });
});

describe('ml-workspace:request, where the catalog lags', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start({ recipe });
  });

  const aContext = (name: string) => {
    const output = jest.fn();
    const keys: string[] = [];
    const context = {
      ...createMockActionContext({
        input: { isolation: aProtectedWorkspace(name), owner },
        task: { id: 'task-1' },
      }),
      output,
      async checkpoint<T>({
        key,
        fn,
      }: {
        key: string;
        fn: () => Promise<T> | T;
      }) {
        keys.push(key);
        return fn();
      },
    };
    return { context, keys, output };
  };
  const anAction = (patience: { pollIntervalMs: number; timeoutMs: number }) =>
    createRequestAction({
      backend: Backend.create({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        discovery: portal.discovery,
      }),
      catalog: catalogServiceMock(),
      ...patience,
    });

  it('links to the request once it has waited long enough', async () => {
    const { context, output } = aContext('slow');

    await anAction({ pollIntervalMs: 5, timeoutMs: 20 }).handler(context);

    const [{ id, entityRef }] = await portal.requests();
    expect(output.mock.calls).toEqual(
      expect.arrayContaining([
        ['requestId', id],
        ['entityRef', entityRef],
        ['entityFound', false],
        ['link', `/ml-workspace/requests/${id}`],
        ['linkTitle', 'Open the request'],
      ]),
    );
  });

  it('keeps its checkpoint under the workspace, and the same request for the same task', async () => {
    const action = anAction({ pollIntervalMs: 1, timeoutMs: 1 });
    const before = await portal.requests();
    const [one, two, oneAgain] = ['one', 'two', 'one'].map(aContext);

    await action.handler(one.context);
    await action.handler(two.context);
    await action.handler(oneAgain.context);

    expect(one.keys).toEqual([`ml-workspace.request.${armIdOf('one')}`]);
    expect(two.keys).not.toEqual(one.keys);
    expect(oneAgain.keys).toEqual(one.keys);
    expect(await portal.requests()).toHaveLength(before.length + 2);
  });

  it('stops waiting when the task is cancelled, and the request stands', async () => {
    const controller = new AbortController();
    const { context, output } = aContext('cancelled');
    const running = anAction({
      pollIntervalMs: 60_000,
      timeoutMs: 600_000,
    }).handler({ ...context, signal: controller.signal });
    while (
      !(await portal.requests()).some(
        each => each.workspaceName === 'cancelled',
      )
    );

    controller.abort();

    await expect(running).rejects.toThrow(/aborted/);
    expect(output).not.toHaveBeenCalled();
  });

  it('asks for nothing when the task was cancelled before', async () => {
    const before = await portal.requests();
    const { context } = aContext('never');

    await expect(
      anAction({ pollIntervalMs: 1, timeoutMs: 1 }).handler({
        ...context,
        signal: AbortSignal.abort(),
      }),
    ).rejects.toThrow(/aborted/);

    expect(await portal.requests()).toEqual(before);
  });

  it('gives the slot of a cancelled task back without waiting on', async () => {
    const id = await portal.start(values('stopped'));
    await portal.said(id, 'Waiting up to');

    await portal.ask('scaffolder', `/v2/tasks/${id}/cancel`, {});
    const { status, log } = await portal.ended(id);

    expect(status).toBe('failed');
    expect(log).toMatch(/aborted|cancelled/);
  });
});
