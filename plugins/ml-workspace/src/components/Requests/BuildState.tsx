import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { taskRouteRef } from '../../routes';
import { useT } from '../../translation';

const STATES = [
  'queued',
  'started',
  'completed',
  'failed',
  'cancelled',
] as const;

/** How far the build has come that an approval set off, with the way to its steps. @internal */
export function BuildState({
  build,
}: {
  build: NonNullable<WorkspaceRequestDetail['build']>;
}) {
  const t = useT();
  const taskLink = useRouteRef(taskRouteRef);
  const state = STATES.find(known => known === build.state);
  const { taskId } = build;
  return (
    <>
      {state ? t(`build.${state}`) : t('requestState.unknown')}
      {taskId && taskLink && (
        <>
          {'. '}
          <Link to={taskLink({ taskId })}>{t('build.task')}</Link>
        </>
      )}
    </>
  );
}
