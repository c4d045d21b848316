import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { RingfenceMark } from '../brand';

const useStyles = makeStyles({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    marginLeft: 20,
    color: '#ffffff',
    '&:hover': { color: '#ffffff' },
  },
  mark: { width: 32, height: 32, flexShrink: 0 },
  name: { fontSize: 20, fontWeight: 600, letterSpacing: 0.2 },
});

/** The way home: the mark, and beside it the name while the sidebar is open. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Ringfence, home"
      >
        <RingfenceMark className={classes.mark} />
        {isOpen && <span className={classes.name}>Ringfence</span>}
      </Link>
    </div>
  );
};
