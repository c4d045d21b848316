import { ReadingSource } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { moment, useT } from '../../translation';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { HeldBack } from './HeldBack';
import { ReadingParts } from './ReadingParts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
    '& > dd': { margin: 0 },
  },
});

/** One source: what it reads, how far it came, what was refused, and what that cost. @internal */
export function SourcePanel({
  source,
  onReleased,
}: {
  source: ReadingSource;
  onReleased: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { name, scopes, every, observed, isRunning, failure } = source;
  const [last] = source.readings;
  return (
    <Panel title={name}>
      <div className={classes.root}>
        {source.isDouble && (
          <Notice tone="warning">{t('readings.double')}</Notice>
        )}
        {isRunning && <p>{t('readings.running')}</p>}
        {failure && (
          <Notice tone="danger" glyph="warning">
            {t('readings.failure', { error: failure })}
          </Notice>
        )}
        <HeldBack source={source} onReleased={onReleased} />
        <dl className={classes.facts}>
          <dt>{t('readings.scopes')}</dt>
          <dd>{scopes.join(', ') || t('readings.wholeTenant')}</dd>
          <dt>{t('readings.every')}</dt>
          <dd>{every}</dd>
          <dt>{t('readings.observed')}</dt>
          <dd>{observed}</dd>
          <dt>{t('readings.last')}</dt>
          <dd>{last ? moment(t, last.finishedAt) : t('readings.never')}</dd>
          {last && (
            <>
              <dt>{t('readings.cost')}</dt>
              <dd>
                {t('readings.costText', {
                  calls: String(last.calls),
                  bytes: String(last.bytes),
                  throttled: String(last.throttled),
                })}
              </dd>
            </>
          )}
        </dl>
        {last && <ReadingParts parts={last.parts} />}
      </div>
    </Panel>
  );
}
