import { Entity } from '@backstage/catalog-model';
import { failureWords } from '../../labels/card';
import { Failure, namesWorkspace } from '../../state';
import { FailureView } from './FailureView';
import { NotLinked } from './NotLinked';
import { useT } from '../../translation';

/** Why no posture of an entity can be shown, and what to do about it. @internal */
export function NoPosture({
  entity,
  failure,
  onRetry,
}: {
  entity: Entity;
  failure: Failure;
  onRetry: () => void;
}) {
  const t = useT();
  if (failure.kind === 'not-known' && !namesWorkspace(entity)) {
    return <NotLinked />;
  }
  return (
    <FailureView
      failure={failure}
      words={failureWords(t, failure)}
      onRetry={onRetry}
    />
  );
}
