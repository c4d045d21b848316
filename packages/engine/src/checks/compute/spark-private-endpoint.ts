import { leadsTo } from '../../facts/leadsTo';
import { STORAGE_ACCOUNT } from '../../facts/targets';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { setFact } from '../patches';
import { judgeSomeRule, RULE_READS, RULES } from './judgeSomeRule';
import { judgeSpark, SPARK_READS } from './judgeSpark';

const ENABLE = { title: 'Enable the storage rule for Spark' };

/** Spark reaches a storage account by private endpoint. */
export const sparkPrivateEndpoint: Check = {
  id: 'spark-private-endpoint',
  title: 'Serverless Spark has a private endpoint to storage',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [...SPARK_READS, ...RULE_READS, `${RULES}/*/sparkEnabled`],
  expected: 'a private endpoint rule to a storage account, enabled for Spark',
  because:
    'Spark runs in a part of the managed network of its own and reaches storage only by private endpoints that are enabled for it.',
  offers: [ENABLE],
  evaluate: facts =>
    judgeSpark(facts, () =>
      judgeSomeRule(
        facts,
        rule => {
          if (rule.sparkEnabled === false) return false;
          const storage = leadsTo(rule, STORAGE_ACCOUNT);
          return storage === true && rule.sparkEnabled === undefined
            ? { missing: 'sparkEnabled' }
            : storage;
        },
        { pointer: RULES, observed: 'no rule to storage is for Spark' },
      ),
    ),
  writes: [`${RULES}/*/sparkEnabled`],
  fix({ isolation, outbound }) {
    const index = (outbound?.rules ?? []).findIndex(
      rule => leadsTo(rule, STORAGE_ACCOUNT) === true,
    );
    if (index < 0) return [];
    const at = `${RULES}/${index}/sparkEnabled`;
    return [{ ...ENABLE, patch: [setFact(isolation, at, true)] }];
  },
};
