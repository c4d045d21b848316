import { leadsTo } from '../../facts/leadsTo';
import { STORAGE_ACCOUNT } from '../../facts/targets';
import { sources } from '../../model/sources';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
import { setFact } from '../patches';
import { judgeSomeRule, ruleReads, RULES } from './judgeSomeRule';
import { judgeSpark, SPARK_READS } from './judgeSpark';

const ENABLE = { title: 'Enable the storage rule for Spark' };

/** Spark reaches a storage account by private endpoint. */
export const sparkPrivateEndpoint: JudgingCheck = {
  id: 'spark-private-endpoint',
  title: 'Serverless Spark has a private endpoint to storage',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  expected: 'a private endpoint rule to a storage account, enabled for Spark',
  because:
    'Spark runs in a part of the managed network of its own and reaches storage only by private endpoints that are enabled for it.',
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
};

/** Ways out of it, smallest first. */
export const sparkPrivateEndpointFix: CheckFix = ({ isolation, outbound }) => {
  const index = (outbound?.rules ?? []).findIndex(
    rule => leadsTo(rule, STORAGE_ACCOUNT) === true,
  );
  if (index < 0) return [];
  const at = `${RULES}/${index}/sparkEnabled`;
  return [{ ...ENABLE, patch: [setFact(isolation, at, true)] }];
};

/** What is told of it, and what searches ask. */
export const sparkPrivateEndpointDetails = (): CheckDetails => ({
  reads: [...SPARK_READS, ...ruleReads(), `${RULES}/*/sparkEnabled`],
  offers: [ENABLE],
  writes: [`${RULES}/*/sparkEnabled`],
});
