import { Deployment } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 8,
    '& summary': { minHeight: 24, cursor: 'pointer', color: 'var(--rf-link)' },
    '& ul': { margin: '4px 0 0', paddingLeft: 20, overflowWrap: 'anywhere' },
  },
});

/** What Azure foresaw of each resource, and what stands by now. @internal */
export function DeploymentDetails({
  foreseen = [],
  made,
}: Pick<Deployment, 'foreseen' | 'made'>) {
  const t = useT();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {foreseen.length > 0 && (
        <details>
          <summary>{t('deployment.foreseen')}</summary>
          <ul>
            {foreseen.map(({ resourceId, change, refused }) => (
              <li key={`${resourceId} ${change}`}>
                <b>{change}</b> {resourceId}
                {refused && `: ${refused}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {made.length > 0 && (
        <details>
          <summary>{t('deployment.made')}</summary>
          <ul>
            {made.map(id => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
