import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../../routes';
import { useT } from '../../translation';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    marginBottom: 16,
    borderBottom: '1px solid var(--rf-hairline)',
    '& > a': {
      padding: '8px 12px',
      borderBottom: '3px solid transparent',
      color: 'var(--rf-text)',
      fontWeight: 500,
      textDecoration: 'none',
    },
    '& > a[aria-current]': { borderBottomColor: 'var(--rf-link)' },
  },
});

/** The list of requests, what waits for oneself, and the waivers, side by side. @internal */
export function RequestTabs({
  shown,
  children,
}: {
  shown: 'all' | 'waiting' | 'waivers' | 'readings';
  children: ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  const current = (tab: typeof shown) => (tab === shown ? 'page' : undefined);
  return (
    <>
      <nav className={classes.tabs} aria-label={t('waiting.pages')}>
        <Link to={root} aria-current={current('all')}>
          {t('requests.all')}
        </Link>
        <Link to={`${root}/waiting`} aria-current={current('waiting')}>
          {t('waiting.title')}
        </Link>
        <Link to={`${root}/waivers`} aria-current={current('waivers')}>
          {t('waiver.list')}
        </Link>
        <Link to={`${root}/ask`}>{t('ask.title')}</Link>
        <Link to={`${root}/readings`} aria-current={current('readings')}>
          {t('readings.title')}
        </Link>
      </nav>
      {children}
    </>
  );
}
