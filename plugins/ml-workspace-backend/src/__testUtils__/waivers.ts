import {
  WaiveBody,
  WaiverEntry,
  WorkspaceDetail,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, Policy, WorkspaceIsolation } from '@ringfence/engine';
import { approvedOnly } from './isolations';
import { Life } from './life';
import { ADA, Portal } from './portal';

export const SECURITY = 'group:default/security';
/** Two of security, one of another team. */
export const BOB = 'user:default/bob';
export const CAT = 'user:default/cat';
export const DAN = 'user:default/dan';

export const CHECK = 'write-capable-destinations';

/** What of a policy a test is about. */
export const waiverPolicy = (
  revision: number,
  waivers?: Policy['waivers'],
): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  tiers: {
    ...baselinePolicy.tiers,
    restricted: {
      ...baselinePolicy.tiers.restricted,
      minimumVerdict: 'partially-isolated',
    },
  },
  enforcement: { [CHECK]: 'mandatory' },
  ...(waivers && { waivers }),
});

const rule = (name: string, fqdn: string) => ({
  name,
  type: 'FQDN' as const,
  fqdn,
});
export const HUB = rule('hub', 'huggingface.co');
export const CODE = rule('code', 'github.com');

/** A workspace of which one risk fails, at each of these rules. */
export const writable = (
  rules: object[] = [HUB],
  name = 'mlw-fraud',
): WorkspaceIsolation => ({
  ...approvedOnly({ name }),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Standard',
    rules,
  } as WorkspaceIsolation['outbound'],
});

export const DAY_MS = 86_400_000;
/** A moment so many days from now. */
export const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

/** What a test does with waivers of a workspace. */
export function waiversIn(portal: Portal, life: Life) {
  const read = async (id: string, user = DAN) =>
    (await portal.read(`/requests/${id}`, user)).body as WorkspaceRequestDetail;
  return {
    read,
    /** Asks for a waiver of the check for thirty days. */
    ask: (
      workspace: string,
      body: Partial<WaiveBody> = {},
      options?: { user?: string; key?: string },
    ) =>
      life.post(
        `/workspaces/${workspace}/waivers`,
        {
          version: 1,
          check: CHECK,
          expires: inDays(30),
          reason: 'The team moves its models until spring',
          ...body,
        },
        options,
      ),
    act: async (
      id: string,
      what: string,
      user: string,
      body: { seen?: string; text?: string; until?: string } = {},
    ) =>
      life.post(
        `/requests/${id}/${what}`,
        { seen: (await read(id)).decision?.seen ?? 'x', ...body },
        { user },
      ),
    revoke: (id: string, user: string, reason = 'It was abused') =>
      life.post(`/requests/${id}/revoke`, { reason }, { user }),
    list: async (path: string, user = ADA) =>
      (await portal.read(path, user)).body.items as WaiverEntry[],
    /** What is shown of a workspace: of the check, whether policy is met, and in the list. */
    shown: async (workspace: string) => {
      const { body } = await portal.read(`/workspaces/${workspace}`);
      const { posture, meets, failing, waived } = body as WorkspaceDetail;
      const found = posture.results.find(({ check }) => check === CHECK);
      return {
        status: found?.status,
        meets: posture.compliance.meets,
        listed: { meets, failing, waived },
      };
    },
  };
}

export type Waivers = ReturnType<typeof waiversIn>;
