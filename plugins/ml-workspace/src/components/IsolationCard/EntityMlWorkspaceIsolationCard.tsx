import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useWorkspace } from '../../hooks';
import { DriftNotice } from '../Drift';
import { PictureDisclosure } from '../Diagram/PictureDisclosure';
import { NoPosture, NowNotices, PostureView } from '../posture';
import { Surface } from '../Surface';
import { CardSkeleton } from './CardSkeleton';
import { useT } from '../../translation';

function Body({ entity }: { entity: Entity }) {
  const { answer, retry } = useWorkspace(stringifyEntityRef(entity));
  switch (answer.state) {
    case 'loading':
      return <CardSkeleton />;
    case 'ready':
      return (
        <>
          <DriftNotice workspace={answer.value} />
          <PostureView
            posture={answer.value.posture}
            isolation={answer.value.isolation}
            notices={<NowNotices workspace={answer.value} />}
          />
          <PictureDisclosure isolation={answer.value.isolation} />
        </>
      );
    default:
      return (
        <NoPosture entity={entity} failure={answer.failure} onRetry={retry} />
      );
  }
}

/** How isolated the workspace of the entity in context is, and why. @internal */
export function EntityMlWorkspaceIsolationCard() {
  const t = useT();
  const { entity } = useEntity();
  return (
    <InfoCard
      title={t('card.title')}
      titleTypographyProps={{ component: 'h2' }}
    >
      <Surface>
        <Body entity={entity} />
      </Surface>
    </InfoCard>
  );
}
