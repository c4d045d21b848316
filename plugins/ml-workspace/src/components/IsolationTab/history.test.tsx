import {
  HistoryEntry,
  Page,
  PageQuery,
  PostureAt,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import { refusal } from '../../__testUtils__/refusal';
import { apiOf, historyEntry, postureAt } from '../../__testUtils__/workspace';

jest.setTimeout(60_000);

const now = () => workspacePosture(completeRequest(exposedIsolation()));
const before = () => workspacePosture(completeRequest(completeIsolation()));

const twoChanges = async (): Promise<Page<HistoryEntry>> => ({
  items: [
    historyEntry(now(), {
      sequence: 2,
      shownFrom: '2026-11-10T12:00:00.000Z',
      causes: ['facts', 'policy'],
    }),
    historyEntry(before(), {
      sequence: 1,
      shownFrom: '2026-06-01T12:00:00.000Z',
      shownTo: '2026-11-10T12:00:00.000Z',
    }),
  ],
});

const entries = () =>
  within(
    screen.getByRole('list', { name: 'All changes, newest first' }),
  ).getAllByRole('listitem');

describe('the history of verdicts', () => {
  it('says each verdict, when it was shown and why it changed', async () => {
    await renderTab(apiOf(now(), { listHistory: twoChanges }));
    await screen.findByRole('list', { name: 'All changes, newest first' });
    const [last, first] = entries();
    expect(last).toHaveTextContent('Exposed');
    expect(last).toHaveTextContent('The settings changed, the policy changed');
    expect(first).toHaveTextContent('Jun 1, 2026 to Nov 10, 2026');
    expect(first).toHaveTextContent('First judgement');
    const strip = screen.getByRole('list', {
      name: 'The last verdicts, oldest first',
    });
    expect(within(strip).getAllByRole('listitem')[0]).toHaveTextContent(
      'Exfiltration-protected',
    );
  });

  it('opens a posture as it was, with its own facts, and comes back to now', async () => {
    const asked: (string | undefined)[] = [];
    const { container } = await renderTab(
      apiOf(now(), {
        listHistory: twoChanges,
        getPostureAt: async ({ at }) => {
          asked.push(at);
          return postureAt(before(), at!);
        },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /as it was on Jun 1, 2026/ }),
    );
    expect(await screen.findByText(/^As it was on Jun 1/)).toBeInTheDocument();
    expect(asked).toEqual(['2026-06-01T12:00:00.000Z']);
    expect(
      screen.getByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Judged by baseline v1/)).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'What if' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Isolation' })).toHaveFocus();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      await screen.findByRole('heading', { name: /^Exposed/ }),
    ).toBeInTheDocument();
    expect(entries()).toHaveLength(2);
  });

  it('opens any day at its end', async () => {
    const asked: (string | undefined)[] = [];
    await renderTab(
      apiOf(now(), {
        getPostureAt: async ({ at }) => {
          asked.push(at);
          return postureAt(before(), at!);
        },
      }),
    );
    fireEvent.change(await screen.findByLabelText('Open a day as it was'), {
      target: { value: '2026-06-15' },
    });
    await screen.findByText(/^As it was on Jun 15/);
    expect(asked).toEqual([new Date('2026-06-15T23:59:59.999').toISOString()]);
  });

  it('shows the day asked for last, whichever answer comes first', async () => {
    const give: Record<string, (answer: PostureAt) => void> = {};
    await renderTab(
      apiOf(now(), {
        getPostureAt: ({ at }) =>
          new Promise(resolve => {
            give[at!.slice(0, 7)] = resolve;
          }),
      }),
    );
    const day = await screen.findByLabelText('Open a day as it was');
    fireEvent.change(day, { target: { value: '2026-06-15' } });
    fireEvent.change(day, { target: { value: '2026-07-15' } });
    await waitFor(() => expect(give['2026-07']).toBeDefined());
    give['2026-07'](postureAt(before(), '2026-07-15T12:00:00.000Z'));
    give['2026-06'](postureAt(now(), '2026-06-15T12:00:00.000Z'));
    expect(await screen.findByText(/^As it was on Jul 15/)).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: /^Exposed/ }),
    ).not.toBeInTheDocument();
  });

  it('says that access was lost while looking, and still goes back to now', async () => {
    const error = await refusal(403, 'NotAllowedError', 'no');
    await renderTab(
      apiOf(now(), {
        listHistory: twoChanges,
        getPostureAt: async () => {
          throw error;
        },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /as it was on Jun 1, 2026/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this isolation',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      await screen.findByRole('heading', { name: /^Exposed/ }),
    ).toBeInTheDocument();
  });

  it('reads 500 changes page by page and keeps those it has', async () => {
    const page = async ({ cursor = '500' }: PageQuery) => {
      const start = Number(cursor);
      return {
        items: Array.from({ length: 50 }, (__, index) =>
          historyEntry(now(), { sequence: start - index }),
        ),
        ...(start > 50 && { nextCursor: String(start - 50) }),
      };
    };
    await renderTab(apiOf(now(), { listHistory: page }));
    await screen.findByRole('list', { name: 'All changes, newest first' });
    // By text and not by role: a role asks for the style of every element there is.
    const { children } = screen.getByLabelText('All changes, newest first');
    for (let count = 50; count < 500; count += 50) {
      expect(children).toHaveLength(count);
      fireEvent.click(screen.getByText('Show older changes'));
      await waitFor(() => expect(children).toHaveLength(count + 50));
    }
    expect(screen.queryByText('Show older changes')).not.toBeInTheDocument();
  });

  it('says that it could not be loaded and leaves the rest of the page usable', async () => {
    const errors = [await refusal(503, 'ServiceUnavailableError', 'away')];
    await renderTab(
      apiOf(now(), {
        listHistory: async () => {
          const error = errors.pop();
          if (error) throw error;
          return twoChanges();
        },
      }),
    );
    const history = within(await panel('Changes'));
    expect(await history.findByRole('alert')).toHaveTextContent(
      'The history could not be loaded',
    );
    expect(await panel('Checks')).toBeInTheDocument();
    await userEvent.click(history.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(entries()).toHaveLength(2));
  });
});
