import { recognised } from '../../facts/stated';
import { resourceTypeOf } from '../../facts/resourceType';
import { ML_WORKSPACE, sameWord } from '../../facts/targets';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';

const HUB = '/workspace/hubId';

/** A project names the hub whose network and resources it has. */
export const projectHub: Check = {
  id: 'project-hub',
  title: 'A project names its hub',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.hubWorkspace,
  reads: ['/workspace/kind', HUB],
  expected: 'the ARM id of a hub workspace',
  because:
    'A project has the network and the resources of its hub, and Azure makes none without one. What a project’s own settings leave out, of its outbound traffic above all, is told by the hub’s.',
  evaluate({ workspace }) {
    const kind = recognised(workspace?.kind);
    if (kind && kind !== 'Project') return notApplicable('not a project');
    const hubId = workspace?.hubId?.trim();
    if (hubId === undefined) return unknown(HUB, 'hub not known');
    if (sameWord(resourceTypeOf(hubId) ?? '', ML_WORKSPACE)) {
      return pass('a hub');
    }
    return kind
      ? fail({
          pointer: HUB,
          observed: hubId
            ? `${quoted(hubId)} is no workspace`
            : 'a project without a hub',
        })
      : unknown('/workspace/kind', 'kind of workspace not known');
  },
};
