import { casesBesideChecks } from './besideChecks';
import { egressCases } from './cases/egress';
import { egressFilterCases } from './cases/egressFilter';
import { Cases } from './cases/parts';

/** For each check an isolation for every status it can give. */
export const cases: Cases = {
  ...egressCases,
  ...egressFilterCases,
  ...casesBesideChecks(),
};
