import { Facts } from '../../facts/facts';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { destinationKey, firstRules } from '../../facts/targets';
import { pointer } from '../../model/pointer';
import { Fix, Place } from '../../model/posture';
import { Check } from '../check';
import { fail, pass, quoted } from '../outcome';
import { entryOf, removeRules, setFact } from '../patches';
import { sources } from '../../model/sources';
import { DESTINATION_READS, unknownDestination } from './endpointDestinations';
import { judgeRulesOfType } from './rulesOfType';

/**
 * Takes out rules whose destination has an earlier one, which then is for Spark
 * too where one of them was.
 * @internal
 */
export function keepFirst(
  facts: Facts,
  places: readonly Pick<Place, 'pointer'>[],
  firsts = firstRules(facts),
): Fix[] {
  const { isolation } = facts;
  const rules = facts.outbound?.rules ?? [];
  const forSpark = places.flatMap(place => {
    const later = rules[entryOf(place, MANAGED_RULES)?.index ?? -1];
    const key = later?.sparkEnabled ? destinationKey(later) : undefined;
    const first = key === undefined ? undefined : firsts.get(key);
    return first === undefined || rules[first].sparkEnabled ? [] : [first];
  });
  return removeRules(isolation, places).map(fix => ({
    ...fix,
    patch: [
      ...[...new Set(forSpark)].map(index =>
        setFact(
          isolation,
          pointer('outbound', 'rules', index, 'sparkEnabled'),
          true,
        ),
      ),
      ...fix.patch,
    ],
  }));
}

/** No two private endpoint rules lead to one destination. @internal */
export const privateEndpointRuleOnce: Check = {
  id: 'private-endpoint-rule-once',
  title: 'Each private endpoint destination has one rule',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: DESTINATION_READS,
  expected: 'one rule for each part of a resource',
  because:
    'A managed network has one private endpoint for each part of a resource; Azure refuses a second rule that leads to the same.',
  offers: [{ title: 'Remove the later rule' }],
  evaluate(facts) {
    const seen = new Map<string, string>();
    return judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (rule, at, index) => {
        const key = destinationKey(rule);
        if (key === undefined) return unknownDestination(rule, at);
        const first = seen.get(key);
        if (first !== undefined) {
          return fail({
            pointer: at('serviceResourceId'),
            observed: `${first} leads to the same resource and part`,
          });
        }
        seen.set(key, `rule ${rule.name ? quoted(rule.name) : index + 1}`);
        return pass(key);
      },
      {
        pass: 'each destination once',
        notApplicable: 'no private endpoint rules',
      },
    );
  },
  writes: ['/outbound/rules/*'],
  fix: (facts, outcome) => keepFirst(facts, outcome.places),
};
