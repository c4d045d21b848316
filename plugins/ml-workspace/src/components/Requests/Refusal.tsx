import {
  WorkspaceRequestDetail,
  refusalOf,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckResult, Posture } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { endedFirst } from '../../labels/requests';
import { Templates } from '../../labels/templates';
import { useButtonStyles } from '../controls/Button';
import { CheckList, CheckNote, PolicyReasons } from '../posture';
import { useAskAgain } from './useAskAgain';
import { T, useT } from '../../translation';

const useStyles = makeStyles({
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
});

const waysOut = (t: T, { because, fixes }: CheckResult): CheckNote[] => [
  [t('checks.why'), because],
  ...fixes.map(({ title }) => [t('checks.fix'), title] as const),
];

/**
 * The checks that stand against a request: what Azure or policy names, and every
 * one that fails where it is the verdict that policy does not take.
 */
function refusedBy(posture: Posture): CheckResult[] {
  const named = new Set(
    refusalOf(posture)?.results.map(({ check }) => check) ?? [],
  );
  const byVerdict = posture.compliance.failing.some(
    ({ reason }) => reason === 'verdict',
  );
  return posture.results.filter(
    ({ check, status }) => named.has(check) || (byVerdict && status === 'fail'),
  );
}

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
        <>
          <PolicyReasons compliance={posture.compliance} />
          <CheckList
            results={refusedBy(posture)}
            label={t('requests.refusedBy')}
            notes={result => waysOut(t, result)}
          />
        </>
      ) : (
        <p className={classes.said}>{said ?? t('requests.noCheck')}</p>
      )}
      {again && (
        <div>
          <Link to={again} className={button.root} data-look="primary">
            {t('requests.askAgain')}
          </Link>
        </div>
      )}
    </div>
  );
}
