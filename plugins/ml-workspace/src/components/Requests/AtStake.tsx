import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { atStakeOf } from '../../state/atStake';
import { useT } from '../../translation';

const SHOWN = 5;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: 12,
  },
  title: { margin: '0 0 2px', fontSize: 14, lineHeight: '20px' },
  list: {
    margin: 0,
    paddingLeft: 18,
    listStyle: 'disc',
    overflowWrap: 'anywhere',
  },
});

function Things({ title, items }: { title: string; items: string[] }) {
  const t = useT();
  const classes = useStyles();
  if (!items.length) return null;
  const more = items.length - SHOWN;
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {items.slice(0, SHOWN).map(item => (
          <li key={item}>{item}</li>
        ))}
        {more > 0 && <li>{t('waiting.more', { number: String(more) })}</li>}
      </ul>
    </div>
  );
}

/** What somebody who decides has to know: what changes, what fails, what nobody can undo, what costs more. @internal */
export function AtStake({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const stake = useMemo(() => atStakeOf(request), [request]);
  return (
    <div className={classes.root}>
      <Things title={t('waiting.changes')} items={stake.changes} />
      <Things
        title={t('waiting.standsOut')}
        items={
          stake.failing.length
            ? stake.failing.map(({ title, wayBack }) =>
                wayBack ? t('waiting.offPath', { title, wayBack }) : title,
              )
            : [t('waiting.nothing')]
        }
      />
      <Things title={t('waiting.oneWay')} items={stake.oneWay} />
      <Things title={t('waiting.costs')} items={stake.costs} />
    </div>
  );
}
