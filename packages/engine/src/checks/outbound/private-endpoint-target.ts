import { APPLICATION_GATEWAY, partsOf, sameWord } from '../../facts/targets';
import { Check } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeRulesOfType } from './rulesOfType';

/** A private endpoint rule leads to something a managed network can reach. */
export const privateEndpointTarget: Check = {
  id: 'private-endpoint-target',
  title: 'Private endpoint rules lead to services that take them',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceResourceId',
    '/outbound/rules/*/subresourceTarget',
  ],
  expected:
    'a service that a managed network supports, such as storage, and one of its parts, such as blob',
  because:
    'A managed network connects privately to a list of services only. Anything else, on premises too, is reached through an Application Gateway.',
  offers: [{ title: 'Remove the rule' }],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (
        { serviceResourceId: id, resourceType: type, subresourceTarget: part },
        at,
      ) => {
        if (id === undefined) {
          return unknown(at('serviceResourceId'), 'resource not known');
        }
        if (!type) return notApplicable('not an ARM id');
        const parts = partsOf(type);
        if (!parts) {
          return fail({
            pointer: at('serviceResourceId'),
            observed: `${quoted(type)} is not a service it can connect to`,
          });
        }
        if (sameWord(type, APPLICATION_GATEWAY)) {
          return pass('an application gateway');
        }
        if (part === undefined) {
          return unknown(at('subresourceTarget'), 'sub-resource not known');
        }
        if (!part.trim()) return notApplicable('no sub-resource');
        return parts.some(known => sameWord(known, part))
          ? pass(part)
          : fail({
              pointer: at('subresourceTarget'),
              observed: `${quoted(part)} is no part of ${quoted(type)}`,
            });
      },
      { pass: 'all supported', notApplicable: 'no private endpoint rules' },
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
