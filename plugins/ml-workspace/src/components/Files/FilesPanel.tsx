import {
  isAccepted,
  RequestFiles,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useAnswer } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { requestRouteRef } from '../../routes';
import { useT } from '../../translation';
import { ExternalLink } from '../controls';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';
import { DownloadButton } from './DownloadButton';
import { FilesView } from './FilesView';

const useStyles = makeStyles({
  note: { marginBottom: 12, overflowWrap: 'anywhere' },
});

function Delivered({ delivery }: Pick<WorkspaceRequestDetail, 'delivery'>) {
  const t = useT();
  const classes = useStyles();
  if (!delivery) return null;
  const { pullRequest, commit } = delivery;
  return (
    <p className={classes.note}>
      {pullRequest && (
        <ExternalLink href={pullRequest} note={new URL(pullRequest).host}>
          {t('files.pullRequest')}
        </ExternalLink>
      )}{' '}
      {commit && `${t('files.commit')} ${commit.slice(0, 12)}`}
    </p>
  );
}

function Superseded({ by }: { by: string }) {
  const t = useT();
  const classes = useStyles();
  const requestLink = useRouteRef(requestRouteRef);
  return (
    <p className={classes.note}>
      {t('files.superseded')}{' '}
      <Link to={requestLink({ id: by })}>{t('files.openLater')}</Link>
    </p>
  );
}

function Body({
  request,
  files,
}: {
  request: WorkspaceRequestDetail;
  files: RequestFiles;
}) {
  const t = useT();
  const classes = useStyles();
  const { digest, supersededBy } = files;
  return (
    <>
      <p className={classes.note}>
        {t(isAccepted(request.state) ? 'files.approved' : 'files.waiting', {
          digest,
        })}
      </p>
      {supersededBy && <Superseded by={supersededBy} />}
      <Delivered delivery={request.delivery} />
      <FilesView files={files}>
        <DownloadButton
          requestId={request.id}
          name={`${request.workspaceName}.zip`}
        />
      </FilesView>
    </>
  );
}

/** The files of a request, where it was made with some. @internal */
export function FilesPanel({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const api = useApi(mlWorkspaceApiRef);
  const { id, filesDigest } = request;
  const ask = useCallback(
    async (signal: AbortSignal) =>
      filesDigest ? api.getRequestFiles({ id }, { signal }) : undefined,
    [api, id, filesDigest],
  );
  const { answer, retry } = useAnswer(ask);
  if (!filesDigest) return null;
  return (
    <Panel title={t('files.title')}>
      {answer.state === 'loading' && <Waiting label={t('files.loading')} />}
      {answer.state === 'failure' && (
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(t, answer.failure, t('files.failed'))}
          onRetry={retry}
        />
      )}
      {answer.state === 'ready' && answer.value && (
        <Body request={request} files={answer.value} />
      )}
    </Panel>
  );
}
