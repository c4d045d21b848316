import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useWorkspace } from '../../hooks';
import { failureWords } from '../../labels/card';
import { CardSkeleton } from '../IsolationCard';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Surface } from '../Surface';
import { CHANGE_TEMPLATE } from './useChangeLink';
import { WorkspaceView } from './WorkspaceView';
import { useT } from '../../translation';

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
  entityRef,
  changeTemplate,
}: {
  entityRef: string;
  changeTemplate: string;
}) {
  const t = useT();
  const { answer, retry } = useWorkspace(entityRef);
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
          <FailureView
            failure={answer.failure}
            words={failureWords(t, answer.failure)}
            onRetry={retry}
          />
        </Panel>
      );
  }
}

/** Everything known of the isolation of the workspace in context. @internal */
export function EntityMlWorkspaceIsolationContent({
  changeTemplate = CHANGE_TEMPLATE,
}: MlWorkspaceIsolationContentProps) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <Surface>
      <Body
        key={entityRef}
        entityRef={entityRef}
        changeTemplate={changeTemplate}
      />
    </Surface>
  );
}
