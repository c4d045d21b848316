import { ReadingPart } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useT } from '../../translation';
import { useTableStyles } from '../controls';

/** What a reading asked and did not get whole, and the right that is missing. @internal */
export function ReadingParts({ parts }: { parts: readonly ReadingPart[] }) {
  const t = useT();
  const { table, more } = useTableStyles();
  const open = parts.filter(({ outcome }) => outcome !== 'answered');
  if (!open.length) return <p>{t('readings.allAnswered')}</p>;
  return (
    <table className={table} aria-label={t('readings.parts')}>
      <thead>
        <tr>
          <th scope="col">{t('readings.what')}</th>
          <th scope="col">{t('readings.where')}</th>
          <th scope="col">{t('readings.became')}</th>
          <th scope="col">{t('readings.needs')}</th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ what, scope, outcome, action, message }) => (
          <tr key={`${what} ${scope} ${outcome}`}>
            <th scope="row" data-label={t('readings.what')}>
              <span>{what}</span>
            </th>
            <td data-label={t('readings.where')}>
              <span>{scope}</span>
            </td>
            <td data-label={t('readings.became')}>
              <span>
                {t(`readings.outcome.${outcome}`)}
                {message && <span className={more}>{message}</span>}
              </span>
            </td>
            <td data-label={t('readings.needs')}>
              <span>{action ?? t('readings.noRight')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
