import { ReadingSource } from '@ringfence/backstage-plugin-ml-workspace-common';
import { approvedOnly } from '@ringfence/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { refusal } from '../../__testUtils__/refusal';
import { renderRequests } from '../../__testUtils__/renderRequests';

const AT = '/ml-workspace/readings';
const READING = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const source: ReadingSource = {
  name: 'Azure public, tenant contoso',
  scopes: ['/subscriptions/11111111-1111-4111-8111-111111111111'],
  every: 'PT1H',
  isDouble: true,
  observed: 40,
  held: 12,
  isRunning: false,
  readings: [
    {
      id: READING,
      startedAt: '2026-11-30T08:00:00.000Z',
      finishedAt: '2026-11-30T08:01:00.000Z',
      whole: 1,
      seen: 28,
      parts: [
        {
          what: 'Microsoft.KeyVault/vaults',
          scope: '/subscriptions/11111111-1111-4111-8111-111111111111',
          outcome: 'refused',
          action: 'Microsoft.KeyVault/vaults/read',
        },
      ],
      calls: 31,
      bytes: 90210,
      throttled: 2,
      removed: 0,
      heldBack: 12,
    },
  ],
};

const {
  isolation: _,
  posture: __,
  ...summary
} = workspacePosture(approvedOnly());
const unclaimed = { ...summary, origin: 'azure', unclaimed: true } as const;
const none = async () => ({ items: [] });

describe('the page of readings', () => {
  it('says what is read, what was refused, which right is missing and what it cost', async () => {
    const asked: unknown[] = [];
    await renderRequests(
      {
        listReadings: async query => {
          asked.push(query);
          return { items: [source] };
        },
        listWorkspaces: none,
      },
      AT,
    );
    expect(
      await screen.findByRole('heading', { name: source.name }),
    ).toBeVisible();
    expect(
      screen.getByRole('row', {
        name: /KeyVault\/vaults .*Refused .*vaults\/read/,
      }),
    ).toBeVisible();
    expect(
      screen.getByText('31 calls, 90210 bytes, 2 put off by Azure'),
    ).toBeVisible();
    expect(screen.getByText(/Read from a double of Azure/)).toBeVisible();
    expect(asked).toEqual([{}]);
    expect(screen.getByRole('link', { name: 'Readings' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('lets go what was held back, of the reading that was looked at', async () => {
    const sent: unknown[] = [];
    await renderRequests(
      {
        listReadings: async () => ({
          items: [sent.length ? { ...source, held: 0 } : source],
        }),
        listWorkspaces: none,
        releaseReading: async input => {
          sent.push(input);
          return { removed: 12 };
        },
      },
      AT,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Let them go' }),
    );
    expect(await screen.findByText('12 workspaces are gone.')).toBeVisible();
    expect(sent).toEqual([{ source: source.name, body: { reading: READING } }]);
    expect(screen.queryByRole('button', { name: 'Let them go' })).toBeNull();
  });

  it('offers to claim what nobody owns', async () => {
    await renderRequests(
      {
        listReadings: none,
        listWorkspaces: async () => ({ items: [unclaimed] }),
        getWorkspace: async () => workspacePosture(approvedOnly()),
      },
      AT,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Claim mlw-churn' }),
    );
    expect(
      await screen.findByRole('form', { name: 'Hand this workspace over' }),
    ).toBeVisible();
  });

  it('says that nothing is read where no source is', async () => {
    await renderRequests({ listReadings: none, listWorkspaces: none }, AT);
    expect(
      await screen.findByRole('heading', { name: 'Nothing is read' }),
    ).toBeVisible();
  });

  it('says that one may not read it', async () => {
    await renderRequests(
      {
        listReadings: async () => {
          throw await refusal(403, 'NotAllowedError', 'no');
        },
        listWorkspaces: none,
      },
      AT,
    );
    expect(
      within(await screen.findByRole('alert')).getByText(
        /ml-workspace\.reading\.read/,
      ),
    ).toBeVisible();
  });
});
