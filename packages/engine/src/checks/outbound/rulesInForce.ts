import { WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../../facts/readFacts';

/** The rules in force of an isolation, as they are written. @internal */
export function rulesInForce(isolation: WorkspaceIsolation) {
  const { custom, rulesInForce: inForce } = readFacts(isolation);
  const { list, rules, coversStorage: alias, missing } = inForce;
  return {
    list,
    rules: rules?.map(({ written }) => written),
    alias,
    missing,
    custom,
  };
}
