import { CausedDifference } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { valueWords } from '../../state/drift';
import { moment, useT } from '../../translation';
import { NARROW, useTableStyles } from '../controls';

const TONES = {
  looser: 'danger',
  'not-comparable': 'unknown',
  different: 'unknown',
  stricter: 'good',
} as const;

const useStyles = makeStyles({
  way: { color: 'var(--rf-tone)', fontWeight: 700 },
  value: { overflowWrap: 'anywhere', minWidth: 80, [NARROW]: { minWidth: 0 } },
});

/** A value; one that is absent where the sides can be compared is of what is not there. */
function Value({
  value,
  direction,
}: {
  value: unknown;
  direction: CausedDifference['direction'];
}) {
  const t = useT();
  const absent =
    direction === 'not-comparable' ? t('drift.notStated') : t('drift.nothing');
  return <span>{value === undefined ? absent : valueWords(value)}</span>;
}

function Row({ difference }: { difference: CausedDifference }) {
  const t = useT();
  const classes = useStyles();
  const { more } = useTableStyles();
  const { boundary, pointer, direction, approved, observed, by } = difference;
  return (
    <tr>
      <th scope="row" data-label={t('drift.fact')}>
        <span>
          {t(`boundary.${boundary}`)}
          <span className={more}>{pointer || '/'}</span>
        </span>
      </th>
      <td data-label={t('drift.way')}>
        <span className={classes.way} data-tone={TONES[direction]}>
          {t(`drift.direction.${direction}`)}
        </span>
      </td>
      <td data-label={t('drift.approved')} className={classes.value}>
        <Value value={approved} direction={direction} />
      </td>
      <td data-label={t('drift.observed')} className={classes.value}>
        <Value value={observed} direction={direction} />
      </td>
      <td data-label={t('drift.by')} className={classes.value}>
        {by ? (
          <span>
            {by.actor}
            <span className={more}>
              <time dateTime={by.at}>{moment(t, by.at)}</time> · {by.operation}
            </span>
          </span>
        ) : (
          <span>{t('drift.nobodyKnown')}</span>
        )}
      </td>
    </tr>
  );
}

/** What is not as it was approved, looser facts first, and who made it so. @internal */
export function DriftTable({
  differences,
}: {
  differences: readonly CausedDifference[];
}) {
  const t = useT();
  const { table } = useTableStyles();
  return (
    <table className={table} aria-label={t('drift.differences')}>
      <thead>
        <tr>
          <th scope="col">{t('drift.fact')}</th>
          <th scope="col">{t('drift.way')}</th>
          <th scope="col">{t('drift.approved')}</th>
          <th scope="col">{t('drift.observed')}</th>
          <th scope="col">{t('drift.by')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(each => (
          <Row key={`${each.boundary} ${each.pointer}`} difference={each} />
        ))}
      </tbody>
    </table>
  );
}
