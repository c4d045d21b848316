import { RULE_CLASSES, RuleRow } from './ruleRows';

/** Columns of the table of rules, in their order. @internal */
export const RULE_COLUMNS = [
  'name',
  'type',
  'destination',
  'ports',
  'origin',
  'cls',
] as const;
/** {@inheritDoc RULE_COLUMNS} @internal */
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** By which column rows stand, and which way round. @internal */
export interface RuleOrder {
  column: RuleColumn;
  descending: boolean;
}

const text = new Intl.Collator(undefined, { numeric: true });

const compare = (column: RuleColumn, a: RuleRow, b: RuleRow) =>
  column === 'cls'
    ? RULE_CLASSES.indexOf(a.cls) - RULE_CLASSES.indexOf(b.cls)
    : text.compare(a[column], b[column]);

/** Rows in an order; without one, as they were written. @internal */
export function orderRules(
  rows: readonly RuleRow[],
  order: RuleOrder | undefined,
): RuleRow[] {
  if (!order) return [...rows];
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(order.column, a, b));
}

/** Rows of a type whose name, destination or ports have a text in them. @internal */
export function searchRules(
  rows: readonly RuleRow[],
  { search, type }: { search: string; type: string },
): RuleRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    row =>
      (!type || row.type === type) &&
      [row.name, row.destination, row.ports].some(part =>
        part.toLowerCase().includes(wanted),
      ),
  );
}
