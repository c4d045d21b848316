import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { approved, driftOf, drifted } from '../../__testUtils__/drift';
import { fakeApi, workspacePosture } from '../../__testUtils__/fakeApi';
import { refusal } from '../../__testUtils__/refusal';
import {
  changeTemplate,
  panel,
  renderTab,
} from '../../__testUtils__/renderTab';

const shown = (answers: Parameters<typeof fakeApi>[0] = {}, seen = drifted) =>
  renderTab(
    fakeApi({
      getWorkspaceByEntity: async () => seen,
      getDrift: async () => driftOf(),
      listHistory: async () => ({ items: [] }),
      ...answers,
    }),
    { templates: [changeTemplate] },
  );

describe('drift on the tab', () => {
  it('stands first where a boundary is looser, with who did it, when and how', async () => {
    await shown();
    const drift = within(await panel('Drift'));
    const table = within(
      await drift.findByRole('table', {
        name: 'What is not as it was approved',
      }),
    );
    const row = table.getByRole('row', { name: /Inbound.*Looser/ });
    expect(row).toHaveTextContent('Disabled');
    expect(row).toHaveTextContent('Enabled');
    expect(row).toHaveTextContent('omar@example.com');
    expect(row).toHaveTextContent(/workspaces\/write/);
    expect(drift.getByText('Looser than approved.')).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent(
      'Drift',
    );
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('leads to files that undo it, a change that adopts it, and a waiver', async () => {
    await shown({
      previewFiles: async ({ body }) => {
        expect(body.isolation.inbound?.publicNetworkAccess).toBe('Disabled');
        return {
          dialect: 'arm',
          digest: 'd'.repeat(64),
          files: [{ path: 'main.json', content: '{}' }],
          unsayable: [],
        };
      },
    });
    const drift = within(await panel('Drift'));
    const adopt = await drift.findByRole('link', {
      name: 'Ask to approve it as it is',
    });
    expect(decodeURIComponent(adopt.getAttribute('href')!)).toContain(
      '"publicNetworkAccess":"Enabled"',
    );
    expect(
      drift.getByRole('link', { name: 'Accept it for a time at its check' }),
    ).toHaveAttribute('href', expect.stringMatching(/#ml-workspace-checks$/));
    await userEvent.click(
      drift.getByRole('button', { name: 'Files that undo it' }),
    );
    await userEvent.click(
      drift.getByRole('button', { name: 'Look at the files' }),
    );
    expect(await drift.findByRole('tab', { name: 'main.json' })).toBeVisible();
    expect(
      drift.getByRole('button', { name: 'Download these files' }),
    ).toBeVisible();
  });

  it('says what Azure does not take back', async () => {
    await shown({
      getDrift: async () => ({
        ...driftOf(),
        undo: {
          cannot: [
            { pointer: '/outbound/isolationMode', because: 'It is one way.' },
          ],
        },
      }),
    });
    expect(
      await screen.findByText('/outbound/isolationMode: It is one way.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Files that undo it' }),
    ).toBeNull();
  });

  it('says that a reading is old, and that a double was read', async () => {
    await shown(
      {
        listReadings: async () => ({
          items: [
            {
              name: 'contoso',
              scopes: [],
              every: 'PT1H',
              isDouble: true,
              observed: 1,
              held: 0,
              isRunning: false,
              readings: [],
            },
          ],
        }),
      },
      { ...drifted, stale: true },
    );
    expect(await screen.findByText(/The last reading is of/)).toBeVisible();
    expect(
      await screen.findByText(/Read from a double of Azure/),
    ).toBeVisible();
  });

  it('says that nothing was read, where that is so', async () => {
    await shown({}, { ...workspacePosture(approved) } as typeof drifted);
    expect(
      await screen.findByText(/Nothing was read in Azure yet/),
    ).toBeVisible();
  });

  it('says that it is as approved, and what cannot be compared', async () => {
    await shown({ getDrift: async () => driftOf(approved) });
    expect(await screen.findByText('It is as it was approved.')).toBeVisible();
  });

  it.each([
    [403, 'ml-workspace.workspace.read'],
    [500, 'could not be compared'],
  ])('says so where the backend answers %i', async (status, words) => {
    await shown({
      getDrift: async () => {
        throw await refusal(status, 'Error', 'no');
      },
    });
    const drift = await panel('Drift');
    expect(await within(drift).findByRole('alert')).toHaveTextContent(words);
  });
});
