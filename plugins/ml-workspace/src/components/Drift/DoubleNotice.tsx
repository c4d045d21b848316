import { useReadings } from '../../hooks';
import { useT } from '../../translation';
import { Notice } from '../posture';

/** That what is shown was read from a double of Azure, to who may know of its sources. @internal */
export function DoubleNotice({ source }: { source: string }) {
  const t = useT();
  const { answer } = useReadings();
  const isDouble =
    answer.state === 'ready' &&
    answer.value.items.some(({ name, isDouble: is }) => is && name === source);
  return isDouble ? (
    <Notice tone="warning">{t('readings.double')}</Notice>
  ) : null;
}
