import {
  ListRequestsQuery,
  Page,
  WorkspaceRequest,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { requestDetail } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { ME, renderRequests as show } from '../../__testUtils__/renderRequests';

const detail = requestDetail(completeRequest(completeIsolation()));

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('the list of requests', () => {
  it('shows the newest first, each with its verdict in words, and leads to it', async () => {
    const older = requestDetail(completeRequest(exposedIsolation()), {
      id: 'r-0',
      workspaceName: 'mlw-old',
      kind: 'change',
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
    expect(cells(first).slice(0, 4)).toEqual([
      'Create',
      expect.stringMatching(/^Approved.*2026/),
      'Exfiltration-protected',
      expect.stringContaining('Its files are written next'),
    ]);
    expect(cells(second).slice(0, 4)).toEqual([
      'Change',
      expect.stringMatching(/^Submitted/),
      'Unknown',
      expect.stringContaining('It waits for a reviewer'),
    ]);
    await userEvent.click(screen.getByRole('link', { name: 'mlw-churn' }));
    expect(
      await screen.findByRole('heading', { name: 'What happened' }),
    ).toBeInTheDocument();
  });

  it('turns to older requests and back', async () => {
    const pages: Record<string, Page<WorkspaceRequest>> = {
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

  it('narrows to one’s own, a state and a kind, and starts at the first page again', async () => {
    const asked: ListRequestsQuery[] = [];
    await show({
      listRequests: async (query = {}) => {
        asked.push(query);
        return query.state
          ? { items: [] }
          : { items: [detail], nextCursor: 'second' };
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Older requests' }),
    );
    expect(asked.pop()).toEqual({ limit: 20, cursor: 'second' });
    const filters = within(
      screen.getByRole('search', { name: 'Filter requests' }),
    );
    await userEvent.selectOptions(filters.getByLabelText('Requests'), 'Mine');
    await screen.findByRole('link', { name: 'mlw-churn' });
    expect(asked.pop()).toEqual({ limit: 20, requestedBy: ME });
    await userEvent.selectOptions(filters.getByLabelText('Kind'), 'Retire');
    await userEvent.selectOptions(filters.getByLabelText('State'), 'Rejected');
    expect(
      await screen.findByRole('heading', { name: 'No request fits' }),
    ).toBeInTheDocument();
    expect(asked.pop()).toEqual({
      limit: 20,
      requestedBy: ME,
      kind: 'retire',
      state: 'rejected',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all requests' }),
    );
    await screen.findByRole('link', { name: 'mlw-churn' });
    expect(asked.pop()).toEqual({ limit: 20 });
    expect(filters.getByLabelText('Kind')).toHaveDisplayValue('Any kind');
  });

  it('opens narrowed as the address says, and leaves out what it does not know', async () => {
    const asked: ListRequestsQuery[] = [];
    await show(
      {
        listRequests: async (query = {}) => {
          asked.push(query);
          return { items: [detail] };
        },
      },
      '/ml-workspace?kind=change&state=of-tomorrow',
    );
    await screen.findByRole('link', { name: 'mlw-churn' });
    expect(asked).toEqual([{ limit: 20, kind: 'change' }]);
    expect(screen.getByLabelText('Kind')).toHaveDisplayValue('Change');
    expect(screen.getByLabelText('State')).toHaveDisplayValue('Any state');
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
      listRequests: async () =>
        ({ items: [{}] } as unknown as Page<WorkspaceRequest>),
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
