import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useWorkspace } from '../../hooks';
import { CardSkeleton } from '../IsolationCard';
import { Panel } from '../Panel';
import { NoPosture } from '../posture';
import { Surface } from '../Surface';
import { CHANGE_TEMPLATE } from './useChangeLink';
import { WorkspaceView } from './WorkspaceView';

/** What the tab can be told. @public */
export interface MlWorkspaceIsolationContentProps {
  /**
   * Entity ref of the template that *Request a change* opens,
   * `template:default/change-isolation` unless said otherwise. Where the catalog
   * has no such template, the link is left out.
   */
  changeTemplate?: string;
}

function Body({
  entity,
  changeTemplate,
}: {
  entity: Entity;
  changeTemplate: string;
}) {
  const { answer, retry } = useWorkspace(stringifyEntityRef(entity));
  switch (answer.state) {
    case 'loading':
      return (
        <Panel>
          <CardSkeleton />
        </Panel>
      );
    case 'ready':
      return (
        <WorkspaceView
          workspace={answer.value}
          changeTemplate={changeTemplate}
        />
      );
    default:
      return (
        <Panel>
          <NoPosture entity={entity} failure={answer.failure} onRetry={retry} />
        </Panel>
      );
  }
}

/** Everything known of the isolation of the workspace in context. @internal */
export function EntityMlWorkspaceIsolationContent({
  changeTemplate = CHANGE_TEMPLATE,
}: MlWorkspaceIsolationContentProps) {
  const { entity } = useEntity();
  return (
    <Surface>
      <Body
        key={stringifyEntityRef(entity)}
        entity={entity}
        changeTemplate={changeTemplate}
      />
    </Surface>
  );
}
