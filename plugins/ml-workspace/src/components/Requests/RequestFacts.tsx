import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { verdictOf } from '../../labels/posture';
import { whereItIs } from '../../labels/requests';
import { VerdictChip } from '../posture';
import { BuildState } from './BuildState';
import { Person } from './Person';
import { moment, useT } from '../../translation';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
  },
});

/** What was asked for, by whom and for whom, and where it stands. @internal */
export function RequestFacts({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const { state, kind, entityRef, description, system } = request;
  const place = whereItIs(request);
  return (
    <dl className={classes.facts}>
      <dt>{t('requests.kind')}</dt>
      <dd>{t(`requestKind.${kind}`)}</dd>
      <dt>{t('requests.state')}</dt>
      <dd>
        <b>{t(`requestState.${state}`)}</b>
      </dd>
      <dt>{t('requests.verdict')}</dt>
      <dd>
        <VerdictChip verdict={verdictOf(request.verdict)} />
      </dd>
      <dt>{t('requests.workspace')}</dt>
      <dd>
        {place === 'catalog' ? (
          <EntityRefLink entityRef={entityRef}>
            {t('requests.entity')}
          </EntityRefLink>
        ) : (
          t(`requests.notInCatalog.${place}`)
        )}
      </dd>
      <dt>{t('requests.owner')}</dt>
      <dd>
        <Person entityRef={request.owner} />
      </dd>
      {kind === 'transfer' && request.takesFrom && (
        <>
          <dt>{t('requests.handedBy')}</dt>
          <dd>
            <Person entityRef={request.takesFrom} />
          </dd>
        </>
      )}
      {system && (
        <>
          <dt>{t('requests.system')}</dt>
          <dd>
            <Person entityRef={system} />
          </dd>
        </>
      )}
      <dt>{t('requests.requestedBy')}</dt>
      <dd>
        <Person entityRef={request.requestedBy} />
      </dd>
      <dt>{t('requests.created')}</dt>
      <dd>{moment(t, request.createdAt)}</dd>
      {request.build && (
        <>
          <dt>{t('build.title')}</dt>
          <dd>
            <BuildState build={request.build} />
          </dd>
        </>
      )}
      {request.validUntil && (
        <>
          <dt>{t('decision.validUntil')}</dt>
          <dd>{moment(t, request.validUntil)}</dd>
        </>
      )}
      {description && !request.waiver && (
        <>
          <dt>{t('requests.description')}</dt>
          <dd>{description}</dd>
        </>
      )}
    </dl>
  );
}
