import azureModule from '@backstage/plugin-scaffolder-backend-module-azure';
import { setupServer } from 'msw/node';
import {
  below,
  delivered,
  newest,
  publishingPortal,
} from './__testUtils__/delivery';
import { AzureReposDouble } from './__testUtils__/hosts/AzureReposDouble';
import { Portal } from './__testUtils__/portal';

describe('files that go to Azure Repos, of which there is a double here', () => {
  const network = setupServer();
  let azure: AzureReposDouble;
  let portal: Portal;

  const values = (name: string) =>
    delivered(name, { delivery: 'azure', repoUrl: azure.repoUrl(name) });

  beforeAll(() => network.listen({ onUnhandledRequest: 'bypass' }));

  beforeEach(async () => {
    azure = await new AzureReposDouble().start();
    network.use(azure.passOn);
    portal = await publishingPortal({
      template: 'managed-approved-outbound',
      publishing: azureModule,
      integrations: azure.integrations,
    });
  });

  afterEach(async () => {
    await portal.stop();
    network.resetHandlers();
    await azure.stop();
  });

  afterAll(() => network.close());

  it('stand in a new repository, byte for byte', async () => {
    const { status, log, output } = await portal.run(values('fraud'));

    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const { request, files } = await newest(portal);
    const [commit, ...others] = azure.git.commitsOf('fraud', 'main');
    expect(azure.repositories).toEqual(['fraud']);
    expect(others).toEqual([]);
    expect(azure.git.filesOf('fraud', 'main')).toEqual(below('', files));
    expect(request).toMatchObject({ state: 'generated', delivery: { commit } });
    expect(output.links).toContainEqual({
      title: 'Open what was published',
      url: azure.webUrl('fraud'),
    });
  });

  it('stand in one repository when the push fails and the task runs again', async () => {
    azure.failOnce(/^POST \/git\/broken-off\/git-receive-pack/, 403);
    const first = await portal.run(values('broken-off'));
    expect(first.status).toBe('failed');
    expect(azure.repositories).toEqual(['broken-off']);
    expect(azure.git.commitsOf('broken-off', 'main')).toEqual([]);
    expect((await newest(portal)).request.state).toBe('approved');

    const second = await portal.retry(first.id);
    const third = await portal.retry(first.id);

    expect([second.status, second.log]).toEqual([
      'completed',
      expect.any(String),
    ]);
    expect(third.output).toEqual(second.output);
    const { request, files } = await newest(portal);
    const [commit] = azure.git.commitsOf('broken-off', 'main');
    expect(azure.repositories).toEqual(['broken-off']);
    expect(azure.git.filesOf('broken-off', 'main')).toEqual(below('', files));
    expect(request.delivery).toEqual({ commit });
  });

  it('never go into a repository that is there already', async () => {
    await portal.run(values('taken'));
    const { status, log } = await portal.run({
      ...values('another'),
      repoUrl: azure.repoUrl('taken'),
    });

    expect(status).toBe('failed');
    expect(log).toContain('already exists');
    expect(azure.git.commitsOf('taken', 'main')).toHaveLength(1);
  });
});
