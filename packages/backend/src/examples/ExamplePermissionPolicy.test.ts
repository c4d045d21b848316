import { mlWorkspacePermissions } from '@ringfence/backstage-plugin-ml-workspace-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AUDITORS,
  ExamplePermissionPolicy,
  REVIEWERS,
} from './ExamplePermissionPolicy';

const user = (...ownershipEntityRefs: string[]) =>
  ({ info: { ownershipEntityRefs } } as PolicyQueryUser);

const WHO = {
  nobody: undefined,
  requester: user('user:default/rosa', 'group:default/data-science'),
  reviewer: user('user:default/omar', REVIEWERS),
  auditor: user('user:default/ada', AUDITORS),
};

const short: Record<string, string> = {
  [AuthorizeResult.ALLOW]: 'all',
  [AuthorizeResult.DENY]: 'none',
  [AuthorizeResult.CONDITIONAL]: 'own',
};

it.each<[string, Record<keyof typeof WHO, string>]>([
  [
    'ml-workspace.request.create',
    { nobody: 'none', requester: 'all', reviewer: 'all', auditor: 'none' },
  ],
  [
    'ml-workspace.request.read',
    { nobody: 'none', requester: 'own', reviewer: 'all', auditor: 'all' },
  ],
  [
    'ml-workspace.workspace.read',
    { nobody: 'none', requester: 'own', reviewer: 'all', auditor: 'all' },
  ],
  [
    'ml-workspace.request.create-for-others',
    { nobody: 'none', requester: 'none', reviewer: 'none', auditor: 'none' },
  ],
  [
    'ml-workspace.request.decide',
    { nobody: 'none', requester: 'own', reviewer: 'all', auditor: 'none' },
  ],
  [
    'ml-workspace.request.report',
    { nobody: 'none', requester: 'own', reviewer: 'own', auditor: 'none' },
  ],
  [
    'ml-workspace.workspace.change',
    { nobody: 'none', requester: 'own', reviewer: 'own', auditor: 'none' },
  ],
  [
    'ml-workspace.workspace.retire',
    { nobody: 'none', requester: 'own', reviewer: 'own', auditor: 'none' },
  ],
  [
    'ml-workspace.workspace.waive',
    { nobody: 'none', requester: 'own', reviewer: 'own', auditor: 'none' },
  ],
  [
    'ml-workspace.workspace.transfer',
    { nobody: 'none', requester: 'own', reviewer: 'own', auditor: 'none' },
  ],
  [
    'ml-workspace.policy.read',
    { nobody: 'none', requester: 'all', reviewer: 'all', auditor: 'all' },
  ],
  [
    'ml-workspace.policy.publish',
    { nobody: 'none', requester: 'none', reviewer: 'all', auditor: 'none' },
  ],
  [
    'ml-workspace.audit.read',
    { nobody: 'none', requester: 'none', reviewer: 'none', auditor: 'all' },
  ],
])('grants %s as the groups are meant', async (name, expected) => {
  const permission = mlWorkspacePermissions.find(one => one.name === name)!;
  const policy = new ExamplePermissionPolicy();
  const decided = Object.fromEntries(
    await Promise.all(
      Object.entries(WHO).map(async ([who, asking]) => {
        const { result } = await policy.handle({ permission }, asking);
        return [who, short[result]];
      }),
    ),
  );
  expect(decided).toEqual(expected);
});

it('leaves what belongs to other plugins alone', async () => {
  const { result } = await new ExamplePermissionPolicy().handle(
    { permission: catalogEntityDeletePermission },
    undefined,
  );
  expect(result).toBe(AuthorizeResult.ALLOW);
});

it('limits a requester to what the person or a group of theirs owns', async () => {
  const permission = mlWorkspacePermissions.find(
    ({ name }) => name === 'ml-workspace.workspace.read',
  )!;
  const decision = await new ExamplePermissionPolicy().handle(
    { permission },
    WHO.requester,
  );
  expect(decision).toMatchObject({
    conditions: {
      rule: 'IS_OWNER',
      params: { claims: ['user:default/rosa', 'group:default/data-science'] },
    },
  });
});
