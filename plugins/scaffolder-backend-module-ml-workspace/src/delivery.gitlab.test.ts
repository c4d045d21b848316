import gitlabModule from '@backstage/plugin-scaffolder-backend-module-gitlab';
import {
  below,
  delivered,
  FOLDER,
  newest,
  publishingPortal,
} from './__testUtils__/delivery';
import { GitlabDouble } from './__testUtils__/hosts/GitlabDouble';
import { Portal } from './__testUtils__/portal';

describe('files that go to GitLab, of which there is a double here', () => {
  let gitlab: GitlabDouble;
  let portal: Portal;

  const values = (name: string) =>
    delivered(name, {
      delivery: 'gitlab',
      repoUrl: gitlab.repoUrl,
      folder: FOLDER,
    });

  beforeEach(async () => {
    gitlab = await new GitlabDouble().start();
    portal = await publishingPortal({
      template: 'managed-approved-outbound',
      publishing: gitlabModule,
      integrations: gitlab.integrations,
    });
  });

  afterEach(async () => {
    await portal.stop();
    await gitlab.stop();
  });

  it('stand in one merge request, byte for byte, whose text says what was approved', async () => {
    const { status, log, output } = await portal.run(values('fraud'));

    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const { request, files } = await newest(portal);
    const [mergeRequest, ...others] = gitlab.mergeRequests;
    expect(others).toEqual([]);
    expect(mergeRequest).toMatchObject({
      source_branch: `ml-workspace/${request.id}`,
      target_branch: 'main',
      title: 'Add the Azure ML workspace fraud',
    });
    expect(mergeRequest.description).toContain('Verdict: **');
    expect(mergeRequest.description).toContain(`SHA-256 ${files.digest}`);
    const paths = files.files.map(({ path }) => path);
    expect(paths).toContain('.gitlab-ci.yml');
    expect(paths.filter(path => path.startsWith('.github'))).toEqual([]);
    const branch = gitlab.branch(mergeRequest.source_branch);
    expect(branch.files).toEqual({
      'README.md': '# Infrastructure\n',
      ...below(FOLDER, files),
    });
    expect(request).toMatchObject({
      state: 'generated',
      delivery: { pullRequest: mergeRequest.web_url, commit: branch.commit },
    });
    expect(output.links).toContainEqual({
      title: 'Open what was published',
      url: mergeRequest.web_url,
    });
  });

  it.each([
    ['before the branch', /^POST .*\/repository\/branches$/],
    ['after the branch', /^POST .*\/merge_requests$/],
    ['after the merge request', /^POST .*\/repository\/commits$/],
  ])(
    'stand in one merge request when publishing fails %s and runs again',
    async (_, on) => {
      gitlab.failOnce(on, 403);
      const first = await portal.run(values('broken-off'));
      expect(first.status).toBe('failed');
      expect((await newest(portal)).request.state).toBe('approved');

      const second = await portal.retry(first.id);
      const third = await portal.retry(first.id);

      expect([second.status, second.log]).toEqual([
        'completed',
        expect.any(String),
      ]);
      expect(third.output).toEqual(second.output);
      const { request, files } = await newest(portal);
      const [{ source_branch, web_url }, ...others] = gitlab.mergeRequests;
      expect(others).toEqual([]);
      expect(gitlab.branch(source_branch).files).toMatchObject(
        below(FOLDER, files),
      );
      expect(request.delivery).toMatchObject({ pullRequest: web_url });
    },
  );

  it('stand in one merge request when the host is away for a moment', async () => {
    gitlab.failOnce(/^POST .*\/merge_requests$/, 502);
    const { status } = await portal.run(values('moment'));

    const { request } = await newest(portal);
    expect(status).toBe('completed');
    expect(gitlab.mergeRequests).toHaveLength(1);
    expect(request.delivery).toMatchObject({
      pullRequest: gitlab.mergeRequests[0].web_url,
    });
  });
});
