import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { Deployment } from '@ringfence/backstage-plugin-ml-workspace-common';
import { createDeployAction } from './deploy';

const at = '2026-12-01T09:00:00.000Z';

const deployment = (of: Partial<Deployment>): Deployment => ({
  requestId: 'r-1',
  state: 'checking',
  attempt: 1,
  name: 'ringfence-r-1-1',
  subscriptionId: 's',
  resourceGroup: 'rg-ml',
  by: 'user:default/ada',
  startedAt: at,
  updatedAt: at,
  stages: [],
  problems: [],
  made: [],
  ...of,
});

const building: Deployment['stages'] = [
  {
    stage: 'workspace',
    state: 'running',
    resources: [{ resourceId: '/w', state: 'running' }],
  },
];

describe('ml-workspace:deploy', () => {
  const run = async (
    [first, ...rest]: Partial<Deployment>[],
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
  ) => {
    const states = rest.map(deployment);
    const backend = {
      deploy: jest.fn(async () => deployment(first)),
      getDeployment: jest.fn(async () => states.shift()!),
    };
    const said: string[] = [];
    const ctx = {
      ...createMockActionContext({ input: { requestId: 'r-1' } }),
      ...options,
    };
    ctx.logger.info = ((line: string) => said.push(line)) as never;
    const ended = createDeployAction({ backend, pollMs: 1 })
      .handler(ctx as never)
      .then(
        () => undefined,
        error => error as Error,
      );
    return { backend, ctx, said, error: await ended };
  };

  it('follows it to its end and says each thing once', async () => {
    const { backend, ctx, said, error } = await run([
      { state: 'checking' },
      { state: 'running', stages: building },
      { state: 'running', stages: building },
      { state: 'succeeded' },
    ]);
    expect(error).toBeUndefined();
    expect(backend.deploy).toHaveBeenCalledTimes(1);
    expect(said).toEqual([
      'Azure is asked what it would do',
      expect.stringContaining('half an hour'),
      'Workspace: running',
      'It is live',
    ]);
    expect(ctx.output).toHaveBeenCalledWith(
      'link',
      '/ml-workspace/requests/r-1',
    );
  });

  it('fails with Azure’s cause, the next step and what stands', async () => {
    const { error } = await run([
      {
        state: 'failed',
        problems: [
          { code: 'QuotaExceeded', message: 'No cores', next: 'Ask for more' },
        ],
        made: ['/vault'],
      },
    ]);
    expect(error?.message).toBe(
      'It failed.\nQuotaExceeded: No cores Next: Ask for more\nWhat stands: /vault',
    );
  });

  it('fails where it was refused, with nothing made', async () => {
    const { error } = await run([
      {
        state: 'refused',
        problems: [{ code: 'NotApproved', message: 'No', target: '/kv' }],
      },
    ]);
    expect(error?.message).toBe(
      'It was refused, and nothing was made.\nNotApproved: No (/kv)\nNothing stands',
    );
  });

  it('sends nothing in a dry run', async () => {
    const { backend, error } = await run([{}], { isDryRun: true });
    expect(error).toBeUndefined();
    expect(backend.deploy).not.toHaveBeenCalled();
  });

  it('stops following when the task is cancelled', async () => {
    const { error } = await run([{ state: 'running' }], {
      signal: AbortSignal.abort(),
    });
    expect(error?.name).toBe('AbortError');
  });
});
