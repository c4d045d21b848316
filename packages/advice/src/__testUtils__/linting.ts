import { Policy, WorkspaceIsolation, baselinePolicy } from '@ringfence/engine';
import { patched } from '@ringfence/engine/internal';
import {
  approvedOnly,
  customExfiltrationPrevention,
  requiredRules,
} from '@ringfence/testing';
import { lintOutbound } from '../lint';

/** A rule for hosts. */
export const host = (fqdn: string, more: object = {}) => ({
  name: fqdn,
  type: 'FQDN',
  fqdn,
  ...more,
});

/** A private endpoint rule to a part of a storage account. */
export const endpoint = (
  name: string,
  subresourceTarget = 'blob',
  more = {},
) => ({
  name: `${name}-${subresourceTarget}`,
  type: 'PrivateEndpoint',
  serviceResourceId: `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/${name}`,
  subresourceTarget,
  sparkEnabled: false,
  ...more,
});

/** A managed network with the Basic firewall, so that host rules cost what they have to. */
export const managed = (...rules: object[]): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    firewallSku: 'Basic',
    rules,
  },
});

/** A network of one’s own with all it needs, and these rules. */
export const custom = (...rules: object[]): WorkspaceIsolation => {
  const isolation = customExfiltrationPrevention();
  const { customNetwork } = isolation;
  return {
    ...isolation,
    customNetwork: {
      ...customNetwork,
      egress: {
        ...customNetwork?.egress,
        rules: [...requiredRules(), ...rules],
      },
    },
  };
};

/** What becomes of an isolation under the first fix of a lint rule. */
export const mended = (
  isolation: WorkspaceIsolation,
  rule: string,
  policy: Policy = baselinePolicy,
) => {
  const finding = lintOutbound(isolation, policy).find(
    one => one.rule === rule,
  );
  return patched(isolation, finding!.fix!.patch);
};

/** What one lint rule finds. */
export const findingOf = (isolation: WorkspaceIsolation, rule: string) =>
  lintOutbound(isolation, baselinePolicy).filter(one => one.rule === rule);
