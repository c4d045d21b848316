import { FlatRoutes } from '@backstage/core-app-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  completeRequest,
  MlWorkspaceApi,
  RequestPage,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import { MlWorkspacePage, mlWorkspaceApiRef } from '../..';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { fakeApi, requestDetail } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';

const detail = requestDetail(completeRequest(completeIsolation()));

const show = (answers: Partial<MlWorkspaceApi>, path = '/ml-workspace') =>
  renderInTestApp(
    <TestApiProvider apis={[[mlWorkspaceApiRef, fakeApi(answers)]]}>
      <FlatRoutes>
        <Route path="/ml-workspace" element={<MlWorkspacePage />} />
      </FlatRoutes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('the list of requests', () => {
  it('shows the newest first, each with its verdict in words, and leads to it', async () => {
    const older = requestDetail(completeRequest(exposedIsolation()), {
      id: 'r-0',
      workspaceName: 'mlw-old',
      state: 'submitted',
      verdict: 'a-word-of-tomorrow',
    });
    await show({
      listRequests: async () => ({ items: [detail, older] }),
      getRequest: async () => detail,
    });
    expect(
      screen.getByRole('heading', { name: 'ML workspace requests', level: 1 }),
    ).toBeInTheDocument();
    const [, first, second] = await screen.findAllByRole('row');
    expect(cells(first).slice(0, 2)).toEqual([
      'Exfiltration-protected',
      'Approved',
    ]);
    expect(cells(second).slice(0, 2)).toEqual(['Unknown', 'Submitted']);
    await userEvent.click(screen.getByRole('link', { name: 'mlw-churn' }));
    expect(
      await screen.findByRole('heading', { name: 'What happened' }),
    ).toBeInTheDocument();
  });

  it('turns to older requests and back', async () => {
    const pages: Record<string, RequestPage> = {
      first: { items: [detail], nextCursor: 'second' },
      second: { items: [{ ...detail, id: 'r-0', workspaceName: 'mlw-old' }] },
    };
    await show({
      listRequests: async ({ cursor = 'first' } = {}) => pages[cursor],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Older requests' }),
    );
    expect(
      await screen.findByRole('link', { name: 'mlw-old' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Older requests' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Newer requests' }),
    );
    expect(
      await screen.findByRole('link', { name: 'mlw-churn' }),
    ).toBeInTheDocument();
  });

  it('says that there are none yet, and how to make one', async () => {
    await show({ listRequests: async () => ({ items: [] }) });
    expect(
      await screen.findByRole('heading', { name: 'No requests yet' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/from the Create page/)).toBeInTheDocument();
  });

  it('says that it is loading', async () => {
    await show({ listRequests: () => new Promise(() => {}) });
    expect(
      screen.getByRole('status', { name: 'Loading requests' }),
    ).toBeInTheDocument();
  });

  it('says that loading failed and tries again on demand', async () => {
    const errors = [await refusal(500, 'Error', 'broken')];
    await show({
      listRequests: async () => {
        const error = errors.pop();
        if (error) throw error;
        return { items: [detail] };
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the requests',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'mlw-churn' }),
    ).toBeInTheDocument();
  });

  it('says that one may not read them', async () => {
    const error = await refusal(403, 'NotAllowedError', 'no');
    await show({
      listRequests: async () => {
        throw error;
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You may not read this.*ml-workspace\.request\.read/,
    );
  });

  it('shows an error when the answer is malformed', async () => {
    await show({
      listRequests: async () => ({ items: [{}] } as unknown as RequestPage),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /something this version does not understand/,
    );
  });

  it('has no accessibility faults', async () => {
    const { container } = await show({
      listRequests: async () => ({ items: [detail], nextCursor: 'x' }),
    });
    await screen.findByRole('table');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('one request', () => {
  const at = '/ml-workspace/requests/r-1';

  it('shows its state, its posture as stored, and what happened', async () => {
    await show(
      {
        getRequest: async id => ({
          ...detail,
          id,
          description: 'Predicts who leaves',
        }),
      },
      at,
    );
    expect(
      await screen.findByRole('heading', { name: 'mlw-churn', level: 2 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Predicts who leaves')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: /^Exfiltration-protected: / }),
    ).toBeInTheDocument();
    const events = within(
      screen.getByRole('list', { name: 'What happened' }),
    ).getAllByRole('listitem');
    expect(events.map(event => event.textContent)).toEqual([
      expect.stringMatching(/^Submittedby .*anna/),
      expect.stringMatching(/^Approvedby policy/),
    ]);
  });

  it('leads to the workspace once it is approved', async () => {
    await show({ getRequest: async () => detail }, at);
    expect(
      await screen.findByRole('link', {
        name: 'Open the workspace in the catalog',
      }),
    ).toHaveAttribute('href', '/catalog/default/resource/mlw-churn-1234abcd');
  });

  it.each([
    ['submitted', 'Enters the catalog when the request is approved'],
    ['rejected', 'Not in the catalog: the request was rejected'],
    ['retired', 'No longer in the catalog: the workspace was retired'],
  ] as const)(
    'says of a %s one that there is no entity',
    async (state, words) => {
      await show({ getRequest: async () => ({ ...detail, state }) }, at);
      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(
        screen.queryByRole('link', { name: /in the catalog/ }),
      ).not.toBeInTheDocument();
    },
  );

  it('says that there is no such request', async () => {
    const error = await refusal(404, 'NotFoundError', 'none');
    await show(
      {
        getRequest: async () => {
          throw error;
        },
      },
      at,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such request',
    );
    expect(screen.getByRole('link', { name: 'All requests' })).toHaveAttribute(
      'href',
      '/ml-workspace',
    );
  });

  it('has no accessibility faults', async () => {
    const { container } = await show({ getRequest: async () => detail }, at);
    await screen.findByRole('heading', { name: 'What happened' });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
