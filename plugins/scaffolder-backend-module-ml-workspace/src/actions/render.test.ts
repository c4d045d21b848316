import { JsonObject } from '@backstage/types';
import { RequestFiles } from '@ringfence/backstage-plugin-ml-workspace-common';
import { parse } from 'yaml';
import { aProtectedWorkspace, reaching } from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';
import { examples } from './render.examples';

const owner = 'group:default/data-science';
const files = { dialect: 'arm', landingZone: 'shared' };

const render = (input: JsonObject): JsonObject => ({
  id: 'render',
  action: 'ml-workspace:render',
  if: '${{ parameters.requestId or parameters.isolation }}',
  input,
});

const look = {
  id: 'look',
  action: 'debug:log',
  input: { listWorkspace: 'with-contents' },
};

/** Asks for what a test gives, or renders the request that it names. */
const recipe = {
  steps: [
    {
      id: 'request',
      action: 'ml-workspace:request',
      if: '${{ parameters.isolation }}',
      input: {
        isolation: '${{ parameters.isolation }}',
        owner,
        files: '${{ parameters.files }}',
      },
    },
    {
      id: 'change',
      action: 'ml-workspace:change',
      if: '${{ parameters.change }}',
      input: {
        workspace: '${{ steps.request.output.entityRef }}',
        isolation: '${{ parameters.change }}',
      },
    },
    render({
      requestId:
        '${{ parameters.requestId or steps.request.output.requestId }}',
      targetPath: '${{ parameters.targetPath or "infra" }}',
      digest: '${{ parameters.digest }}',
    }),
    look,
    {
      id: 'generated',
      action: 'ml-workspace:generated',
      if: '${{ parameters.pullRequest }}',
      input: {
        requestId: '${{ steps.request.output.requestId }}',
        pullRequest: '${{ parameters.pullRequest }}',
        commit: '${{ parameters.commit }}',
      },
    },
  ],
  output: {
    requestId: '${{ steps.request.output.requestId }}',
    render: '${{ steps.render.output }}',
  },
};

interface Output {
  requestId: string;
  render: {
    digest: string;
    paths: string[];
    branch: string;
    title: string;
    description: string;
  };
}

describe('writing the approved files into a task', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start({ recipe });
  });

  afterAll(() => portal.stop());

  const filesOf = async (id: string): Promise<RequestFiles> =>
    (await portal.ask('ml-workspace', `/v1/requests/${id}/files`)).json();

  it('gives the bytes that were approved, and the text of the pull request', async () => {
    const isolation = aProtectedWorkspace('rendered');
    const { status, log, output } = await portal.run({ isolation, files });
    expect(status).toBe('completed');
    const { requestId, render: rendered } = output as unknown as Output;
    const approved = await filesOf(requestId);
    expect(rendered.digest).toBe(approved.digest);
    expect(rendered.paths).toEqual(approved.files.map(({ path }) => path));
    for (const { path, content } of approved.files) {
      expect(log).toContain(`infra/${path}`);
      expect(log).toContain(content.trim());
    }
    expect(rendered.branch).toBe(`ml-workspace/${requestId}`);
    expect(rendered.title).toBe('Add the Azure ML workspace rendered');
    expect(rendered.description).toContain(approved.digest);
    expect(rendered.description).toContain('Verdict: **');
  });

  it('tells the request where the files went, once', async () => {
    const pullRequest = 'https://github.example/org/repo/pull/7';
    const { output } = await portal.run({
      isolation: aProtectedWorkspace('delivered'),
      files,
      pullRequest,
      commit: '0123abc',
    });
    const { requestId } = output as unknown as Output;
    const read = await portal.ask('ml-workspace', `/v1/requests/${requestId}`);
    expect(await read.json()).toMatchObject({
      state: 'generated',
      delivery: { pullRequest, commit: '0123abc' },
    });
  });

  it('refuses files that are not those that were looked at', async () => {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('looked-at'),
      files,
      digest: 'another',
    });
    expect(status).toBe('failed');
    expect(log).toContain('not another; look at them again');
  });

  it('refuses a request that a later one stands in place of', async () => {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('changed'),
      files,
      change: reaching('changed', 'lake'),
    });
    expect(status).toBe('failed');
    expect(log).toContain('write the files of that one');
  });

  it('writes nowhere but below the folder of the task', async () => {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('outside'),
      files,
      targetPath: '../outside',
    });
    expect(status).toBe('failed');
    expect(log).toMatch(/not allowed|outside/i);
  });

  it('says that a request was made without files', async () => {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('plain'),
    });
    expect(status).toBe('failed');
    expect(log).toContain('made without files');
  });

  it('lists and shows the files in a dry run, and writes none', async () => {
    const { status, log } = await portal.dryRun(recipe, {
      isolation: aProtectedWorkspace('dry'),
      files,
    });
    expect(log).toContain('main.json');
    expect(log).toContain('Microsoft.MachineLearningServices/workspaces');
    expect(log).toContain('nothing was requested');
    expect(status).toBe('completed');
    expect(await portal.requests()).not.toContainEqual(
      expect.objectContaining({ workspaceName: 'dry' }),
    );
  });
});

it('refuses files of a request that waits for a person', async () => {
  const portal = await Portal.start({ recipe, approval: 'manual' });
  try {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('waiting'),
      files,
    });
    expect(status).toBe('failed');
    expect(log).toContain('its files are written once it is approved');
  } finally {
    await portal.stop();
  }
});

it.each(examples)('$description, as the example says', async ({ example }) => {
  const portal = await Portal.start({ recipe: parse(example) });
  try {
    const { status, log } = await portal.run({
      isolation: aProtectedWorkspace('example'),
      owner,
    });
    expect([status, log]).toEqual(['completed', expect.any(String)]);
  } finally {
    await portal.stop();
  }
});
