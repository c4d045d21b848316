import type { Scenario } from '../scenario/scenario';
import { DEPLOYER, READER, ROLES, TENANT } from '../scenario/make/identities';
import { workspace } from '../scenario/make/workspace';

export const SUBSCRIPTION = 'aaaaaaaa-1111-4000-8000-000000000001';
export const OTHER = 'aaaaaaaa-1111-4000-8000-000000000002';
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-one`;
export const WORKSPACE = `${GROUP}/providers/Microsoft.MachineLearningServices/workspaces/mlw-one`;
export const ML = '/providers/Microsoft.MachineLearningServices';

const place = {
  subscriptionId: SUBSCRIPTION,
  group: 'rg-one',
  location: 'westeurope',
};

/** Two subscriptions; in the first two workspaces, of which one has a managed network. */
export const small = (more: Partial<Scenario> = {}): Scenario => ({
  tenants: [{ tenantId: TENANT, displayName: 'Contoso' }],
  principals: [READER, DEPLOYER],
  subscriptions: [SUBSCRIPTION, OTHER].map((subscriptionId, at) => ({
    subscriptionId,
    tenantId: TENANT,
    displayName: `Contoso ${at}`,
    managementGroups: ['contoso'],
  })),
  roles: ROLES,
  groups: [{ id: GROUP, location: 'westeurope' }],
  resources: [
    ...workspace({ place, name: 'mlw-one', shape: 'approved' }),
    ...workspace({ place, name: 'mlw-two', shape: 'exposed' }),
  ],
  ...more,
});
