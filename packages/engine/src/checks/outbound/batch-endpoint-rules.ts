import { DefaultStorage, defaultStorage } from '../../facts/defaultStorage';
import { Facts } from '../../facts/facts';
import {
  EndpointTargets,
  endpointTargets,
} from '../../facts/privateEndpointRules';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { resourceTypeOf } from '../../facts/resourceType';
import { sameWord, STORAGE_ACCOUNT } from '../../facts/targets';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact, sparing } from '../patches';
import {
  BATCH_PARTS,
  BATCH_WORDS,
  whereBatch,
} from '../resources/forBatchEndpoints';
import { wherePrivate } from '../resources/judgeStorageParts';
import { judgeDefaultStorage } from '../resources/judgeDefaultStorage';
import { privateAndServiceEndpoint } from '../resources/private-and-service-endpoint';
import { sources } from '../../model/sources';
import { freeName } from './egress';
import { privateEndpointRuleServiceMade } from './private-endpoint-rule-service-made';
import { ruleNames } from './rule-names';

const isStorageAccount = (id: string) =>
  sameWord(resourceTypeOf(id) ?? '', STORAGE_ACCOUNT);

/** Where private endpoint rules to each part lead. */
const targetsOf = (facts: Facts) =>
  BATCH_PARTS.map(part => endpointTargets(facts, part));

function judgeRules(
  targets: readonly EndpointTargets[],
  { account }: DefaultStorage,
): Outcome {
  const found = targets.map(target => target.include(account.id));
  const missing = BATCH_PARTS[found.indexOf(false)];
  if (missing) {
    return fail({
      pointer: MANAGED_RULES,
      observed: `no private endpoint to the ${missing} of the default account`,
    });
  }
  return found.includes(undefined)
    ? unknown(MANAGED_RULES, 'not known where the rules lead')
    : pass('queue and table');
}

/** With a managed network batch endpoints reach queue and table by rules. */
export const batchEndpointRules: Check = {
  id: 'batch-endpoint-rules',
  title: 'Batch endpoints reach queue and table of the default account',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/needs',
    '/endpoints/*/kind',
    '/outbound/isolationMode',
    `${MANAGED_RULES}/*/subresourceTarget`,
    '/resources/storage/*/id',
  ],
  expected: 'private endpoint rules to queue and table of the default account',
  because:
    'Batch endpoints and parallel run steps keep their work in the queue and table of the default account. Azure makes private endpoints to its blob and file parts only.',
  offers: [{ title: 'Add private endpoint rules to queue and table' }],
  evaluate(facts) {
    const { mode } = facts;
    if (mode === 'Disabled') return notApplicable('no managed network');
    return whereBatch(facts, () => {
      const targets = targetsOf(facts);
      const outcome = judgeDefaultStorage(
        facts,
        storage => {
          const rules = judgeRules(targets, storage);
          return mode === 'AllowOnlyApprovedOutbound'
            ? rules
            : wherePrivate(storage, rules);
        },
        BATCH_WORDS,
      );
      return mode
        ? outcome
        : unknownIfFail(outcome, '/outbound/isolationMode', 'not known');
    });
  },
  writes: [MANAGED_RULES],
  fix(facts) {
    const { isolation } = facts;
    const accounts = defaultStorage(facts) ?? [];
    const ids = [...new Set(accounts.map(({ account }) => account.id ?? ''))];
    if (!ids.every(isStorageAccount)) return [];
    const targets = targetsOf(facts);
    const names = BATCH_PARTS.map(part => freeName(isolation, `batch-${part}`));
    const added = ids.flatMap(id =>
      BATCH_PARTS.flatMap((part, at) =>
        targets[at].include(id)
          ? []
          : {
              name: names[at],
              type: 'PrivateEndpoint',
              serviceResourceId: id,
              subresourceTarget: part,
            },
      ),
    );
    const rules = [...(isolation.outbound?.rules ?? []), ...added];
    return sparing(
      facts,
      [privateAndServiceEndpoint, privateEndpointRuleServiceMade, ruleNames],
      [
        {
          title: 'Add private endpoint rules to queue and table',
          patch: [setFact(isolation, MANAGED_RULES, rules)],
        },
      ],
    );
  },
};
