import {
  WorkspaceRequestDetail,
  refusalOf,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { endedFirst } from '../../labels/requests';
import { Templates } from '../../labels/templates';
import { useButtonStyles } from '../controls/Button';
import { isDecidable } from '../../state/refusedBy';
import { RefusedBy } from '../posture';
import { useAskAgain } from './useAskAgain';
import { useT } from '../../translation';

const useStyles = makeStyles({
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
});

/** Nobody was asked yet, and somebody may decide it. */
const canAskAnyway = ({ kind, exception, posture }: WorkspaceRequestDetail) =>
  (kind === 'create' || kind === 'change') &&
  !exception &&
  isDecidable({ ...posture, meets: posture.compliance.meets });

/** Why a request was rejected: the checks and reasons that stand against it, and the way to ask again. @internal */
export function Refusal({
  request,
  templates,
}: {
  request: WorkspaceRequestDetail;
  templates: Templates;
}) {
  const t = useT();
  const classes = useStyles();
  const button = useButtonStyles();
  const again = useAskAgain(request, templates);
  const { posture, events } = request;
  const said = events.find(({ type }) => type === 'rejected')?.text;
  if (endedFirst(request)) return <p>{t('requests.endedFirst')}</p>;
  return (
    <div className={classes.root}>
      {refusalOf(posture) ? (
        <RefusedBy posture={posture} />
      ) : (
        <p className={classes.said}>{said ?? t('requests.noCheck')}</p>
      )}
      {again && (
        <div className={classes.acts}>
          <Link to={again()} className={button.root} data-look="primary">
            {t('requests.askAgain')}
          </Link>
          {canAskAnyway(request) && (
            <Link to={again({ askAnyway: true })} className={button.root}>
              {t('askAnyway.ask')}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
