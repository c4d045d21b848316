import { CheckResult } from '@ringfence/engine';
import { Fragment, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { sourceLabel, sourceOpens, waiverLabel } from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { ExternalLink } from '../controls';
import { CheckIcon } from '../icons';
import { useT } from '../../translation';

const NARROW = '@container (max-width: 559px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) auto',
    gap: '4px 12px',
    padding: '12px 0',
    borderTop: '1px solid var(--rf-hairline)',
    alignItems: 'start',
    '&[data-dense]': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: '10px 0',
    },
    '& > *': { minWidth: 0 },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  result: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 20,
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
  title: { fontWeight: 700 },
  facts: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    gap: '1px 8px',
    marginTop: 2,
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
  },
  observed: { fontWeight: 700 },
  source: { marginTop: 2, fontSize: 13, lineHeight: '18px' },
  action: { justifySelf: 'start', '&:empty': { display: 'none' } },
});

/** One more thing to say of a check: its name and its text. @internal */
export type CheckNote = readonly [name: string, text: string];

/**
 * A check as a small story: result, title, observed over expected, dated source,
 * and the way out where there is one.
 * @internal
 */
export function CheckRow({
  result,
  dense,
  notes = [],
  action,
  more,
}: {
  result: CheckResult;
  dense?: boolean;
  /** More to say of it: name and text. */
  notes?: readonly CheckNote[];
  action?: ReactNode;
  /** What can be done about it, under all that is said of it. */
  more?: ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const { status, title, observed, expected, source } = result;
  return (
    <li className={classes.root} data-dense={dense || undefined}>
      <span className={classes.result} data-tone={STATUS_TONES[status]}>
        <CheckIcon status={status} />
        {t(`status.${status}`)}
      </span>
      <div>
        <p className={classes.title}>{title}</p>
        <dl className={classes.facts}>
          <dt>{t('posture.observed')}</dt>
          <dd className={classes.observed}>{observed}</dd>
          <dt>{t('posture.expected')}</dt>
          <dd>{expected}</dd>
          {result.waivers?.map(waiver => (
            <Fragment key={waiverLabel(t, waiver)}>
              <dt>{t('posture.accepted')}</dt>
              <dd>{waiverLabel(t, waiver)}</dd>
            </Fragment>
          ))}
          {notes.map(([name, text]) => (
            <Fragment key={`${name}${text}`}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        {source.url && (
          <p className={classes.source}>
            <ExternalLink href={source.url} note={sourceOpens(t, source)}>
              {sourceLabel(source)}
            </ExternalLink>
          </p>
        )}
        {more}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
