import { isNeeded } from '../../facts/needs';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeSpark, SPARK_READS } from './judgeSpark';

/** With approved outbound only Spark fetches no packages. */
export const sparkPackages: Check = {
  id: 'spark-packages',
  title: 'Serverless Spark needs no packages from the internet',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: SPARK_READS,
  expected: 'packages brought as a wheel, from storage with a private endpoint',
  because:
    'With approved outbound only, host rules do not reach Spark: a session that asks for packages of conda or PyPI fails, whatever hosts are let out. Other jobs get them.',
  evaluate: facts =>
    judgeSpark(facts, () => {
      if (facts.mode === 'AllowInternetOutbound') {
        return notApplicable('not approved outbound only');
      }
      const needed = isNeeded(facts, 'PythonPackages');
      if (needed === undefined) return unknown('/needs', 'needs not known');
      return needed
        ? fail({
            pointer: '/needs',
            observed: 'Python packages needed beside Spark',
          })
        : pass('no packages needed');
    }),
};
