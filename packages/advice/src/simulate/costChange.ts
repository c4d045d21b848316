import { CostDriver } from './costs';

const key = ({ id }: CostDriver) => id;

/** Drivers of one list beyond those of the other; of what is counted, how many more. */
function beyond(
  list: readonly CostDriver[],
  others: readonly CostDriver[],
): CostDriver[] {
  const known = new Map(others.map(other => [key(other), other]));
  return list.flatMap(driver => {
    const other = known.get(key(driver));
    if (!other) return [driver];
    const more = (driver.count ?? 0) - (other.count ?? 0);
    return more > 0 ? [{ ...driver, count: more }] : [];
  });
}

/** What is billed in addition after a change, and what no longer is. @internal */
export const costChange = (
  before: readonly CostDriver[],
  after: readonly CostDriver[],
): { added: CostDriver[]; removed: CostDriver[] } => ({
  added: beyond(after, before),
  removed: beyond(before, after),
});
