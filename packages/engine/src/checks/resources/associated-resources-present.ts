import { RESOURCE_NAMES } from '../../facts/reach/resourceAccess';
import { recognised } from '../../facts/stated';
import { pointer } from '../../model/pointer';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';

const NEEDED = ['storage', 'keyVault'] as const;

/** A workspace has a storage account and a key vault. */
export const associatedResourcesPresent: Check = {
  id: 'associated-resources-present',
  title: 'The workspace has a storage account and a key vault',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.workspaceYaml,
  reads: ['/resources/storage', '/resources/keyVault', '/workspace/kind'],
  expected: 'at least one storage account and one key vault',
  because:
    'Azure creates no workspace without them; only a project uses those of its hub.',
  evaluate({ resources, workspace }) {
    const kind = recognised(workspace?.kind);
    if (kind === 'Project') return notApplicable('a project uses its hub’s');
    const absent = NEEDED.filter(name => resources?.[name]?.length === 0);
    if (absent.length) {
      return kind
        ? fail(
            ...absent.map(name => ({
              pointer: pointer('resources', name),
              observed: `no ${RESOURCE_NAMES[name]}`,
            })),
          )
        : unknown('/workspace/kind', 'kind of workspace not known');
    }
    const unlisted = NEEDED.find(name => !resources?.[name]);
    return unlisted
      ? unknown(
          pointer('resources', unlisted),
          `${RESOURCE_NAMES[unlisted]} not known`,
        )
      : pass('both');
  },
};
