import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { RULE_CLASS_TONES, ruleCells } from '../../labels/rules';
import {
  orderRules,
  RULE_COLUMNS,
  RuleColumn,
  RuleOrder,
  RuleRow,
} from '../../state';
import { Button, unseen } from '../controls';
import { Glyph } from '../icons';
import { useT } from '../../translation';

/** How many rows are drawn before a person asks for all. */
const PAGE = 50;

const NARROW = '@container (max-width: 679px)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    textAlign: 'left',
    [NARROW]: {
      display: 'block',
      '& > tbody, & > thead': { display: 'block' },
    },
  },
  caption: { ...unseen },
  heads: {
    [NARROW]: { display: 'flex', flexWrap: 'wrap' },
    '& > th': {
      padding: '4px 8px 4px 0',
      borderBottom: '1px solid var(--rf-edge)',
      verticalAlign: 'bottom',
      [NARROW]: { padding: 0, borderBottom: 0 },
    },
  },
  row: {
    '& > *': {
      padding: '8px 12px 8px 8px',
      borderBottom: '1px solid var(--rf-hairline)',
      fontWeight: 400,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      unicodeBidi: 'isolate',
    },
    // A long destination leaves room for words beside it.
    '& > td': { minWidth: 80 },
    '& > th': { fontWeight: 700, minWidth: 120 },
    [NARROW]: {
      display: 'block',
      padding: '8px 0',
      borderBottom: '1px solid var(--rf-hairline)',
      '& > *': {
        display: 'grid',
        gridTemplateColumns: '96px minmax(0, 1fr)',
        gap: 8,
        padding: '1px 8px',
        borderBottom: 0,
      },
    },
  },
  head: {
    display: 'none',
    fontWeight: 400,
    color: 'var(--rf-quiet)',
    [NARROW]: { display: 'block' },
  },
  mono: {
    fontFamily: '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 13,
  },
  absent: { color: 'var(--rf-quiet)', fontStyle: 'italic' },
  cls: { color: 'var(--rf-tone)', fontWeight: 700 },
});

const ariaSort = (column: RuleColumn, order: RuleOrder | undefined) => {
  if (order?.column !== column) return undefined;
  return order.descending ? 'descending' : 'ascending';
};

function Cell({ row, column }: { row: RuleRow; column: RuleColumn }) {
  const t = useT();
  const classes = useStyles();
  const text = ruleCells(t, row)[column];
  const head = (
    <span className={classes.head} aria-hidden="true">
      {t(`rules.column.${column}`)}
    </span>
  );
  if (!text) {
    return (
      <>
        {head}
        <span className={classes.absent}>{t('rules.absent')}</span>
      </>
    );
  }
  if (column === 'cls') {
    return (
      <>
        {head}
        <span className={classes.cls} data-tone={RULE_CLASS_TONES[row.cls]}>
          {text}
        </span>
      </>
    );
  }
  return (
    <>
      {head}
      <bdi className={column === 'destination' ? classes.mono : undefined}>
        {text}
      </bdi>
    </>
  );
}

/** Rules in rows that can be put in any order; where there is little room, one under the other. @internal */
export function RulesTable({
  rows,
  caption,
  empty,
}: {
  rows: readonly RuleRow[];
  caption: string;
  empty: string;
}) {
  const t = useT();
  const classes = useStyles();
  const [order, setOrder] = useState<RuleOrder>();
  const [isAll, setIsAll] = useState(false);
  const ordered = useMemo(() => orderRules(rows, order), [rows, order]);
  const shown = isAll ? ordered : ordered.slice(0, PAGE);
  if (!rows.length) return <p>{empty}</p>;
  const sort = (column: RuleColumn) =>
    setOrder(before => ({
      column,
      descending: before?.column === column && !before.descending,
    }));
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr className={classes.heads}>
            {RULE_COLUMNS.map(column => (
              <th key={column} scope="col" aria-sort={ariaSort(column, order)}>
                <Button inline onClick={() => sort(column)}>
                  {t(`rules.column.${column}`)}
                  {order?.column === column && (
                    <Glyph name={order.descending ? 'down' : 'up'} size={14} />
                  )}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={row.pointer} className={classes.row}>
              {RULE_COLUMNS.map(column =>
                column === 'name' ? (
                  <th key={column} scope="row">
                    <Cell row={row} column={column} />
                  </th>
                ) : (
                  <td key={column}>
                    <Cell row={row} column={column} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < ordered.length && (
        <Button quiet onClick={() => setIsAll(true)}>
          {t('rules.showAll', { all: String(ordered.length) })}
        </Button>
      )}
    </>
  );
}
