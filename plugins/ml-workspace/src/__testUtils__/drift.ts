import { compareWithObserved } from '@ringfence/advice';
import { WorkspaceDrift } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { approvedOnly } from '@ringfence/testing';
import { workspacePosture } from './fakeApi';

const READ_AT = '2026-11-30T08:00:00.000Z';
/** What was approved: everything private. */
export const approved = approvedOnly();
const loosened = approvedOnly({
  inbound: { ...approved.inbound, publicNetworkAccess: 'Enabled' },
});
const basis = {
  kind: 'observed',
  apiVersion: '2025-06-01',
  observedAt: READ_AT,
} as const;

/** A workspace whose public access was turned on after it was approved. */
export const drifted = {
  ...workspacePosture(loosened, basis),
  approved: {
    requestId: 'r-1',
    at: '2026-11-20T10:00:00.000Z',
    isolation: approved,
    posture: evaluate(approved, baselinePolicy),
  },
};

const by = {
  actor: 'omar@example.com',
  at: '2026-11-30T07:30:00.000Z',
  operation: 'Microsoft.MachineLearningServices/workspaces/write',
};

/** How it differs from what was approved, and who is to blame. */
export function driftOf(observed = loosened): WorkspaceDrift {
  const { differences, ...ways } = compareWithObserved(approved, observed);
  return {
    approved: { requestId: 'r-1', at: '2026-11-20T10:00:00.000Z' },
    observed: { at: READ_AT, apiVersion: '2025-06-01', source: 'contoso' },
    differences: differences.map(each => ({ ...each, by })),
    ...ways,
  };
}
