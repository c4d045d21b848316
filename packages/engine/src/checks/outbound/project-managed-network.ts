import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';

/** A project leaves the network to its hub. */
export const projectManagedNetwork: Check = {
  id: 'project-managed-network',
  title: 'A project has no managed network of its own',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.hubWorkspace,
  reads: ['/workspace/kind', '/outbound/isolationMode', '/outbound/ofHub'],
  expected: 'the managed network on the hub, none on the project',
  because:
    'Hub and projects share one managed network, the hub’s. Azure refuses a project that asks for its own.',
  offers: [{ title: 'Leave the managed network to the hub' }],
  evaluate({ workspace, mode, outbound }) {
    const kind = recognised(workspace?.kind);
    if (kind && kind !== 'Project') return notApplicable('not a project');
    if (outbound?.ofHub) return pass("its hub's");
    if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
    if (mode === 'Disabled') return pass('none of its own');
    return kind
      ? fail({
          pointer: '/outbound/isolationMode',
          observed: `a project with mode ${mode}`,
        })
      : unknown('/workspace/kind', 'kind of workspace not known');
  },
  writes: ['/outbound'],
  fix: () => [
    {
      title: 'Leave the managed network to the hub',
      patch: [{ op: 'remove', path: '/outbound' }],
    },
  ],
};
