import { FilesAnswer } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginTop: 16 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: '18px',
    '& caption': { textAlign: 'left', fontWeight: 700, paddingBottom: 4 },
    '& th, & td': {
      padding: '4px 12px 4px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderTop: '1px solid var(--rf-hairline)',
    },
    '& th': { color: 'var(--rf-quiet)', fontWeight: 500 },
    '& td': { overflowWrap: 'anywhere' },
    '@container (max-width: 560px)': {
      '& th:nth-child(3), & td:nth-child(3)': { display: 'none' },
    },
  },
});

/** What the files cannot say, and who says it. @internal */
export function UnsayableTable({ unsayable }: Pick<FilesAnswer, 'unsayable'>) {
  const t = useT();
  const classes = useStyles();
  if (unsayable.length === 0) return null;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{t('files.unsayable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('files.field')}</th>
            <th scope="col">{t('files.what')}</th>
            <th scope="col">{t('files.why')}</th>
            <th scope="col">{t('files.instead')}</th>
          </tr>
        </thead>
        <tbody>
          {unsayable.map(({ pointer, what, why, instead }) => (
            <tr key={`${pointer} ${what}`}>
              <td>{pointer}</td>
              <td>{what}</td>
              <td>{why}</td>
              <td>{instead}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
