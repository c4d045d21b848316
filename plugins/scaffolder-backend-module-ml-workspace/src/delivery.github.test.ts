import { blobRule } from '@ringfence/testing';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import {
  below,
  delivered,
  FOLDER,
  newest,
  publishingPortal,
} from './__testUtils__/delivery';
import { GithubDouble } from './__testUtils__/hosts/GithubDouble';
import { goldenPath } from './__testUtils__/goldenPath';
import {
  aProtectedWorkspace,
  judged,
  reaching,
} from './__testUtils__/isolations';
import { Portal } from './__testUtils__/portal';

/** What Markdown shows for letters that are written as numbers. */
const asShown = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

describe('files that go to GitHub, of which there is a double here', () => {
  let github: GithubDouble;
  let portal: Portal;

  const values = (name: string, more: object = {}) =>
    delivered(name, {
      delivery: 'github',
      repoUrl: github.repoUrl,
      folder: FOLDER,
      ...more,
    });

  const start = (more: Partial<Parameters<typeof publishingPortal>[0]> = {}) =>
    publishingPortal({
      template: 'managed-approved-outbound',
      publishing: githubModule,
      integrations: github.integrations,
      ...more,
    });

  beforeEach(async () => {
    github = await new GithubDouble().start();
    portal = await start();
  });

  afterEach(async () => {
    await portal.stop();
    await github.stop();
  });

  it('stand in one pull request, byte for byte, whose text says what was approved', async () => {
    const { status, log, output } = await portal.run(values('fraud'));

    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const { request, files } = await newest(portal);
    const [pullRequest, ...others] = github.pullRequests;
    expect(others).toEqual([]);
    expect(pullRequest).toMatchObject({
      head: `ml-workspace/${request.id}`,
      base: 'main',
      title: 'Add the Azure ML workspace fraud',
    });
    const { posture } = request;
    expect(asShown(pullRequest.body)).toContain(
      `Verdict: **${posture.verdict}**`,
    );
    expect(posture.verdict).toBe(judged(aProtectedWorkspace()).verdict);
    expect(pullRequest.body).toContain(`SHA-256 ${files.digest}`);
    expect(github.filesOf(pullRequest.head)).toEqual({
      'README.md': '# Infrastructure\n',
      ...below(FOLDER, files),
    });
    expect(request).toMatchObject({
      state: 'generated',
      delivery: { pullRequest: pullRequest.html_url },
    });
    expect(output.links).toContainEqual({
      title: 'Open what was published',
      url: pullRequest.html_url,
    });
  });

  it('tell in the pull request what they cannot say', async () => {
    const rule = { ...blobRule('lake'), approverAssigned: true };
    const isolation = {
      ...aProtectedWorkspace('gaps'),
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [rule] },
    };
    const { status, log } = await portal.run(values('gaps', { isolation }));
    expect([status, log]).toEqual(['completed', expect.any(String)]);

    const { files } = await newest(portal);
    const [{ body }] = github.pullRequests;
    expect(files.unsayable.length).toBeGreaterThan(0);
    expect(body).toContain('| Field | What | Who says it |');
    expect(asShown(body)).toContain(
      '| /outbound/rules/0/approverAssigned | who may approve the private endpoint',
    );
  });

  it.each([
    ['before the branch', /^POST \/repos.*\/git\/refs$/],
    ['after the branch', /^POST \/repos.*\/pulls$/],
  ])(
    'stand in one pull request when publishing fails %s and runs again',
    async (_, on) => {
      github.failOnce(on, 403);
      const first = await portal.run(values('broken-off'));
      expect(first.status).toBe('failed');
      expect(github.pullRequests).toEqual([]);
      expect((await newest(portal)).request.state).toBe('approved');

      const second = await portal.retry(first.id);
      const third = await portal.retry(first.id);

      expect([second.status, second.log]).toEqual([
        'completed',
        expect.any(String),
      ]);
      expect(third.output).toEqual(second.output);
      const { request, files } = await newest(portal);
      const [pullRequest, ...others] = github.pullRequests;
      expect(others).toEqual([]);
      expect(github.filesOf(pullRequest.head)).toMatchObject(
        below(FOLDER, files),
      );
      expect(request.delivery).toEqual({ pullRequest: pullRequest.html_url });
    },
  );

  it('stand in one pull request when the host is away for a moment', async () => {
    github.failOnce(/^POST \/repos.*\/pulls$/, 502);
    const { status } = await portal.run(values('moment'));

    expect(status).toBe('completed');
    const { request } = await newest(portal);
    expect(github.pullRequests).toHaveLength(1);
    expect(request.delivery).toEqual({
      pullRequest: github.pullRequests[0].html_url,
    });
  });

  describe('of a workspace that is there', () => {
    const merged = async (name: string) => {
      await portal.run(values(name));
      const [made] = github.pullRequests;
      github.merge(made);
      return (await newest(portal)).request.entityRef;
    };
    const where = () => {
      const { delivery, repoUrl, folder } = values('any');
      return { delivery, repoUrl, folder };
    };

    it('change by a pull request against those of before', async () => {
      const workspace = await merged('changed');
      await portal.use(goldenPath('change-isolation'));

      const { status, log } = await portal.run({
        workspace,
        isolation: reaching('changed', 'lake'),
        files: { dialect: 'arm', landingZone: 'shared' },
        ...where(),
      });

      expect([status, log]).toEqual(['completed', expect.any(String)]);
      const { request, files } = await newest(portal);
      const [, change, ...others] = github.pullRequests;
      expect(others).toEqual([]);
      expect(change).toMatchObject({
        head: `ml-workspace/${request.id}`,
        title: 'Change the Azure ML workspace changed',
      });
      expect(github.filesOf(change.head)).toEqual({
        'README.md': '# Infrastructure\n',
        ...below(FOLDER, files),
      });
      expect(github.filesOf(change.head)).not.toEqual(github.filesOf('main'));
      expect(request.delivery).toEqual({ pullRequest: change.html_url });
    });

    it('leave by one pull request once it is retired, and no other file does', async () => {
      const workspace = await merged('retired');
      await portal.use(goldenPath('retire-workspace'));
      github.failOnce(/^POST \/repos.*\/pulls$/, 403);

      const first = await portal.run({ workspace, ...where() });
      const second = await portal.retry(first.id);

      expect(first.status).toBe('failed');
      expect([second.status, second.log]).toEqual([
        'completed',
        expect.any(String),
      ]);
      const { request } = await newest(portal);
      const [, removal, ...others] = github.pullRequests;
      expect(others).toEqual([]);
      expect(removal).toMatchObject({
        head: `ml-workspace/${request.id}`,
        title: 'Remove the Azure ML workspace retired',
        body: expect.stringContaining(request.id),
      });
      expect(github.filesOf(removal.head)).toEqual({
        'README.md': '# Infrastructure\n',
      });
    });

    it('are left alone where none are known', async () => {
      await portal.run({
        ...values('bare'),
        files: undefined,
        delivery: 'download',
      });
      const { entityRef: workspace } = (await portal.requests())[0];
      await portal.use(goldenPath('retire-workspace'));

      const { status, output } = await portal.run({ workspace, ...where() });

      expect(status).toBe('completed');
      expect(github.calls).toEqual([]);
      expect(output.text).toContainEqual(
        expect.objectContaining({
          content: expect.stringContaining('No pull request was opened'),
        }),
      );
    });
  });

  it('open no empty pull request where a task goes on without its files', async () => {
    await portal.stop();
    portal = await start({ workspaceProvider: null });
    github.failOnce(/^POST \/repos.*\/pulls$/, 403);
    const { id } = await portal.run(values('empty'));

    await portal.retry(id);

    expect(github.pullRequests).toEqual([]);
    expect((await newest(portal)).request.state).toBe('approved');
  });

  it('stay where they are when they are only downloaded', async () => {
    const { status, output } = await portal.run(
      delivered('kept', { delivery: 'download' }),
    );

    expect(status).toBe('completed');
    expect(github.calls).toEqual([]);
    expect((await newest(portal)).request.state).toBe('approved');
    expect(output.links).not.toContainEqual(
      expect.objectContaining({ title: 'Open what was published' }),
    );
  });

  it('are asked for by the form before they can go anywhere', async () => {
    const refused = (more: object) => portal.run(values('form', more));

    await expect(refused({ repoUrl: undefined })).rejects.toThrow('refused');
    await expect(refused({ files: undefined })).rejects.toThrow('refused');
    await expect(refused({ folder: '../elsewhere' })).rejects.toThrow(
      'refused',
    );
    expect(await portal.requests()).toEqual([]);
  });

  it('stay where they are while the request waits for a person', async () => {
    await portal.stop();
    portal = await start({ approval: 'manual' });
    const { status, output } = await portal.run(values('waiting'));

    expect(status).toBe('completed');
    expect(github.calls).toEqual([]);
    expect(output.text).toContainEqual(
      expect.objectContaining({
        content: expect.stringContaining('nothing was published'),
      }),
    );
  });
});
