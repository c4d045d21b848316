import {
  MlWorkspaceApi,
  RevokeBody,
  WaiveBody,
  WaiverEntry,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Policy } from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { versioned } from '../../__testUtils__/fakeApi';
import { refusal } from '../../__testUtils__/refusal';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import {
  CHECK,
  inDays,
  policyOf,
  TITLE,
  waivedWorkspace,
  waiverEntry,
  waiverRequest,
} from '../../__testUtils__/waivers';
import { apiOf } from '../../__testUtils__/workspace';

jest.setTimeout(30_000);

const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv');

/** Opens the tab of a workspace with these waivers, under this policy. */
async function open(
  entries: WaiverEntry[] = [],
  answers: Partial<MlWorkspaceApi> = {},
  policy: Policy = policyOf({ maximumDays: 60 }),
) {
  const shown = waivedWorkspace(
    entries.filter(({ state }) => state === 'active'),
    policy,
  );
  await renderTab(
    apiOf(shown, {
      getPolicy: async () => versioned(policy),
      listWorkspaceWaivers: async () => ({ items: entries }),
      ...answers,
    }),
  );
  const checks = within(await panel('Checks'));
  const title = await checks.findByText(TITLE);
  await panel('What if');
  return within(title.closest('li')!);
}

const ask = async (row: ReturnType<typeof within>) => {
  await userEvent.click(
    await row.findByRole('button', { name: `Ask for a waiver: ${TITLE}` }),
  );
  return within(row.getByRole('form', { name: `Ask for a waiver: ${TITLE}` }));
};

const both = waiverEntry({ requestId: 'w-2', about: { rule: 'code' } });

