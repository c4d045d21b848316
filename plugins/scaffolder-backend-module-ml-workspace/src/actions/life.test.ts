import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import { parse } from 'yaml';
import {
  aProtectedWorkspace,
  anOpenWorkspace,
  armIdOf,
  aWorkspaceWithPort22,
  judged,
  reaching,
} from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';
import { Backend } from '../backend/Backend';
import { createChangeAction } from './change';
import { examples as changeExamples } from './change.examples';
import { examples as generatedExamples } from './generated.examples';
import { createRetireAction } from './retire';
import { examples as retireExamples } from './retire.examples';

const owner = 'group:default/data-science';
const input = {
  workspace: '${{ parameters.workspace }}',
  description: '${{ parameters.description }}',
};

/** What a test asks for is what it gives values for. */
const recipe = {
  steps: [
    {
      id: 'request',
      action: 'ml-workspace:request',
      if: '${{ parameters.request }}',
      input: { isolation: '${{ parameters.request }}', owner },
    },
    {
      id: 'generated',
      action: 'ml-workspace:generated',
      if: '${{ parameters.generated }}',
      input: { requestId: '${{ steps.request.output.requestId }}' },
    },
    {
      id: 'change',
      action: 'ml-workspace:change',
      if: '${{ parameters.change }}',
      input: {
        ...input,
        isolation: '${{ parameters.change }}',
        version: '${{ parameters.version }}',
        askAnyway: '${{ parameters.askAnyway }}',
      },
    },
    {
      id: 'retire',
      action: 'ml-workspace:retire',
      each: '${{ parameters.ends }}',
      input: { ...input, workspace: '${{ each.value }}' },
    },
    {
      id: 'fail',
      action: 'ml-workspace:validate',
      if: '${{ parameters.fail }}',
      input: { isolation: '${{ parameters.fail }}' },
    },
  ],
  output: {
    entityRef: '${{ steps.request.output.entityRef }}',
    generated: '${{ steps.generated.output.state }}',
    changes: '${{ steps.change.output }}',
    ends: '${{ steps.retire.output }}',
  },
};

/** Runs the recipe for what is given values, and nothing else. */
const run = (portal: Portal, values: object) =>
  portal.run({ ends: [], ...values });

async function create(portal: Portal, name: string): Promise<string> {
  const { output, log } = await run(portal, {
    request: aProtectedWorkspace(name),
  });
  expect(log).not.toContain('Error');
  return output.entityRef as string;
}

const requestsFor = async (portal: Portal, name: string) =>
  (await portal.requests())
    .filter(({ workspaceId }) => workspaceId === armIdOf(name))
    .reverse();

