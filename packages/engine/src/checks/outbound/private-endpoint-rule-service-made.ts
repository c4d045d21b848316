import { MANAGED_RULES } from '../../facts/rulesInForce';
import { destinationKey } from '../../facts/targets';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { entryOf, removeRules } from '../patches';
import { sources } from '../../model/sources';
import { DESTINATION_READS, unknownDestination } from './endpointDestinations';
import { judgeRulesOfType } from './rulesOfType';

/** No private endpoint rule repeats one that Azure made. */
export const privateEndpointRuleServiceMade: Check = {
  id: 'private-endpoint-rule-service-made',
  title: 'No rule repeats a private endpoint that Azure made',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [...DESTINATION_READS, '/outbound/serviceRules/*'],
  expected: 'rules only for what Azure did not connect by itself',
  because:
    'Azure adds the private endpoints to workspace, storage, key vault and registry itself, and refuses a rule of yours to a destination that has one.',
  offers: [{ title: 'Remove the rule' }],
  evaluate(facts) {
    const endpoints = facts.outbound?.serviceRules?.filter(
      ({ type }) => type === undefined || type === 'PrivateEndpoint',
    );
    const known = new Set(
      endpoints?.flatMap(rule =>
        rule.type === undefined ? [] : destinationKey(rule) ?? [],
      ),
    );
    const all = endpoints?.every(
      rule => rule.type !== undefined && destinationKey(rule) !== undefined,
    );
    return judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (rule, at) => {
        const key = destinationKey(rule);
        if (key === undefined) return unknownDestination(rule, at);
        if (known.has(key)) {
          return fail({
            pointer: at('serviceResourceId'),
            observed: `Azure already made the private endpoint of ${quoted(
              rule.name ?? rule.subresourceTarget ?? '',
            )}`,
          });
        }
        return all
          ? pass(key)
          : unknown('/outbound/serviceRules', 'not known what Azure made');
      },
      {
        pass: 'none repeats what Azure made',
        notApplicable: 'no private endpoint rules',
      },
    );
  },
  writes: ['/outbound/rules/*'],
  fix({ isolation, outbound }, outcome) {
    const isForSpark = outcome.places.some(place => {
      const entry = entryOf(place, MANAGED_RULES);
      return entry && outbound?.rules?.[entry.index]?.sparkEnabled;
    });
    return isForSpark ? [] : removeRules(isolation, outcome.places);
  },
};
