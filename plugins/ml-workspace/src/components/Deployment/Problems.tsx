import { Deployment } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';
import { Notice } from '../posture';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 8,
    overflowWrap: 'anywhere',
  },
});

/** Why it came to nothing, in Azure's words, and what to do about it. @internal */
export function Problems({ problems }: Pick<Deployment, 'problems'>) {
  const t = useT();
  const classes = useStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('deployment.problems')}>
      {problems.map(({ code, message, target, next }) => (
        <li key={`${code} ${target} ${message}`}>
          <Notice tone="danger">
            <b>{code}</b>: {message}
            {target && ` (${target})`}
            {next && (
              <p>
                <b>{t('deployment.next')}</b>: {next}
              </p>
            )}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