describe('a failing check', () => {
  it('is asked to be waived for one thing by its name, until a day, with the reason', async () => {
    const sent: { body: WaiveBody; idempotencyKey: string }[] = [];
    const row = await open([], {
      askForWaiver: async input => {
        sent.push(input);
        return waiverRequest({ state: 'waiting' }, { state: 'submitted' });
      },
    });
    const form = await ask(row);
    expect(form.getByLabelText('Until')).toHaveValue(dayIn(30));
    expect(form.getByText(/Policy allows 60 days at most/)).toBeVisible();

    await userEvent.selectOptions(
      form.getByLabelText('What it is for'),
      'Rule hub',
    );
    await userEvent.type(
      form.getByRole('textbox', { name: /^Reason/ }),
      'The models move in spring',
    );
    await userEvent.click(
      form.getByRole('button', { name: 'Send the request' }),
    );

    expect(
      await row.findByText(/Asked for. Somebody else decides/),
    ).toHaveFocus();
    expect(row.getByRole('link', { name: 'the request' })).toHaveAttribute(
      'href',
      '/ml-workspace/requests/w-1',
    );
    expect(sent).toHaveLength(1);
    expect(sent[0].idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[0].body).toEqual({
      version: 3,
      check: CHECK,
      about: { rule: 'hub' },
      expires: new Date(`${dayIn(30)}T23:59:59`).toISOString(),
      reason: 'The models move in spring',
    });
  });

  it('says what is missing at its fields, and sends nothing', async () => {
    const row = await open();
    const form = await ask(row);
    await userEvent.clear(form.getByLabelText('Until'));
    await userEvent.click(
      form.getByRole('button', { name: 'Send the request' }),
    );
    expect(form.getByLabelText('What it is for')).toHaveFocus();
    expect(form.getByLabelText('What it is for')).toHaveAccessibleDescription(
      /Choose what it is for/,
    );
    expect(form.getByLabelText('Until')).toHaveAccessibleDescription(
      /Choose a day from today up to/,
    );
    expect(
      form.getByRole('textbox', { name: /^Reason/ }),
    ).toHaveAccessibleDescription(/Say why the risk is to be accepted/);
  });

  it('shows a refusal at the field it is about', async () => {
    const row = await open([], {
      askForWaiver: async () => {
        throw await refusal(400, 'InputError', 'Not like this', [
          {
            pointer: '/expires',
            message: 'It would be over already',
            expected: 'a later moment',
          },
        ]);
      },
    });
    const form = await ask(row);
    await userEvent.selectOptions(
      form.getByLabelText('What it is for'),
      'The whole check',
    );
    await userEvent.type(
      form.getByRole('textbox', { name: /^Reason/ }),
      'Because',
    );
    await userEvent.click(
      form.getByRole('button', { name: 'Send the request' }),
    );
    expect(await form.findByText('It was not asked for')).toBeVisible();
    expect(form.getByLabelText('Until')).toHaveAccessibleDescription(
      /It would be over already/,
    );
  });

  it('is not asked about where policy never lets it be waived', async () => {
    const row = await open(
      [],
      {},
      policyOf({ checks: { [CHECK]: { never: true } } }),
    );
    expect(
      await row.findByText('Policy baseline never lets it be waived.'),
    ).toBeVisible();
    expect(row.queryByRole('button', { name: /Ask for a waiver/ })).toBeNull();
  });

  it('names the waiver that waits, and offers only what nobody asked for', async () => {
    const row = await open([
      waiverEntry({ state: 'waiting', approvedBy: [], from: undefined }),
    ]);
    expect(await row.findByText(/A waiver waits for a decision/)).toBeVisible();
    const form = await ask(row);
    expect(
      within(form.getByLabelText('What it is for'))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Rule code', 'The whole check']);
  });

  it('says when its waiver ended, and prolongs that one when asked about the same', async () => {
    const sent: WaiveBody[] = [];
    const row = await open(
      [
        waiverEntry({
          about: undefined,
          state: 'ended',
          endedBy: 'time',
          endedAt: inDays(-1),
          until: inDays(-1),
        }),
      ],
      {
        askForWaiver: async ({ body }) => {
          sent.push(body);
          return waiverRequest({}, { id: 'w-9', state: 'submitted' });
        },
      },
    );
    expect(await row.findByText(/Its waiver ended on/)).toBeVisible();
    const form = await ask(row);
    await userEvent.selectOptions(
      form.getByLabelText('What it is for'),
      'The whole check',
    );
    expect(form.getByText(/It prolongs the waiver that ended/)).toBeVisible();
    await userEvent.type(
      form.getByRole('textbox', { name: /^Reason/ }),
      'Still moving',
    );
    await userEvent.click(
      form.getByRole('button', { name: 'Send the request' }),
    );
    expect(await row.findByText(/Asked for/)).toBeVisible();
    expect(sent[0].renews).toBe('w-1');
  });
});

describe('a waived check', () => {
  it('says until when, by whom, how long that is, and why', async () => {
    const row = await open([waiverEntry(), both]);
    expect(await row.findAllByText(/^Waived until/)).toHaveLength(2);
    expect(row.getAllByText(/30 days left/)).toHaveLength(2);
    expect(row.getAllByRole('link', { name: 'omar' })).toHaveLength(2);
    expect(row.getAllByText('The models move in spring')).toHaveLength(2);
    expect(row.queryByText('Accepted')).toBeNull();
    expect(row.queryByRole('button', { name: /Ask for a waiver/ })).toBeNull();
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('is renewed for the same thing', async () => {
    const sent: WaiveBody[] = [];
    const row = await open([waiverEntry(), both], {
      askForWaiver: async ({ body }) => {
        sent.push(body);
        return waiverRequest({}, { id: 'w-9', state: 'submitted' });
      },
    });
    await userEvent.click(
      await row.findByRole('button', { name: `Renew: ${TITLE}, Rule hub` }),
    );
    const form = within(
      row.getByRole('form', { name: `Ask for a renewal: ${TITLE}` }),
    );
    await userEvent.type(
      form.getByRole('textbox', { name: /^Reason/ }),
      'Not moved yet',
    );
    await userEvent.click(
      form.getByRole('button', { name: 'Send the request' }),
    );
    expect(await row.findByText(/Asked for/)).toBeVisible();
    expect(sent).toMatchObject([{ renews: 'w-1', about: { rule: 'hub' } }]);
  });

  it('is revoked with a reason by who may, and then read anew', async () => {
    const sent: { id: string; body: RevokeBody }[] = [];
    let reads = 0;
    const row = await open([waiverEntry(), both], {
      getWorkspaceByEntity: async () => {
        reads += 1;
        return waivedWorkspace([waiverEntry(), both]);
      },
      getRequest: async () => waiverRequest({ mayRevoke: true }),
      revokeWaiver: async input => {
        sent.push(input);
        return waiverRequest(
          { state: 'revoked', mendBy: inDays(14) },
          { state: 'revoked' },
        );
      },
    });
    await userEvent.click(
      await row.findByRole('button', { name: `Revoke: ${TITLE}, Rule hub` }),
    );
    const form = within(
      await row.findByRole('form', { name: 'Revoke the waiver' }),
    );
    const send = form.getByRole('button', { name: 'Revoke the waiver' });
    await userEvent.click(send);
    expect(form.getByText('Say why it is revoked')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.type(
      form.getByRole('textbox', { name: /^Why it is revoked/ }),
      'Used for more than it was meant',
    );
    await userEvent.click(send);
    expect(
      await row.findByText(/The check fails again; mend it by/),
    ).toHaveFocus();
    expect(sent).toEqual([
      { id: 'w-1', body: { reason: 'Used for more than it was meant' } },
    ]);
    expect(reads).toBe(2);
  });

  it('says who revokes it to somebody who may not', async () => {
    const row = await open([waiverEntry(), both], {
      getRequest: async () => waiverRequest(),
    });
    await userEvent.click(
      await row.findByRole('button', { name: `Revoke: ${TITLE}, Rule hub` }),
    );
    expect(
      await row.findByText(/Only who asked for it, or who may decide on it/),
    ).toBeVisible();
  });
});

describe('the waivers of a workspace', () => {
  it('are listed by how far they are, with everything about them', async () => {
    await open([
      waiverEntry({
        requestId: 'w-3',
        state: 'revoked',
        endedBy: 'revoked',
        endedAt: inDays(-1),
        mendBy: inDays(13),
      }),
      waiverEntry({ about: undefined, renews: 'w-3' }),
      waiverEntry({
        requestId: 'w-4',
        state: 'waiting',
        about: { rule: 'code' },
        approvedBy: [],
        from: undefined,
      }),
    ]);
    const list = within(await panel('Waivers'));
    const tables = await list.findAllByRole('table');
    expect(tables.map(table => table.getAttribute('aria-label'))).toEqual([
      'Waiting for a decision',
      'Active',
      'Over',
    ]);
    expect(tables[0]).toHaveTextContent(/Rule code.*Waiting.*nobody/);
    expect(tables[1]).toHaveTextContent(
      /The whole check.*Active.*30 days left.*Prolongs an earlier waiver/,
    );
    expect(tables[2]).toHaveTextContent(/Revoked.*revoked.*Mend by/);
  });

  it('are downloaded for other tools, with what was left out', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:saved';
    URL.revokeObjectURL = () => {};
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    const row = await open([waiverEntry({ about: undefined })], {
      exportWaivers: async ({ format }) => ({
        files: [{ path: `waivers/${format}.json`, content: '{}' }],
        leftOut: [
          { requestId: 'w-1', check: CHECK, because: 'it has no such finding' },
        ],
      }),
    });
    expect(await row.findByText(/^Waived until/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Checkov skips' }),
    );
    expect(
      await screen.findByText('Downloaded: waivers/checkov.json'),
    ).toBeVisible();
    expect(saved).toEqual(['checkov.json']);
    expect(screen.getByRole('list', { name: 'Left out' })).toHaveTextContent(
      'it has no such finding',
    );
    jest.restoreAllMocks();
  });
});
