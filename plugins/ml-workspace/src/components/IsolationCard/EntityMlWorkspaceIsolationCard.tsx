import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useWorkspacePosture } from '../../hooks';
import { failureWords } from '../../labels/card';
import { PictureDisclosure } from '../Diagram/PictureDisclosure';
import { FailureView, PostureView } from '../posture';
import { Surface } from '../Surface';
import { CardSkeleton } from './CardSkeleton';
import { useT } from '../../translation';

function Body({ entityRef }: { entityRef: string }) {
  const t = useT();
  const { answer, retry } = useWorkspacePosture(entityRef);
  switch (answer.state) {
    case 'loading':
      return <CardSkeleton />;
    case 'ready':
      return (
        <>
          <PostureView
            posture={answer.value.posture}
            isolation={answer.value.isolation}
          />
          <PictureDisclosure isolation={answer.value.isolation} />
        </>
      );
    default:
      return (
        <FailureView
          failure={answer.failure}
          words={failureWords(t, answer.failure)}
          onRetry={retry}
        />
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
        <Body entityRef={stringifyEntityRef(entity)} />
      </Surface>
    </InfoCard>
  );
}
