import { makeStyles } from '@material-ui/core/styles';
import { PictureStatements } from '@ringfence/backstage-plugin-ml-workspace-common';
import { diagramStrings, PART_LABELS } from '../../labels/diagram';

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
  const classes = useStyles();
  const shown = statements.filter(
    ({ part, lines }) => lines.length || part !== 'network',
  );
  return (
    <div className={classes.root}>
      {shown.map(({ part, lines }) => (
        <section key={part} aria-label={PART_LABELS[part]}>
          <h4 className={classes.name}>{PART_LABELS[part]}</h4>
          <ul className={classes.lines}>
            {(lines.length ? lines : [diagramStrings.nothing]).map(
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
