import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { AssociatedResource } from '../../model';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** A private workspace whose storage account, or monitoring, is reached like this. */
const reachedBy = (
  resource: AssociatedResource,
  kind: 'storage' | 'monitoring' = 'storage',
) => ({
  ...approvedOnly(),
  resources: { ...approvedOnly().resources, [kind]: [resource] },
});
const limited = (...ipRules: string[]) =>
  reachedBy({ publicNetworkAccess: 'Enabled', defaultAction: 'Deny', ipRules });
const perimeter = (
  accessMode: string,
  rules: { ipRules?: string[]; subscriptions?: string[] },
) =>
  reachedBy({
    publicNetworkAccess: 'Disabled',
    perimeters: [{ accessMode, ...rules }],
  });

/** Cases of `resources-public-access`. */
export const cases: CheckCases = {
  pass: [
    approvedOnly(),
    limited(),
    limited('203.0.113.7', '2001:db8::/32'),
    perimeter('Enforced', { ipRules: ['203.0.113.0/24'], subscriptions: [] }),
    perimeter('Audit', { ipRules: ['0.0.0.0/0'], subscriptions: [] }),
    reachedBy({ publicNetworkAccess: 'Disabled' }, 'monitoring'),
  ],
  fail: [
    noVirtualNetwork(),
    limited('0.0.0.0/0'),
    limited('0.0.0.0/1', '128.0.0.0/1'),
    limited('::/0'),
    perimeter('Enforced', { ipRules: ['0.0.0.0/0'], subscriptions: [] }),
    perimeter('Learning', { ipRules: ['0.0.0.0/0'], subscriptions: [] }),
    reachedBy(
      { publicNetworkAccess: 'Enabled', defaultAction: 'Deny', ipRules: [] },
      'monitoring',
    ),
  ],
  unknown: [
    {},
    { ...approvedOnly(), resources: { storage: [{}] } },
    limited('office'),
    reachedBy({ publicNetworkAccess: 'Enabled', defaultAction: 'Deny' }),
    reachedBy({ publicNetworkAccess: 'SecuredByPerimeter' }),
    perimeter('Enforced', {}),
    reachedBy({}, 'monitoring'),
  ],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
