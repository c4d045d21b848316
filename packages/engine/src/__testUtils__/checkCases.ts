import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { casesBesideChecks } from './besideChecks';
import { egressCases } from './cases/egress';
import { egressFilterCases } from './cases/egressFilter';
import { needCases } from './cases/needs';
import { resourceCases } from './cases/resources';
import { studioCases } from './cases/studio';

/** For each check an isolation for every status it can give. */
export const cases: Record<
  string,
  Partial<
    Record<'pass' | 'fail' | 'unknown' | 'not-applicable', WorkspaceIsolation[]>
  >
> = {
  ...resourceCases,
  ...studioCases,
  ...needCases,
  ...egressCases,
  ...egressFilterCases,
  ...casesBesideChecks(),
  'workspace-name': {
    pass: [approvedOnly(), { workspace: { name: 'a_b-' } }],
    fail: [
      { workspace: { name: 'ab' } },
      { workspace: { name: '-abc' } },
      { workspace: { name: 'a'.repeat(34) } },
      { workspace: { name: '<b>ml</b>' } },
      { workspace: { name: 'ml: {x: 1}' } },
    ],
    unknown: [{}],
  },
  'associated-resources-present': {
    pass: [approvedOnly()],
    fail: [
      {
        workspace: { kind: 'default' },
        resources: { storage: [], keyVault: [{}] },
      },
    ],
    unknown: [{}, { resources: { storage: [] } }],
    'not-applicable': [{ workspace: { kind: 'Project' } }],
  },
  'resources-public-access': {
    pass: [approvedOnly()],
    fail: [noVirtualNetwork()],
    unknown: [{}, { ...approvedOnly(), resources: { storage: [{}] } }],
  },
};
