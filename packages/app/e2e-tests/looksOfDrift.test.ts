import {
  evaluate,
  baselinePolicy,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Locator, Page } from '@playwright/test';
import { takeWhole } from './pictures';
import { faults, stickingOut } from './readable';
import { expect, test } from './test';

const ENTITY = '/catalog/default/resource/mlw-churn-sandbox-24fbd9aa';
const READ_AT = '2026-11-30T08:00:00.000Z';
const SOURCE = 'Azure public, tenant contoso';
const SCOPE = '/subscriptions/11111111-1111-4111-8111-111111111111';

/** A workspace as a reading found it: looser than it was approved. */
function drifted(detail: { isolation: WorkspaceIsolation }) {
  const { isolation: approved } = detail;
  const isolation: WorkspaceIsolation = {
    ...approved,
    inbound: { ...approved.inbound, publicNetworkAccess: 'Enabled' },
    compute: [
      ...(approved.compute ?? []),
      { name: 'added', type: 'AmlCompute', nodePublicIp: true },
    ],
  };
  const kept = {
    ...approved,
    inbound: { ...approved.inbound, publicNetworkAccess: 'Disabled' },
    compute: approved.compute ?? [],
  };
  const basis = {
    kind: 'observed',
    apiVersion: '2025-06-01',
    observedAt: READ_AT,
  } as const;
  const posture = evaluate(isolation, baselinePolicy, { basis });
  const differences = [
    {
      boundary: 'inbound',
      pointer: '/inbound/publicNetworkAccess',
      direction: 'looser',
      approved: 'Disabled',
      observed: 'Enabled',
    },
    {
      boundary: 'compute',
      pointer: `/compute/${kept.compute.length}`,
      direction: 'looser',
      observed: isolation.compute?.at(-1),
    },
  ];
  const patch = (value: string) => [
    { op: 'replace', path: '/inbound/publicNetworkAccess', value },
  ];
  return {
    workspace: {
      ...detail,
      basis,
      isolation,
      posture,
      approved: {
        at: READ_AT,
        isolation: kept,
        posture: evaluate(kept, baselinePolicy),
      },
    },
    drift: {
      approved: { at: '2026-11-20T10:00:00.000Z' },
      observed: { at: READ_AT, apiVersion: '2025-06-01', source: SOURCE },
      differences: differences.map(each => ({
        ...each,
        by: {
          actor: 'omar@example.com',
          at: '2026-11-30T07:30:00.000Z',
          operation: 'Microsoft.MachineLearningServices/workspaces/write',
        },
      })),
      adopt: { patch: patch('Enabled') },
      undo: {
        patch: patch('Disabled'),
        cannot: [
          {
            pointer: '/outbound/isolationMode',
            because: 'A managed network cannot be turned off.',
          },
        ],
      },
    },
  };
}

const sources = {
  items: [
    {
      name: SOURCE,
      scopes: [SCOPE],
      every: 'PT1H',
      isDouble: true,
      observed: 40,
      held: 12,
      isRunning: false,
      readings: [
        {
          id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
          startedAt: READ_AT,
          finishedAt: READ_AT,
          whole: 1,
          seen: 28,
          parts: [
            {
              what: 'Microsoft.KeyVault/vaults',
              scope: SCOPE,
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
    },
  ],
};

/** Answers as a backend that has read Azure, on top of the one that runs. */
async function readAzure(page: Page): Promise<void> {
  let drift: unknown;
  await page.route(
    '**/api/ml-workspace/v1/workspaces/by-entity/**',
    async route => {
      const answer = await route.fetch();
      const found = drifted(await answer.json());
      drift = found.drift;
      await route.fulfill({ response: answer, json: found.workspace });
    },
  );
  await page.route('**/api/ml-workspace/v1/workspaces/*/drift', route =>
    route.fulfill({ json: drift }),
  );
  await page.route('**/api/ml-workspace/v1/readings', route =>
    route.fulfill({ json: sources }),
  );
}

/** Nothing of a part stands in anybody's way. */
async function expectReadable(
  page: Page,
  part: Locator,
  name: string,
): Promise<void> {
  expect(await faults(page, part)).toEqual([]);
  expect(await stickingOut(part)).toEqual([]);
  await takeWhole(page, name);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1400, 400]) {
    test.describe(`drift at ${width} pixels, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 1000 } });

      test('can be read and used by everyone', async ({
        portal,
        signedIn: page,
      }) => {
        await portal.seed();
        await readAzure(page);
        await page.goto(ENTITY);
        await expect(page.getByText('Looser than approved.')).toBeVisible();
        await takeWhole(page, `drift-card-${colorScheme}-${width}`);
        await page.goto(`${ENTITY}/isolation`);
        await page.getByRole('button', { name: 'Files that undo it' }).click();
        const tab = page.getByRole('group', { name: 'Isolation' });
        await expectReadable(page, tab, `drift-${colorScheme}-${width}`);
        await page.goto('/ml-workspace/readings');
        await expect(
          page.getByRole('button', { name: 'Let them go' }),
        ).toBeVisible();
        const readings = page.getByRole('article');
        await expectReadable(
          page,
          readings,
          `readings-${colorScheme}-${width}`,
        );
      });
    });
  }
}
