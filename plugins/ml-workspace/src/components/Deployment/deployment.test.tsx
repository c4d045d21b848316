import {
  Deployment,
  MlWorkspaceApi,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { requestDetail } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { renderRequests } from '../../__testUtils__/renderRequests';

const detail = requestDetail(completeRequest(completeIsolation()));
const workspace =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw-churn';

const deployment = (of: Partial<Deployment>): Deployment => ({
  requestId: 'r-1',
  state: 'running',
  attempt: 1,
  name: 'ringfence-r-1-1',
  subscriptionId: 's',
  resourceGroup: 'rg',
  by: 'user:default/anna',
  startedAt: '2026-12-01T09:00:00.000Z',
  updatedAt: '2026-12-01T09:00:00.000Z',
  stages: [
    {
      stage: 'workspace',
      state: 'running',
      resources: [{ resourceId: workspace, state: 'running' }],
    },
  ],
  problems: [],
  made: [],
  ...of,
});

const show = (
  request: Partial<WorkspaceRequestDetail>,
  answers: Partial<MlWorkspaceApi> = {},
) =>
  renderRequests(
    { getRequest: async () => ({ ...detail, ...request }), ...answers },
    '/ml-workspace/requests/r-1',
  );

describe('building what was approved', () => {
  it('is offered to who may, and then shown as it goes', async () => {
    let now: Partial<WorkspaceRequestDetail> = { mayDeploy: true };
    const deployRequest = jest.fn(async () => {
      now = { deployment: deployment({}) };
      return now.deployment!;
    });
    const { container } = await show(
      {},
      { getRequest: async () => ({ ...detail, ...now }), deployRequest },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Build it in Azure' }),
    );
    expect(deployRequest).toHaveBeenCalledWith({ id: 'r-1', body: {} });
    expect(
      await screen.findByText(/Azure makes it\. A managed network/),
    ).toBeInTheDocument();
    const parts = within(
      screen.getByRole('list', { name: 'What is made, in order' }),
    ).getAllByRole('listitem');
    expect(parts.map(part => part.textContent)).toEqual([
      'Workspaceis being made · 0 of 1',
    ]);
    expect(
      screen.queryByRole('button', { name: 'Build it in Azure' }),
    ).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('is not there where nothing is built from here', async () => {
    await show({});
    await screen.findByRole('heading', { name: 'What happened' });
    expect(
      screen.queryByRole('heading', { name: 'Built in Azure' }),
    ).not.toBeInTheDocument();
  });

  it('says why it failed, what to do, what stands, and lets it be tried again', async () => {
    await show({
      mayDeploy: true,
      deployment: deployment({
        state: 'failed',
        problems: [
          {
            code: 'QuotaExceeded',
            message: 'No cores are left',
            next: 'Ask Azure for more quota',
          },
        ],
        foreseen: [{ resourceId: workspace, change: 'Create', paths: [] }],
        made: [workspace],
      }),
    });
    const why = within(await screen.findByRole('list', { name: 'Why' }));
    expect(why.getByRole('listitem')).toHaveTextContent(
      /QuotaExceeded: No cores are left.*What to do: Ask Azure for more quota/,
    );
    await userEvent.click(screen.getByText('What stands'));
    expect(screen.getAllByText(workspace)).not.toEqual([]);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('is stopped, or says why not', async () => {
    const cancelDeployment = jest.fn(async () => {
      throw await refusal(409, 'ConflictError', 'It is reading by now');
    });
    await show({ deployment: deployment({}) }, { cancelDeployment });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Stop building' }),
    );
    await waitFor(() =>
      expect(screen.getByText(/It could not be stopped/)).toBeInTheDocument(),
    );
    expect(screen.getByText(/It is reading by now/)).toBeInTheDocument();
  });
});
