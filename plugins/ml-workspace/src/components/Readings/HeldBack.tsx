import { ReadingSource } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRelease } from '../../hooks';
import { useT } from '../../translation';
import { Button } from '../controls';
import { Notice } from '../posture';

/** Workspaces that wait for a person to say that they are gone. @internal */
export function HeldBack({
  source: { name, held, readings },
  onReleased,
}: {
  source: ReadingSource;
  onReleased: () => void;
}) {
  const t = useT();
  const { release, isBusy, removed, failure } = useRelease(name, onReleased);
  const [last] = readings;
  return (
    <>
      {held > 0 && last && (
        <Notice
          tone="warning"
          glyph="warning"
          action={
            <Button disabled={isBusy} onClick={() => release(last.id)}>
              {t('readings.release')}
            </Button>
          }
        >
          {t('readings.held', { count: held })}
        </Notice>
      )}
      <p role="status">
        {removed !== undefined && t('readings.released', { count: removed })}
      </p>
      <div role="alert">
        {failure && (
          <Notice tone="danger">
            <b>{t('readings.notReleased')}</b>: {failure.message}
          </Notice>
        )}
      </div>
    </>
  );
}
