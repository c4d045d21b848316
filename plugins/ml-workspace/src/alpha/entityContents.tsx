import { ML_WORKSPACE_TYPE } from '@ringfence/engine';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod';
import { messages } from '../translation/messages';

/**
 * The isolation tab; its `filter`, `path`, `title`, `changeTemplate` and
 * `retireTemplate` can be set in configuration.
 * @internal
 */
export const isolationEntityContent = EntityContentBlueprint.makeWithOverrides({
  configSchema: {
    changeTemplate: z.string().optional(),
    retireTemplate: z.string().optional(),
  },
  factory: (original, { config }) =>
    original({
      path: '/isolation',
      title: messages['tab.title'],
      filter: { kind: 'resource', 'spec.type': ML_WORKSPACE_TYPE },
      loader: () =>
        import('../components/IsolationTab').then(m => (
          <m.EntityMlWorkspaceIsolationContent
            changeTemplate={config.changeTemplate}
            retireTemplate={config.retireTemplate}
          />
        )),
    }),
});
