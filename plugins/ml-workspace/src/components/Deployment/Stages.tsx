import {
  Deployment,
  DeploymentStage,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckStatus } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { Tone } from '../../theme/tokens';
import { useT } from '../../translation';
import { CheckIcon } from '../icons';

const SIGNS: Record<DeploymentStage['state'], [Tone, CheckStatus]> = {
  succeeded: ['good', 'pass'],
  failed: ['danger', 'fail'],
  running: ['waived', 'waived'],
  waiting: ['unknown', 'not-applicable'],
};

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: 4,
    '& > li': {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr) auto',
      gap: 8,
      alignItems: 'center',
      padding: '6px 8px',
      borderRadius: 4,
      background: 'var(--rf-tone-fill)',
    },
  },
  sign: { display: 'inline-flex', color: 'var(--rf-tone)' },
  state: { color: 'var(--rf-quiet)', fontSize: 13 },
});

/** What is made, part by part, and how far each has come. @internal */
export function Stages({ stages }: Pick<Deployment, 'stages'>) {
  const t = useT();
  const classes = useStyles();
  return (
    <ol className={classes.list} aria-label={t('deployment.stages')}>
      {stages.map(({ stage, state, resources }) => {
        const [tone, sign] = SIGNS[state];
        const done = resources.filter(one => one.state === 'succeeded').length;
        return (
          <li key={stage} data-tone={tone}>
            <span className={classes.sign}>
              <CheckIcon status={sign} size={18} />
            </span>
            <span>{t(`deployment.stage.${stage}`)}</span>
            <span className={classes.state}>
              {t(`deployment.part.${state}`)} ·{' '}
              {t('deployment.ofAll', {
                done: String(done),
                all: String(resources.length),
              })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
