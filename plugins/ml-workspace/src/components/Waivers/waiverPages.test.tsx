import {
  ListWaiversQuery,
  MlWorkspaceApi,
  RevokeBody,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { versioned } from '../../__testUtils__/fakeApi';
import { refusal } from '../../__testUtils__/refusal';
import { renderRequests } from '../../__testUtils__/renderRequests';
import {
  CHECK,
  inDays,
  policyOf,
  TITLE,
  waiverEntry,
  waiverRequest,
} from '../../__testUtils__/waivers';

const AT = '/ml-workspace/requests/w-1';
const whole = { about: undefined };

const decision = {
  seen: 's'.repeat(64),
  needs: [{ count: 2, groups: ['group:default/security'] }],
  approvedBy: ['user:default/omar'],
  may: ['approve' as const],
  expiresAt: inDays(20),
};

const under = (answers: Partial<MlWorkspaceApi>): Partial<MlWorkspaceApi> => ({
  getPolicy: async () => versioned(policyOf({ maximumDays: 60 })),
  ...answers,
});

describe('a request for a waiver', () => {
  it('says what is asked, and what the workspace shows with and without it', async () => {
    await renderRequests(
      under({
        getRequest: async () =>
          waiverRequest(
            { ...whole, state: 'waiting', approvedBy: [] },
            { state: 'submitted', decision },
          ),
      }),
      AT,
    );
    expect(
      await screen.findByText(
        new RegExp(`^Accept until .* that this fails: ${TITLE}$`),
      ),
    ).toBeVisible();
    const effect = within(
      await screen.findByRole('table', { name: 'With and without it' }),
    );
    expect(
      effect.getByRole('row', { name: /This check Fails Waived/i }),
    ).toBeVisible();
    expect(screen.getByText(/2 people of/)).toBeVisible();
    expect(screen.getByLabelText('Approve until')).toHaveAccessibleDescription(
      /Empty to approve until/,
    );
    // Nothing is built of it, so nothing of that is at stake.
    expect(screen.queryByText('What costs more')).toBeNull();
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('is revoked by who may, and says by when it has to be mended', async () => {
    const sent: { id: string; body: RevokeBody }[] = [];
    await renderRequests(
      under({
        getRequest: async () =>
          waiverRequest({ ...whole, mayRevoke: true }, { state: 'approved' }),
        revokeWaiver: async input => {
          sent.push(input);
          return waiverRequest(
            {
              ...whole,
              state: 'revoked',
              endedBy: 'revoked',
              mendBy: inDays(14),
            },
            {
              state: 'revoked',
              events: [
                ...waiverRequest().events,
                {
                  sequence: 3,
                  type: 'revoked',
                  at: inDays(0),
                  by: 'user:default/omar',
                  hash: 'c',
                },
              ],
            },
          );
        },
      }),
      AT,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Why it is revoked/ }),
      'Used for more',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Revoke the waiver' }),
    );
    expect(
      await screen.findByText(/The check fails again; mend it by/),
    ).toBeVisible();
    expect(sent).toEqual([{ id: 'w-1', body: { reason: 'Used for more' } }]);
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull();
  });

  it('says in the inbox what is asked', async () => {
    await renderRequests(
      under({
        listWaiting: async () => ({
          items: [
            waiverRequest(
              { state: 'waiting', approvedBy: [] },
              { state: 'submitted', decision },
            ),
          ],
        }),
      }),
      '/ml-workspace/waiting',
    );
    expect(
      await screen.findByText(
        new RegExp(`^Accept until .*: ${TITLE} .Rule hub.$`),
      ),
    ).toBeVisible();
    expect(
      await screen.findByRole('table', { name: 'With and without it' }),
    ).toBeVisible();
  });
});

describe('the list of waivers', () => {
  const listing = (asked: ListWaiversQuery[]): Partial<MlWorkspaceApi> => ({
    listWaivers: async (query = {}) => {
      asked.push(query);
      return { items: [waiverEntry()] };
    },
  });

  it('stands beside the requests, and shows at first what holds', async () => {
    const asked: ListWaiversQuery[] = [];
    await renderRequests({
      ...listing(asked),
      listRequests: async () => ({ items: [] }),
    });
    await userEvent.click(await screen.findByRole('link', { name: 'Waivers' }));
    const table = await screen.findByRole('table', { name: 'Waivers' });
    expect(table).toHaveTextContent('mlw-churn');
    expect(screen.getByRole('link', { name: 'Waivers' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(asked).toMatchObject([{ state: 'active' }]);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('is narrowed as the address says, and by hand', async () => {
    const asked: ListWaiversQuery[] = [];
    await renderRequests(
      listing(asked),
      '/ml-workspace/waivers?state=all&before=2027-01-15',
    );
    const filters = within(
      await screen.findByRole('search', { name: 'Filter waivers' }),
    );
    expect(filters.getByLabelText('State')).toHaveValue('all');
    expect(filters.getByLabelText('Ends before')).toHaveValue('2027-01-15');
    await userEvent.selectOptions(filters.getByLabelText('Check'), TITLE);
    await userEvent.type(
      filters.getByLabelText('Owner'),
      'data-science{Enter}',
    );
    await screen.findByRole('table', { name: 'Waivers' });
    const before = new Date('2027-01-15T00:00:00').toISOString();
    expect(asked[0]).toMatchObject({ before });
    expect(asked[0]).not.toHaveProperty('state');
    expect(asked[asked.length - 1]).toMatchObject({
      before,
      check: CHECK,
      owner: 'group:default/data-science',
    });
  });

  it('offers all where none fits', async () => {
    await renderRequests(
      {
        listWaivers: async ({ state } = {}) => ({
          items: state ? [] : [waiverEntry({ state: 'rejected' })],
        }),
      },
      '/ml-workspace/waivers',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all waivers' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Waivers' }),
    ).toHaveTextContent('Never approved');
  });

  it('is downloaded whole, with nothing in it that a spreadsheet would run', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:saved';
    };
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    await renderRequests(
      {
        listWaivers: async ({ cursor } = {}) =>
          cursor
            ? { items: [waiverEntry({ requestId: 'w-2', reason: '=1+1' })] }
            : { items: [waiverEntry()], nextCursor: 'next' },
      },
      '/ml-workspace/waivers',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    const lines = (await saved[0].text()).split('\r\n');
    expect(lines[0]).toMatch(/^state,workspaceName,.*,reason,/);
    expect(lines[1]).toContain('w-1');
    expect(lines[2]).toContain(`"'=1+1"`);
    jest.restoreAllMocks();
  });

  it('says what went wrong where it cannot be read', async () => {
    await renderRequests(
      {
        listWaivers: async () => {
          throw await refusal(503, 'ServiceUnavailableError', 'Away');
        },
      },
      '/ml-workspace/waivers',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the waivers',
    );
  });
});
