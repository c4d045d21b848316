import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import {
  fakeApi,
  requestDetail,
  workspacePosture,
} from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { renderTab } from '../../__testUtils__/renderTab';

type Sent = Parameters<MlWorkspaceApi['transferWorkspace']>[0];

const workspace = workspacePosture(completeIsolation());
const group = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: {},
});

const show = (
  transferWorkspace: MlWorkspaceApi['transferWorkspace'],
  change = {},
) =>
  renderTab(
    fakeApi({
      getWorkspaceByEntity: async () => ({ ...workspace, ...change }),
      listHistory: async () => ({ items: [] }),
      transferWorkspace,
    }),
    { templates: [group('data-science'), group('churn')] },
  );

const open = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Hand over' }),
  );
  return within(screen.getByRole('form', { name: 'Hand this workspace over' }));
};

describe('handing a workspace over', () => {
  it('asks for it over the version on the page, and leads to the request', async () => {
    const sent: Sent[] = [];
    const { container } = await show(async input => {
      sent.push(input);
      if (sent.length === 1) {
        throw await refusal(503, 'ServiceUnavailableError', 'Not now');
      }
      return requestDetail(completeIsolation(), { kind: 'transfer' });
    });
    const form = await open();
    const ask = form.getByRole('button', { name: 'Ask for the transfer' });
    await userEvent.click(ask);
    const owner = form.getByLabelText(/^New owner/);
    expect(owner).toBeInvalid();
    expect(owner).toHaveFocus();
    expect(await accessibilityFaults(container)).toEqual([]);

    await userEvent.type(owner, 'group:default/churn');
    await userEvent.type(form.getByLabelText(/^Why/), ' They run it ');
    await userEvent.click(ask);
    expect(await screen.findByText(/Not now/)).toBeInTheDocument();
    ask.focus();
    await userEvent.keyboard('{Enter}');

    expect(
      await screen.findByRole('link', { name: 'Open the request' }),
    ).toHaveAttribute('href', '/ml-workspace/requests/r-1');
    expect(sent[0]).toEqual({
      id: workspace.id,
      body: {
        version: 3,
        owner: 'group:default/churn',
        reason: 'They run it',
      },
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(sent[1]).toEqual(sent[0]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it.each([
    ['declared by the catalog', { requestState: undefined }],
    ['retired', { requestState: 'retired' as const }],
  ])('is not offered for what is %s', async (_, change) => {
    await show(async () => requestDetail(completeIsolation()), change);
    await screen.findByRole('button', { name: /Copy/ });
    expect(
      screen.queryByRole('button', { name: 'Hand over' }),
    ).not.toBeInTheDocument();
  });
});
