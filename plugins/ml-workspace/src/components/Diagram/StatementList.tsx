import { makeStyles } from '@material-ui/core/styles';
import { PictureStatements } from '../../picture/statements';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: '12px 24px',
  },
  name: { fontSize: 14, lineHeight: '20px', fontWeight: 700 },
  lines: {
    display: 'grid',
    gap: 3,
    marginTop: 4,
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
});

/** Everything that is known of a workspace, in words. @internal */
export function StatementList({
  statements,
}: {
  statements: readonly PictureStatements[];
}) {
  const t = useT();
  const classes = useStyles();
  const shown = statements.filter(
    ({ part, lines }) => lines.length || part !== 'network',
  );
  return (
    <div className={classes.root}>
      {shown.map(({ part, lines }) => (
        <section key={part} aria-label={t(`diagram.part.${part}`)}>
          <h4 className={classes.name}>{t(`diagram.part.${part}`)}</h4>
          <ul className={classes.lines}>
            {(lines.length ? lines : [t('diagram.nothing')]).map(
              (text, index) => (
                <li key={`${index} ${text}`} dir="auto">
                  {text}
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
