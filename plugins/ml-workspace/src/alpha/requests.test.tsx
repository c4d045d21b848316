import { ListRequestsQuery } from '@ringfence/backstage-plugin-ml-workspace-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../__testUtils__/fakeApi';
import { mlWorkspaceApiRef } from '../api';
import { requestsPage } from './pages';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('the requests in the new frontend system', () => {
  it('are narrowed to a kind', async () => {
    const asked: ListRequestsQuery[] = [];
    renderTestApp({
      extensions: [requestsPage],
      initialRouteEntries: ['/ml-workspace'],
      mountedRoutes,
      apis: [
        [
          mlWorkspaceApiRef,
          fakeApi({
            listRequests: async (query = {}) => {
              asked.push(query);
              return { items: [] };
            },
          }),
        ],
      ],
    });
    await screen.findByRole('heading', { name: 'No requests yet' });
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Retire');
    expect(
      await screen.findByRole('heading', { name: 'No request fits' }),
    ).toBeInTheDocument();
    expect(asked.map(({ kind }) => kind)).toEqual([undefined, 'retire']);
  });
});
