import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Failure } from '../../state';
import { Button } from '../controls';
import { CheckIcon, Glyph, VerdictIcon } from '../icons';
import { useFailureStyles } from './failureStyles';
import { WrongPlaces } from './WrongPlaces';
import { useT } from '../../translation';

const useStyles = makeStyles({
  details: {
    fontSize: 13,
    maxWidth: '100%',
    '& > summary': {
      minHeight: 24,
      cursor: 'pointer',
      color: 'var(--rf-link)',
    },
    '& dl': {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: '2px 12px',
      margin: '4px 0 0',
      overflowWrap: 'anywhere',
    },
    '& dt': { color: 'var(--rf-quiet)' },
  },
});

const signs: Record<Failure['kind'], [string, ReactNode]> = {
  denied: ['unknown', <Glyph name="lock" size={22} />],
  'not-known': ['unknown', <VerdictIcon verdict="unknown" size={22} />],
  'wrong-entity': ['danger', <CheckIcon status="fail" size={22} />],
  malformed: ['danger', <CheckIcon status="fail" size={22} />],
  failed: ['danger', <CheckIcon status="fail" size={22} />],
};

/** Why there is nothing to show, and what to do about it. @internal */
export function FailureView({
  failure,
  words,
  onRetry,
}: {
  failure: Failure;
  words: { title: string; text: string; retry: boolean };
  onRetry: () => void;
}) {
  const t = useT();
  const frame = useFailureStyles();
  const classes = useStyles();
  const [tone, sign] = signs[failure.kind];
  const detailed = failure.kind === 'failed' || failure.kind === 'malformed';
  const details = [
    [t('failure.status'), failure.status],
    [t('failure.request'), failure.request],
    [t('failure.message'), failure.message],
  ].filter(([, value]) => value !== undefined);
  return (
    <div className={frame.root} role="alert">
      <h3 className={frame.title}>
        <span data-tone={tone}>{sign}</span>
        {words.title}
      </h3>
      <p>{words.text}</p>
      {failure.fields && <WrongPlaces fields={failure.fields} />}
      {detailed && (
        <details className={classes.details}>
          <summary>{t('failure.details')}</summary>
          <dl>
            {details.map(([name, value]) => [
              <dt key={`${name}-name`}>{name}</dt>,
              <dd key={name}>{value}</dd>,
            ])}
          </dl>
        </details>
      )}
      {words.retry && (
        <Button primary={detailed} onClick={onRetry}>
          <Glyph name="retry" />
          {t('failure.retry')}
        </Button>
      )}
    </div>
  );
}
