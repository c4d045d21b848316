import { casesBesideChecks } from './besideChecks';
import { Cases } from './cases/parts';

/** For each check an isolation for every status it can give. */
export const cases: Cases = casesBesideChecks();
