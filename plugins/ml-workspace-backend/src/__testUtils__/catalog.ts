import { Entity } from '@backstage/catalog-model';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

/** A Resource that nobody but us would call its own. */
export const foreignResource = (name: string) =>
  entity('Resource', name, {
    type: 'database',
    owner: 'group:default/team-a',
  });

/** Who and what the catalog of a test knows from the start. */
export const organisation = [
  entity('Group', 'team-a', { type: 'team', children: [] }),
  entity('Group', 'team-b', { type: 'team', children: [] }),
  entity('Group', 'security', {
    type: 'team',
    children: [],
    members: ['ada'],
  }),
  entity('Group', 'platform', {
    type: 'team',
    children: [],
    members: ['ada'],
  }),
  entity('User', 'ada', { memberOf: ['team-a'] }),
  entity('Component', 'shop', {
    type: 'service',
    lifecycle: 'production',
    owner: 'team-a',
  }),
];
