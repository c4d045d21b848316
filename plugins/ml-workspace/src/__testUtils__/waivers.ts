import {
  WaiverEntry,
  WorkspaceDetail,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  baselinePolicy,
  evaluate,
  Policy,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { requestDetail, workspacePosture } from './fakeApi';
import { completeIsolation } from './isolations';

/** A check that fails where a rule leads to a host that takes uploads. */
export const CHECK = 'write-capable-destinations';
export const TITLE = 'No destination lets data be written out';

const DAY_MS = 86_400_000;
/** A moment so many days from now. */
export const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

/** Two rules of it lead to where data can be taken to. */
export function writable(): WorkspaceIsolation {
  const isolation = completeIsolation();
  const rule = (name: string, fqdn: string) => ({
    name,
    type: 'FQDN' as const,
    fqdn,
  });
  return {
    ...isolation,
    outbound: {
      ...isolation.outbound,
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Standard',
      rules: [rule('hub', 'huggingface.co'), rule('code', 'github.com')],
    },
  };
}

/** What the policy says of the check, and of everything else as ever. */
export const policyOf = (waivers: Policy['waivers']): Policy => ({
  ...baselinePolicy,
  enforcement: { ...baselinePolicy.enforcement, [CHECK]: 'mandatory' },
  waivers,
});

/** A waiver as the backend tells it: of one rule, holding for 30 days. */
export const waiverEntry = (
  change: Partial<WaiverEntry> = {},
): WaiverEntry => ({
  requestId: 'w-1',
  workspace: 'w',
  workspaceName: 'mlw-churn',
  entityRef: 'resource:default/mlw-churn-1234abcd',
  owner: 'group:default/data-science',
  check: CHECK,
  title: TITLE,
  about: { rule: 'hub' },
  reason: 'The models move in spring',
  requestedBy: 'user:default/rosa',
  approvedBy: ['user:default/omar'],
  askedAt: inDays(-2),
  from: inDays(-1),
  until: inDays(30),
  state: 'active',
  ...change,
});

/** The workspace with these waivers. */
export function waivedWorkspace(
  entries: readonly WaiverEntry[] = [],
  policy: Policy = policyOf({ maximumDays: 60 }),
): WorkspaceDetail {
  const isolation = writable();
  const shown = workspacePosture(isolation, undefined, policy);
  const posture = evaluate(isolation, policy, {
    basis: { kind: 'requested' },
    now: inDays(0),
    waivers: entries.map(({ check, about, until, reason = '-' }) => ({
      check,
      about,
      reason,
      approver: 'user:default/omar',
      expires: until,
    })),
  });
  return { ...shown, posture };
}

/** A request for a waiver. */
export const waiverRequest = (
  waiver: Partial<WaiverEntry> = {},
  change: Partial<WorkspaceRequestDetail> = {},
): WorkspaceRequestDetail =>
  requestDetail(writable(), {
    id: 'w-1',
    kind: 'waiver',
    waiver: waiverEntry(waiver),
    description: waiverEntry(waiver).reason,
    ...change,
  });
