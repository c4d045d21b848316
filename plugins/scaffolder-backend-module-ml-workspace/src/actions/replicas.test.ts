import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import {
  aProtectedWorkspace,
  armIdOf,
  reaching,
} from '../__testUtils__/isolations';
import { Portal } from '../__testUtils__/portal';
import { Backend } from '../backend/Backend';
import { createChangeAction } from './change';
import { createRequestAction } from './request';
import { createRetireAction } from './retire';

const owner = 'group:default/data-science';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** How often each portal runs the same task at the same time. */
const AT_ONCE = 5;
jest.setTimeout(180_000);

type Outputs = Record<string, unknown>;

/** Our actions as the scaffolder of one portal has them. */
function actionsOf(portal: Portal) {
  const backend = Backend.create({
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    discovery: portal.discovery,
  });
  const catalog = { getEntityByRef: (ref: unknown) => portal.entity(`${ref}`) };
  return {
    request: createRequestAction({ backend, catalog, pollIntervalMs: 50 }),
    change: createChangeAction({ backend }),
    retire: createRetireAction({ backend }),
  };
}

type ActionName = keyof ReturnType<typeof actionsOf>;

/** Runs an action as a step of a task that has kept nothing yet, and gives its output. */
async function runStep(
  portal: Portal,
  name: ActionName,
  taskId: string,
  input: object,
): Promise<Outputs> {
  const outputs: Outputs = {};
  const action: TemplateAction<any, any, any> = actionsOf(portal)[name];
  await action.handler({
    ...createMockActionContext({ input, task: { id: taskId } }),
    step: { id: 'only', name: 'Only' },
    output: (key: string, value: unknown) => {
      outputs[key] = value;
    },
  });
  return outputs;
}

describe.each(databases.eachSupportedId())(
  'a task that two portals run at once on %s',
  id => {
    let portals: Portal[];

    beforeAll(async () => {
      const shared = {
        'ml-workspace': await databases.init(id),
        catalog: await databases.init(id),
      };
      portals = [];
      for (let n = 0; n < 2; n += 1) {
        portals.push(
          await Portal.start({
            databases: shared,
            features: [catalogModuleMlWorkspace],
          }),
        );
      }
    });

    afterAll(() => Promise.all(portals.map(portal => portal.stop())));

    const everywhere = (name: ActionName, task: string, input: object) =>
      Promise.all(
        Array.from({ length: AT_ONCE }, () => portals)
          .flat()
          .map(portal => runStep(portal, name, task, input)),
      );

    const requestsFor = async (name: string) =>
      (await portals[1].requests()).filter(
        ({ workspaceId }) => workspaceId === armIdOf(name),
      );

    const workspacesOf = async (name: string) => {
      const answer = await portals[1].ask(
        'ml-workspace',
        '/v1/workspaces?limit=100',
      );
      const { items } = await answer.json();
      return items.filter(
        ({ workspaceId }: { workspaceId: string }) =>
          workspaceId === armIdOf(name),
      );
    };

    const requestOf = (name: string) => ({
      isolation: aProtectedWorkspace(name),
      owner,
    });

    it('asks for one workspace in one request, and every run says the same', async () => {
      const outputs = await everywhere('request', 'asks', requestOf('asked'));

      expect(new Set(outputs.map(each => JSON.stringify(each))).size).toBe(1);
      const made = await requestsFor('asked');
      expect(made).toHaveLength(1);
      expect(outputs[0]).toMatchObject({
        requestId: made[0].id,
        state: 'approved',
        entityFound: true,
      });
      expect(await workspacesOf('asked')).toHaveLength(1);
    });

    it('changes a workspace once, and every run says the same', async () => {
      const { entityRef: workspace } = await runStep(
        portals[0],
        'request',
        'before-change',
        requestOf('changed'),
      );

      const outputs = await everywhere('change', 'changes', {
        workspace,
        isolation: reaching('changed', 'lake'),
      });

      expect(new Set(outputs.map(each => JSON.stringify(each))).size).toBe(1);
      const [change, ...more] = await requestsFor('changed');
      expect(more).toHaveLength(1);
      expect(change).toMatchObject({
        id: outputs[0].requestId,
        kind: 'change',
        state: 'approved',
      });
      const [{ id: workspaceId }, ...others] = await workspacesOf('changed');
      expect(others).toEqual([]);
      const answer = await portals[1].ask(
        'ml-workspace',
        `/v1/workspaces/${workspaceId}`,
      );
      expect(await answer.json()).toMatchObject({ version: 2 });
    });

    it('retires a workspace once, and every run says the same', async () => {
      const { entityRef: workspace } = await runStep(
        portals[0],
        'request',
        'before-retire',
        requestOf('retired'),
      );

      const outputs = await everywhere('retire', 'retires', { workspace });

      expect(new Set(outputs.map(each => JSON.stringify(each))).size).toBe(1);
      const [end, ...more] = await requestsFor('retired');
      expect(more).toHaveLength(1);
      expect(end).toMatchObject({
        id: outputs[0].requestId,
        kind: 'retire',
        state: 'approved',
      });
      expect(await workspacesOf('retired')).toEqual([]);
    });

    it('is answered the same by the other portal once the first has ended', async () => {
      const asked = requestOf('survives');
      const request = await runStep(portals[0], 'request', 'again', asked);
      const workspace = request.entityRef;
      const wish = { workspace, isolation: reaching('survives', 'lake') };
      const change = await runStep(portals[0], 'change', 'again', wish);
      const [first, other] = portals;
      expect(await runStep(other, 'change', 'again', wish)).toEqual(change);
      const end = await runStep(first, 'retire', 'again', { workspace });
      await first.stop();

      expect(await runStep(other, 'retire', 'again', { workspace })).toEqual(
        end,
      );
      expect(await runStep(other, 'change', 'again', wish)).toEqual(change);
      expect(await requestsFor('survives')).toHaveLength(3);
    });
  },
);
