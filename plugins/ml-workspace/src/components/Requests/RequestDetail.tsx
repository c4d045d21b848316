import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useRequest, useShownRequest } from '../../hooks';
import { nextStep, requestFailureWords } from '../../labels/requests';
import { Templates } from '../../labels/templates';
import { rootRouteRef } from '../../routes';
import { FailureView, PostureView } from '../posture';
import { unseen } from '../controls';
import { FilesPanel } from '../Files';
import { Panel } from '../Panel';
import { DeploymentPanel } from '../Deployment';
import { DecisionPanel } from './DecisionPanel';
import { Refusal } from './Refusal';
import { RequestFacts } from './RequestFacts';
import { RequestHistory } from './RequestHistory';
import { WaiverPanel } from '../Waivers';
import { Waiting } from '../Waiting';
import { useT } from '../../translation';

const useStyles = makeStyles({
  back: { display: 'inline-block', padding: '2px 0 10px' },
  refusal: { marginTop: 12 },
  said: unseen,
});

/** A request that was read, and what changes about it meanwhile. */
function Shown({
  latest,
  templates,
  onStale,
  refresh,
}: {
  latest: WorkspaceRequestDetail;
  templates: Templates;
  onStale: () => void;
  /** Reads it again, and shows what there is until then. */
  refresh: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const [decided, setDecided] = useState<WorkspaceRequestDetail>();
  const { request, showNewest } = useShownRequest(latest, decided);
  return (
    <>
      <p role="status" className={classes.said}>
        {decided && t(`requestState.${decided.state}`)}
      </p>
      <Panel title={request.workspaceName}>
        <RequestFacts request={request} />
      </Panel>
      <Panel title={t('requests.next')}>
        <p>{nextStep(t, request)}</p>
        {request.state === 'rejected' && !request.waiver && (
          <div className={classes.refusal}>
            <Refusal request={request} templates={templates} />
          </div>
        )}
      </Panel>
      <WaiverPanel request={request} onRevoked={setDecided} />
      <DeploymentPanel request={request} refresh={refresh} />
      <FilesPanel request={request} />
      <DecisionPanel
        request={request}
        onDecided={setDecided}
        onStale={onStale}
        showNewest={showNewest}
      />
      <Panel title={t('requests.history')}>
        <RequestHistory request={request} />
      </Panel>
      <Panel title={t(request.waiver ? 'waiver.posture' : 'requests.posture')}>
        <PostureView posture={request.posture} isolation={request.isolation} />
      </Panel>
    </>
  );
}

function Body({ id, templates }: { id: string; templates: Templates }) {
  const t = useT();
  const { answer, retry, refresh } = useRequest(id);
  switch (answer.state) {
    case 'loading':
      return <Waiting label={t('requests.loadingOne')} />;
    case 'ready':
      return (
        <Shown
          latest={answer.value}
          templates={templates}
          onStale={retry}
          refresh={refresh}
        />
      );
    default:
      return (
        <Panel>
          <FailureView
            failure={answer.failure}
            words={requestFailureWords(
              t,
              answer.failure,
              t('requests.failedOne'),
            )}
            onRetry={retry}
          />
        </Panel>
      );
  }
}

/** One request: what was asked, where it stands, what comes next, what happened and how it was judged. @internal */
export function RequestDetail({ templates }: { templates: Templates }) {
  const t = useT();
  const classes = useStyles();
  const { id = '' } = useParams();
  const rootLink = useRouteRef(rootRouteRef);
  return (
    <>
      <Link to={rootLink()} className={classes.back}>
        {t('requests.all')}
      </Link>
      <Body id={id} templates={templates} />
    </>
  );
}
