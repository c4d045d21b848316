import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeRulesOfType } from './rulesOfType';

/** A private endpoint rule says which resource and which part of it. */
export const privateEndpointRuleShape: Check = {
  id: 'private-endpoint-rule-shape',
  title: 'Private endpoint rules name a resource and its part',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/rules/*/serviceResourceId',
    '/outbound/rules/*/subresourceTarget',
  ],
  expected: 'the ARM id of a resource and a sub-resource such as blob or vault',
  because:
    'Azure connects the endpoint to one part of one resource; without both, or with a malformed id, it refuses the rule.',
  offers: [{ title: 'Remove the rule' }],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (
        { serviceResourceId: id, resourceType, subresourceTarget: target },
        at,
      ) => {
        if (id !== undefined && resourceType === undefined) {
          return fail({
            pointer: at('serviceResourceId'),
            observed: id.trim()
              ? `${quoted(id)} is not an ARM id`
              : 'the resource is missing',
          });
        }
        if (target !== undefined && !/^[a-z0-9_]+$/i.test(target.trim())) {
          return fail({
            pointer: at('subresourceTarget'),
            observed: target.trim()
              ? `${quoted(target)} is not a sub-resource`
              : 'the sub-resource is missing',
          });
        }
        if (id === undefined) {
          return unknown(at('serviceResourceId'), 'resource not known');
        }
        return target === undefined
          ? unknown(at('subresourceTarget'), 'sub-resource not known')
          : pass(target);
      },
      { pass: 'all complete', notApplicable: 'no private endpoint rules' },
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