describe('changing and ending a workspace, in a portal', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start({
      recipe,
      features: [catalogModuleMlWorkspace],
    });
  });

  it('asks for the change as the user and links to the entity', async () => {
    const workspace = await create(portal, 'changed');

    const { status, log, output } = await run(portal, {
      workspace,
      change: reaching('changed', 'lake'),
      description: 'Reads the lake',
    });

    const posture = judged(reaching('changed', 'lake'));
    const [, change] = await requestsFor(portal, 'changed');
    expect(status).toBe('completed');
    expect(log).toContain(posture.sentence);
    expect(change).toMatchObject({
      kind: 'change',
      state: 'approved',
      owner,
      description: 'Reads the lake',
    });
    expect(output.changes).toEqual({
      requestId: change.id,
      entityRef: workspace,
      state: 'approved',
      waits: false,
      exception: false,
      verdict: posture.verdict,
      sentence: posture.sentence,
      link: `/catalog/default/resource/${workspace.split('/').pop()}`,
      linkTitle: 'Open the workspace in the catalog',
    });
  });

  it('makes no second change when the task runs again', async () => {
    const workspace = await create(portal, 'again');
    const first = await run(portal, {
      workspace,
      change: reaching('again', 'lake'),
    });

    const second = await portal.retry(first.id);

    expect(second).toMatchObject({
      status: 'completed',
      output: first.output,
    });
    expect(await requestsFor(portal, 'again')).toHaveLength(2);
  });

  it('ends each workspace of a loop, and finds what it asked for when the task runs again', async () => {
    const workspace = await create(portal, 'ended');
    const other = await create(portal, 'ended-too');
    const first = await run(portal, {
      ends: [workspace, other],
      description: 'Done',
    });

    const second = await portal.retry(first.id);

    const [, end] = await requestsFor(portal, 'ended');
    const [, otherEnd] = await requestsFor(portal, 'ended-too');
    expect(await requestsFor(portal, 'ended')).toHaveLength(2);
    expect(end).toMatchObject({
      kind: 'retire',
      state: 'approved',
      description: 'Done',
    });
    expect(first.output.ends).toEqual({
      requestId: [end.id, otherEnd.id],
      entityRef: [workspace, other],
      state: ['approved', 'approved'],
      link: [
        `/ml-workspace/requests/${end.id}`,
        `/ml-workspace/requests/${otherEnd.id}`,
      ],
      linkTitle: ['Open the request', 'Open the request'],
    });
    expect(second).toMatchObject({
      status: 'completed',
      output: first.output,
    });
  });

  it('says in plain words that others changed the workspace meanwhile', async () => {
    const workspace = await create(portal, 'stale');
    await run(portal, { workspace, change: reaching('stale', 'one') });

    const { status, log } = await run(portal, {
      workspace,
      change: reaching('stale', 'two'),
      version: 1,
    });

    expect(status).toBe('failed');
    expect(log).toContain(
      'ConflictError: The workspace is at version 2, and this was asked of version 1',
    );
  });

  it('says in plain words what cannot be done, and leaves nothing behind', async () => {
    const workspace = await create(portal, 'refused');
    const said = async (values: object) => {
      const { status, log } = await run(portal, values);
      expect(status).toBe('failed');
      return log;
    };

    expect(
      await said({ workspace, change: reaching('other', 'lake') }),
    ).toContain('- isolation.workspace: ');
    expect(
      await said({
        workspace,
        change: { ...reaching('refused', 'lake'), region: 'northeurope' },
      }),
    ).toContain('- isolation.region: ');
    expect(await said({ ends: ['resource:default/nobody'] })).toContain(
      'NotFoundError: No workspace is known behind resource:default/nobody',
    );
    expect(await said({ ends: ['component:default/shop'] })).toContain(
      '- workspace: ',
    );
    expect(await requestsFor(portal, 'refused')).toHaveLength(1);
  });

  it('says once that the files are written, however often the task runs', async () => {
    const first = await run(portal, {
      request: aProtectedWorkspace('written'),
      generated: true,
    });
    const second = await portal.retry(first.id);

    expect(first.output.generated).toBe('generated');
    expect(second.output.generated).toBe('generated');
    const [{ id }] = await requestsFor(portal, 'written');
    const answer = await portal.ask('ml-workspace', `/v1/requests/${id}`);
    const { events } = await answer.json();
    expect(events).toHaveLength(3);
  });

  it.each(
    [...changeExamples, ...retireExamples, ...generatedExamples].map(
      ({ description, example }) => [description, example],
    ),
  )('runs the example in a dry run: %s', async (_, example) => {
    const name = 'example';
    const found = await requestsFor(portal, name);
    const workspace = found[0]?.entityRef ?? (await create(portal, name));
    const before = await portal.requests();

    const { status, log } = await portal.dryRun(parse(example), {
      workspace,
      isolation: reaching(name, 'lake'),
      version: 1,
      owner,
      description: 'Reads the lake',
    });

    expect(log).toContain('Dry run: nothing was requested');
    expect(status).toBe('completed');
    expect(await portal.requests()).toEqual(before);
  });

  it('keeps a change that policy refuses where a decision is asked for', async () => {
    const workspace = await create(portal, 'kept');
    const change = {
      ...anOpenWorkspace(),
      workspace: aProtectedWorkspace('kept').workspace,
    };
    const wish = {
      workspace,
      isolation: change,
      askAnyway: true,
      description: 'Because',
    };
    const dry = await portal.dryRun({
      steps: [{ id: 'step', action: 'ml-workspace:change', input: wish }],
    });
    expect(dry.log).toContain('with this reason: "Because"');

    const asked = { workspace, change, description: 'Because' };
    expect((await run(portal, asked)).status).toBe('failed');
    const { output } = await run(portal, { ...asked, askAnyway: true });

    const [, kept] = await requestsFor(portal, 'kept');
    expect(kept).toMatchObject({ state: 'submitted', exception: true });
    expect(output.changes).toMatchObject({
      state: 'submitted',
      waits: true,
      exception: true,
      link: `/ml-workspace/requests/${kept.id}`,
    });
  });

  it('fails a dry run that would be refused', async () => {
    const workspace = await create(portal, 'dry');
    const dryRun = (step: object) =>
      portal.dryRun({ steps: [{ id: 'step', ...step }] });

    const change = await dryRun({
      action: 'ml-workspace:change',
      input: { workspace, isolation: aWorkspaceWithPort22() },
    });
    const end = await dryRun({
      action: 'ml-workspace:retire',
      input: { workspace: 'nobody' },
    });

    expect([change.status, end.status]).toEqual(['failed', 'failed']);
    expect(change.log).toContain('- isolation.outbound.rules[0].portRanges: ');
    expect(end.log).toContain('No workspace is known behind');
  });

  it('asks for nothing when the task was cancelled before', async () => {
    const workspace = await create(portal, 'cancelled');
    const backend = Backend.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: portal.discovery,
    });
    const cancelled = <T extends object>(values: T) => ({
      ...createMockActionContext({ input: values, task: { id: 'task-1' } }),
      signal: AbortSignal.abort(),
    });

    await expect(
      createChangeAction({ backend }).handler(
        cancelled({ workspace, isolation: reaching('cancelled', 'lake') }),
      ),
    ).rejects.toThrow(/aborted/);
    await expect(
      createRetireAction({ backend }).handler(cancelled({ workspace })),
    ).rejects.toThrow(/aborted/);
    expect(await requestsFor(portal, 'cancelled')).toHaveLength(1);
  });
});

describe('changing and ending a workspace, where tasks are recovered', () => {
  it('keeps what a step asked for, and takes it for no other step’s', async () => {
    const portal = await Portal.start({
      recipe,
      features: [catalogModuleMlWorkspace],
      scaffolder: { taskRecovery: { enabled: true } },
    });
    const workspace = await create(portal, 'kept');
    const first = await run(portal, {
      workspace,
      change: reaching('kept', 'lake'),
      ends: [workspace],
      fail: aWorkspaceWithPort22(),
    });

    const second = await portal.retry(first.id);

    expect([first.status, second.status]).toEqual(['failed', 'failed']);
    expect((await requestsFor(portal, 'kept')).map(({ kind }) => kind)).toEqual(
      ['create', 'change', 'retire'],
    );
  });
});
