import {
  DecisionAct,
  DecisionBody,
  RequestDecision,
  WorkspaceRequestDetail,
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
import { renderRequests } from '../../__testUtils__/renderRequests';

const AT = '/ml-workspace/requests/r-1';

const decision = (
  may: DecisionAct[],
  more: Partial<RequestDecision> = {},
): RequestDecision => ({
  seen: 's'.repeat(64),
  needs: [{ count: 1, groups: [] }],
  approvedBy: [],
  may,
  expiresAt: '2026-12-20T10:00:00.000Z',
  ...more,
});

const waiting = (
  may: DecisionAct[],
  change: Partial<WorkspaceRequestDetail> = {},
  more?: Partial<RequestDecision>,
) => {
  const detail = requestDetail(completeRequest(completeIsolation()), {
    state: 'submitted',
    requestedBy: 'user:default/rosa',
    decision: decision(may, more),
    ...change,
  });
  return { ...detail, events: change.events ?? detail.events.slice(0, 1) };
};

const decided = (state: 'approved' | 'rejected') =>
  requestDetail(completeRequest(completeIsolation()), { state });

const form = () => screen.findByRole('form', { name: 'Decision' });

describe('deciding on the page of a request', () => {
  it('approves with one press, over what was seen', async () => {
    const sent: { id: string; body: DecisionBody }[] = [];
    await renderRequests(
      {
        getRequest: async () => waiting(['approve', 'reject', 'question']),
        approveRequest: async input => {
          sent.push(input);
          return decided('approved');
        },
      },
      AT,
    );

    await userEvent.click(
      within(await form()).getByRole('button', { name: 'Approve' }),
    );

    expect(sent).toEqual([{ id: 'r-1', body: { seen: 's'.repeat(64) } }]);
    expect(await screen.findByRole('status')).toHaveTextContent('Approved');
    expect(screen.queryByRole('form', { name: 'Decision' })).toBeNull();
  });

  it('rejects with a reason, and asks for it where it is missing', async () => {
    const sent: DecisionBody[] = [];
    await renderRequests(
      {
        getRequest: async () => waiting(['approve', 'reject', 'question']),
        rejectRequest: async ({ body }) => {
          sent.push(body);
          return decided('rejected');
        },
      },
      AT,
    );
    const reject = within(await form()).getByRole('button', { name: 'Reject' });
    const reason = screen.getByRole('textbox', { name: 'Reason or question' });

    await userEvent.click(reject);
    expect(reason).toBeInvalid();
    expect(reason).toHaveFocus();
    expect(reason).toHaveAccessibleDescription(/Write this first/);
    await userEvent.type(reason, ' Use the shared one ');
    await userEvent.click(reject);

    expect(sent).toEqual([
      { seen: 's'.repeat(64), text: 'Use the shared one' },
    ]);
  });

  it('says until when an approval holds, to the end of that day', async () => {
    const sent: DecisionBody[] = [];
    await renderRequests(
      {
        getRequest: async () => waiting(['approve']),
        approveRequest: async ({ body }) => {
          sent.push(body);
          return decided('approved');
        },
      },
      AT,
    );
    const until = within(await form()).getByLabelText('Approve until');
    await userEvent.type(until, '2099-12-31');
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));

    expect(sent[0].until).toBe(new Date('2099-12-31T23:59:59').toISOString());
  });

  it('tells who decides, who approved so far, and that policy refuses it', async () => {
    await renderRequests(
      {
        getRequest: async () =>
          waiting(
            ['withdraw'],
            { exception: true, takesFrom: 'group:default/fraud' },
            {
              needs: [{ count: 2, groups: ['group:default/security'] }],
              approvedBy: ['user:default/omar'],
            },
          ),
      },
      AT,
    );
    expect(await form()).toBeInTheDocument();
    const panel = screen
      .getByRole('heading', { name: 'Decision' })
      .closest('section')!;
    expect(panel).toHaveTextContent('2 people of security');
    expect(panel).toHaveTextContent('Approved so far byomar');
    expect(panel).toHaveTextContent('Policy refuses this');
    expect(panel).toHaveTextContent('belongs to fraud today');
    expect(panel).toHaveTextContent('somebody else decides');
    expect(
      within(await form())
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Withdraw']);
  });

  it('shows the question, and sends the answer', async () => {
    const sent: DecisionBody[] = [];
    const { events } = waiting([]);
    await renderRequests(
      {
        getRequest: async () =>
          waiting(['answer', 'withdraw'], {
            state: 'questioned',
            events: [
              ...events,
              {
                sequence: 2,
                type: 'questioned',
                at: '2026-11-21T10:00:00.000Z',
                by: 'user:default/omar',
                text: 'Which <b>data</b>?',
                hash: 'b',
              },
            ],
          }),
        answerRequest: async ({ body }) => {
          sent.push(body);
          return waiting(['withdraw']);
        },
      },
      AT,
    );
    await form();
    expect(screen.getAllByText('Which <b>data</b>?')).toHaveLength(2);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Your answer' }),
      'Cards',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Send the answer' }),
    );
    expect(sent).toEqual([{ seen: 's'.repeat(64), text: 'Cards' }]);
  });

  it('says what was not decided, and reads the request again', async () => {
    let read = 0;
    await renderRequests(
      {
        getRequest: async () => {
          read += 1;
          return waiting(['approve']);
        },
        approveRequest: async () => {
          throw await refusal(409, 'ConflictError', 'It is not what you saw');
        },
      },
      AT,
    );
    await userEvent.click(
      within(await form()).getByRole('button', { name: 'Approve' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not decided: It is not what you saw',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Read the request again' }),
    );
    await form();
    expect(read).toBe(2);
  });

  it('has no accessibility faults', async () => {
    const { container } = await renderRequests(
      {
        getRequest: async () => waiting(['approve', 'reject', 'question']),
      },
      AT,
    );
    await form();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

it('shows how far the build has come, with the way to its steps', async () => {
  const build = { state: 'started', taskId: 'task-1' };
  await renderRequests(
    { getRequest: async () => ({ ...decided('approved'), build }) },
    AT,
  );
  expect(await screen.findByText(/^Runs/)).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Follow its steps' }),
  ).toHaveAttribute('href', '/create/tasks/task-1');
});

describe('what waits for somebody', () => {
  const list = async (items: WorkspaceRequestDetail[]) =>
    renderRequests(
      { listWaiting: async () => ({ items }) },
      '/ml-workspace/waiting',
    );

  it('shows each with its verdict, its lanes and what stands out', async () => {
    const asked = completeRequest(exposedIsolation());
    const before = {
      ...asked,
      outbound: { ...asked.outbound, isolationMode: 'Disabled', rules: [] },
    };
    const isolation = {
      ...asked,
      outbound: {
        ...asked.outbound,
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }],
      },
    };
    const worse = requestDetail(isolation, {
      id: 'r-2',
      kind: 'change',
      state: 'submitted',
      workspaceName: 'mlw-worse',
      before,
      decision: decision(['approve']),
    });
    const { container } = await list([worse, waiting(['approve'])]);

    const waits = await screen.findByRole('list', { name: 'Waiting for me' });
    const [first, second] = within(waits)
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect([first, second]).toEqual(['mlw-worse', 'mlw-churn']);
    expect(
      within(waits).getAllByRole('list', {
        name: 'Boundaries, from inbound to outbound',
      }),
    ).toHaveLength(2);
    expect(within(waits).getByText('What changes')).toBeInTheDocument();
    expect(within(waits).getAllByText('Cannot be undone')).toHaveLength(2);
    expect(
      screen.getByRole('link', { name: 'Look and decide: mlw-worse' }),
    ).toHaveAttribute('href', '/ml-workspace/requests/r-2');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says since when and until when it waits, why, and what its owner asked for before', async () => {
    const asked = new Date(Date.now() - 3 * 86_400_000).toISOString();
    await list([
      waiting(['approve'], {
        description: 'A vendor reaches it until May',
        createdAt: asked,
        pastExceptions: {
          number: 4,
          last: {
            id: 'r-0',
            workspaceName: 'mlw-old',
            state: 'rejected',
            at: '2026-10-01T10:00:00.000Z',
          },
        },
      }),
    ]);
    expect(
      await screen.findByText('A vendor reaches it until May'),
    ).toBeInTheDocument();
    expect(screen.getByText(/3 days ago/)).toBeInTheDocument();
    expect(screen.getByText('Dec 20, 2026')).toBeInTheDocument();
    const before = screen.getByText('Exceptions before').nextElementSibling!;
    expect(before).toHaveTextContent(
      /^4 of .*data-science. The last: mlw-old, Rejected, Oct 1, 2026$/,
    );
    expect(screen.getByRole('link', { name: 'mlw-old' })).toHaveAttribute(
      'href',
      '/ml-workspace/requests/r-0',
    );
  });

  describe('that is equal', () => {
    const equal = (...names: string[]) =>
      names.map(name =>
        waiting(
          ['approve', 'reject'],
          { id: `r-${name}`, workspaceName: name },
          { seen: `seen of ${name}`, alike: 'a' },
        ),
      );
    const choose = (name: string) =>
      screen.findByRole('checkbox', {
        name: `Decide with the others: ${name}`,
      });

    it('is decided together as far as it is chosen, each over what was seen of it', async () => {
      const sent: { id: string; body: DecisionBody }[] = [];
      let items = equal('mlw-a', 'mlw-b', 'mlw-c');
      const { container } = await renderRequests(
        {
          listWaiting: async () => ({ items }),
          approveRequest: async input => {
            sent.push(input);
            if (input.id === 'r-mlw-b') {
              throw await refusal(
                409,
                'ConflictError',
                'Something of this is not what you saw',
              );
            }
            items = items.filter(({ id }) => id !== input.id);
            return decided('approved');
          },
        },
        '/ml-workspace/waiting',
      );
      const group = await screen.findByRole('list', {
        name: '3 equal requests',
      });
      expect(
        within(group)
          .getAllByRole('heading', { level: 2 })
          .map(({ textContent }) => textContent),
      ).toEqual(['mlw-a', 'mlw-b', 'mlw-c']);
      expect(screen.getByRole('button', { name: 'Approve 0' })).toBeDisabled();
      expect(await accessibilityFaults(container)).toEqual([]);

      await userEvent.click(await choose('mlw-a'));
      const second = await choose('mlw-b');
      while (document.activeElement !== second) await userEvent.tab();
      await userEvent.keyboard(' ');
      const approve = screen.getByRole('button', { name: 'Approve 2' });
      while (document.activeElement !== approve) await userEvent.tab();
      await userEvent.keyboard('{Enter}');

      const outcome = await screen.findByRole('alert');
      expect(outcome).toHaveFocus();
      expect(outcome).toHaveTextContent('Decided: mlw-a');
      expect(outcome).toHaveTextContent(
        'mlw-b: Something of this is not what you saw',
      );
      expect(sent).toEqual([
        { id: 'r-mlw-a', body: { seen: 'seen of mlw-a' } },
        { id: 'r-mlw-b', body: { seen: 'seen of mlw-b' } },
      ]);
      expect(
        await screen.findByRole('list', { name: '2 equal requests' }),
      ).toBeInTheDocument();
      expect(await accessibilityFaults(container)).toEqual([]);
    });

    it('is rejected together with one reason, which is asked for where it is missing', async () => {
      const sent: DecisionBody[] = [];
      await renderRequests(
        {
          listWaiting: async () => ({ items: equal('mlw-a', 'mlw-b') }),
          rejectRequest: async ({ body }) => {
            sent.push(body);
            return decided('rejected');
          },
        },
        '/ml-workspace/waiting',
      );
      await userEvent.click(await choose('mlw-a'));
      await userEvent.click(await choose('mlw-b'));
      const reject = screen.getByRole('button', { name: 'Reject 2' });
      const reason = screen.getByRole('textbox', {
        name: 'Reason for all that are chosen',
      });
      await userEvent.click(reject);
      expect(reason).toBeInvalid();
      expect(reason).toHaveFocus();
      await userEvent.type(reason, 'Use the shared one');
      await userEvent.click(reject);
      await screen.findByRole('alert');
      expect(sent).toEqual([
        { seen: 'seen of mlw-a', text: 'Use the shared one' },
        { seen: 'seen of mlw-b', text: 'Use the shared one' },
      ]);
    });
  });

  it('says when there is nothing, and leads back to all requests', async () => {
    await list([]);
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();
    const tabs = within(
      screen.getByRole('navigation', { name: 'Requests by who acts' }),
    );
    expect(tabs.getByRole('link', { name: 'Waiting for me' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(tabs.getByRole('link', { name: 'All requests' })).toHaveAttribute(
      'href',
      '/ml-workspace',
    );
  });
});
