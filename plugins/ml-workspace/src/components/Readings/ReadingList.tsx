import { useReadings } from '../../hooks';
import { readingFailureWords } from '../../labels/readings';
import { useT } from '../../translation';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';
import { SourcePanel } from './SourcePanel';
import { Unclaimed } from './Unclaimed';

function Sources() {
  const t = useT();
  const { answer, retry, refresh } = useReadings();
  if (answer.state === 'loading') {
    return <Waiting label={t('readings.loading')} />;
  }
  if (answer.state === 'failure') {
    return (
      <Panel>
        <FailureView
          failure={answer.failure}
          words={readingFailureWords(t, answer.failure)}
          onRetry={retry}
        />
      </Panel>
    );
  }
  const { items } = answer.value;
  if (!items.length) {
    return (
      <Panel title={t('readings.noSource')}>
        <p>{t('readings.noSourceText')}</p>
      </Panel>
    );
  }
  return (
    <>
      {items.map(source => (
        <SourcePanel key={source.name} source={source} onReleased={refresh} />
      ))}
    </>
  );
}

/** Every source of readings, and what was found and has no owner. @internal */
export function ReadingList() {
  return (
    <>
      <Sources />
      <Unclaimed />
    </>
  );
}
