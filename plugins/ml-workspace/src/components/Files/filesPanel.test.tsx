import {
  RequestFiles,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { requestDetail } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { renderRequests } from '../../__testUtils__/renderRequests';

const digest = 'd'.repeat(64);
const detail: WorkspaceRequestDetail = {
  ...requestDetail(completeRequest(completeIsolation())),
  filesDigest: digest,
};

const files: RequestFiles = {
  requestId: detail.id,
  state: 'approved',
  dialect: 'bicep',
  digest,
  files: [
    { path: 'main.bicep', content: 'param location string\n' },
    { path: 'main.bicepparam', content: "using 'main.bicep'\n" },
  ],
  unsayable: [
    {
      pointer: '/needs',
      what: 'what people mean to do',
      why: 'no resource holds it',
      instead: 'the request says it',
    },
  ],
};

const show = (
  answer: () => Promise<RequestFiles> = async () => files,
  request = detail,
) =>
  renderRequests(
    { getRequest: async () => request, getRequestFiles: answer },
    '/ml-workspace/requests/r-1',
  );

const panel = async () =>
  within(
    (await screen.findByRole('heading', { name: 'Files' })).closest('section')!,
  );

describe('the files of a request', () => {
  it('stand side by side, one of them open', async () => {
    await show();
    const inside = await panel();
    expect(await inside.findByText(/byte for byte/)).toHaveTextContent(digest);
    expect(
      inside.getByRole('tabpanel', { name: 'main.bicep' }),
    ).toHaveTextContent('param location string');
    await userEvent.click(inside.getByRole('tab', { name: 'main.bicepparam' }));
    expect(
      inside.getByRole('tabpanel', { name: 'main.bicepparam' }),
    ).toHaveTextContent("using 'main.bicep'");
  });

  it('are walked through by the keyboard', async () => {
    await show();
    const first = await (
      await panel()
    ).findByRole('tab', { name: 'main.bicep' });
    first.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(
      screen.getByRole('tab', { name: 'main.bicepparam' }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('say what they cannot say', async () => {
    await show();
    const table = await screen.findByRole('table', {
      name: 'What the files cannot say',
    });
    expect(within(table).getByText('the request says it')).toBeInTheDocument();
  });

  it('are not used before the request is approved', async () => {
    await show(async () => ({ ...files, state: 'submitted' }), {
      ...detail,
      state: 'submitted',
    });
    expect(
      await (await panel()).findByText(/used once the request is approved/),
    ).toBeInTheDocument();
  });

  it('lead to the request that stands in their place', async () => {
    await show(async () => ({ ...files, supersededBy: 'r-2' }));
    expect(
      await screen.findByRole('link', { name: 'Open the later request' }),
    ).toHaveAttribute('href', '/ml-workspace/requests/r-2');
  });

  it('lead to the pull request that holds them', async () => {
    await show(undefined, {
      ...detail,
      delivery: {
        pullRequest: 'https://git.example/o/r/pull/7',
        commit: 'abc1234',
      },
    });
    expect(
      await screen.findByRole('link', { name: /Open the pull request/ }),
    ).toHaveAttribute('href', 'https://git.example/o/r/pull/7');
    expect(screen.getByText(/In commit abc1234/)).toBeInTheDocument();
  });

  it('say that they could not be loaded, and load again', async () => {
    const error = await refusal(503, 'ServiceUnavailableError', 'away');
    let calls = 0;
    await show(async () => {
      calls += 1;
      if (calls === 1) throw error;
      return files;
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Could not load the files');
    await userEvent.click(within(alert).getByRole('button'));
    expect(
      await screen.findByRole('tab', { name: 'main.bicep' }),
    ).toBeInTheDocument();
  });

  it('say so when the archive cannot be downloaded', async () => {
    await renderRequests(
      {
        getRequest: async () => detail,
        getRequestFiles: async () => files,
        getRequestArchive: async () => {
          throw new Error('away');
        },
      },
      '/ml-workspace/requests/r-1',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download all (ZIP)' }),
    );
    expect(
      await screen.findByText(/archive could not be downloaded/),
    ).toBeInTheDocument();
  });

  it('are left out where none were asked for', async () => {
    await show(undefined, { ...detail, filesDigest: undefined });
    await screen.findByRole('heading', { name: 'What happened' });
    expect(
      screen.queryByRole('heading', { name: 'Files' }),
    ).not.toBeInTheDocument();
  });

  it('have no accessibility faults', async () => {
    const { container } = await show();
    await screen.findByRole('tab', { name: 'main.bicep' });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
