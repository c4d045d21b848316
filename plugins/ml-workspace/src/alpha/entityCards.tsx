import { ML_WORKSPACE_TYPE } from '@ringfence/engine';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The isolation card; its `filter` and `type` can be set in configuration. @internal */
export const isolationEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: { kind: 'resource', 'spec.type': ML_WORKSPACE_TYPE },
    loader: () =>
      import('../components/IsolationCard').then(m => (
        <m.EntityMlWorkspaceIsolationCard />
      )),
  },
});
