import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useLatest, useWorkspace } from '../../hooks';
import { CHANGE_TEMPLATE, RETIRE_TEMPLATE } from '../../labels/templates';
import { CardSkeleton } from '../IsolationCard';
import { Panel } from '../Panel';
import { NoPosture } from '../posture';
import { Surface } from '../Surface';
import { WorkspaceView } from './WorkspaceView';

/** What the tab can be told. @public */
export interface MlWorkspaceIsolationContentProps {
  /**
   * Entity ref of the template that *Request a change* opens,
   * `template:default/change-isolation` unless said otherwise. Where the catalog
   * has no such template, the link is left out.
   */
  changeTemplate?: string;
  /**
   * Entity ref of the template that *Retire* opens,
   * `template:default/retire-workspace` unless said otherwise. Where the catalog
   * has no such template, the link is left out.
   */
  retireTemplate?: string;
}

function Body({
  entity,
  ...templates
}: {
  entity: Entity;
  changeTemplate: string;
  retireTemplate: string;
}) {
  const { answer, retry } = useWorkspace(stringifyEntityRef(entity));
  const latest = useLatest(answer);
  if (answer.state !== 'failure' && latest) {
    return (
      <WorkspaceView workspace={latest} onReadAgain={retry} {...templates} />
    );
  }
  switch (answer.state) {
    case 'failure':
      return (
        <Panel>
          <NoPosture entity={entity} failure={answer.failure} onRetry={retry} />
        </Panel>
      );
    default:
      return (
        <Panel>
          <CardSkeleton />
        </Panel>
      );
  }
}

/** Everything known of the isolation of the workspace in context. @internal */
export function EntityMlWorkspaceIsolationContent({
  changeTemplate = CHANGE_TEMPLATE,
  retireTemplate = RETIRE_TEMPLATE,
}: MlWorkspaceIsolationContentProps) {
  const { entity } = useEntity();
  return (
    <Surface>
      <Body
        key={stringifyEntityRef(entity)}
        entity={entity}
        changeTemplate={changeTemplate}
        retireTemplate={retireTemplate}
      />
    </Surface>
  );
}
