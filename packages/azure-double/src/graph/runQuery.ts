import type { Json } from '../world/document';
import { isJson } from '../world/document';
import type { Condition, Literal, Path, Query } from './query';

/** What stands at a path of a row; names in any case, as columns of Azure's are not. */
function at({ path, as }: Path, row: Json): unknown {
  const found = path.reduce<unknown>(
    (value, key) => (isJson(value) ? value[key] : undefined),
    row,
  );
  if (as === undefined || found === undefined || found === null) {
    return found ?? null;
  }
  if (as === 'moment') return Date.parse(String(found));
  const text =
    typeof found === 'object' ? JSON.stringify(found) : String(found);
  return as === 'lower' ? text.toLowerCase() : text;
}

function meant(literal: Literal, now: number): string | number | boolean {
  if ('moment' in literal) return literal.moment;
  return 'agoMs' in literal ? now - literal.agoMs : literal.value;
}

const lower = (value: unknown) => String(value ?? '').toLowerCase();

/** Compares as moments where one side is one. */
function order(left: unknown, right: unknown): number {
  const one =
    typeof right === 'number' && typeof left === 'string'
      ? Date.parse(left)
      : left;
  if (typeof one === 'number' && typeof right === 'number') return one - right;
  const [a, b] = [String(one ?? ''), String(right ?? '')];
  return a < b ? -1 : Number(a > b);
}

function holds(condition: Condition, row: Json, now: number): boolean {
  if ('all' in condition)
    return condition.all.every(one => holds(one, row, now));
  if ('any' in condition)
    return condition.any.some(one => holds(one, row, now));
  const left = at(condition.left, row);
  const right = condition.right.map(literal => meant(literal, now));
  const [first] = right;
  switch (condition.operator) {
    case '==':
    case 'in':
      return right.some(value => value === left);
    case '!=':
      return left !== first;
    case '=~':
    case 'in~':
      return right.some(value => lower(value) === lower(left));
    case '!~':
      return lower(left) !== lower(first);
    case 'startswith':
      return lower(left).startsWith(lower(first));
    case '>':
      return order(left, first) > 0;
    case '>=':
      return order(left, first) >= 0;
    case '<':
      return order(left, first) < 0;
    default:
      return order(left, first) <= 0;
  }
}

/** The rows that a query comes to. */
export function runQuery(
  query: Query,
  rows: readonly Json[],
  now: number,
): Json[] {
  const found = rows
    .map(row =>
      query.extend.reduce<Json>(
        (wider, { name, from }) => ({ ...wider, [name]: at(from, wider) }),
        row,
      ),
    )
    .filter(row => query.where.every(condition => holds(condition, row, now)));
  const { project, order: by, limit } = query;
  const sorted = by
    ? [...found].sort((one, other) => {
        for (const { by: path, isDescending } of by) {
          const difference = order(at(path, one), at(path, other));
          if (difference) return isDescending ? -difference : difference;
        }
        return 0;
      })
    : found;
  const shown = project
    ? sorted.map(row =>
        Object.fromEntries(
          project.map(({ name, from }) => [name, at(from, row)]),
        ),
      )
    : sorted;
  return limit === undefined ? shown : shown.slice(0, limit);
}

/** The types that a query asks for, where it names them: no other row is looked at. */
export function typesAskedFor({ where }: Query): string[] | undefined {
  for (const condition of where.flatMap(one =>
    'all' in one ? one.all : [one],
  )) {
    if (!('left' in condition)) continue;
    const { left, operator, right } = condition;
    const isOfType =
      left.path.length === 1 && left.path[0].toLowerCase() === 'type';
    if (isOfType && ['in~', '=~', 'in', '=='].includes(operator)) {
      return right.map(literal =>
        lower('value' in literal ? literal.value : ''),
      );
    }
  }
  return undefined;
}
