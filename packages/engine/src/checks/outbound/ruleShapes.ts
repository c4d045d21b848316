import { azureValue } from '../../model/azureValue';
import { RULE_PROTOCOLS } from '../../model/values';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../sources';
import { judgeRulesOfType } from './fqdnRules';
import { parsePorts } from './ports';
import { isResourceId } from './targets';

const TAG = /^[a-z0-9]+(\.[a-z0-9]+)*$/i;

/** A service tag rule has a tag, a protocol and ports. */
export const serviceTagRuleShape: Check = {
  id: 'service-tag-rule-shape',
  title: 'Service tag rules are complete',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/rules/*/serviceTag',
    '/outbound/rules/*/protocol',
    '/outbound/rules/*/portRanges',
  ],
  expected:
    'a service tag such as DataFactory; TCP, UDP, ICMP or *; ports such as 443 or 80, 8080-8089',
  because:
    'Azure builds a network rule from tag, protocol and ports, and refuses one that lacks any of them.',
  evaluate: isolation =>
    judgeRulesOfType(
      isolation,
      'ServiceTag',
      (rule, at) => {
        const { serviceTag, protocol, portRanges } = rule;
        if (serviceTag !== undefined && !TAG.test(serviceTag.trim())) {
          return fail({
            pointer: at('serviceTag'),
            observed: serviceTag.trim()
              ? `${quoted(serviceTag)} is not a service tag`
              : 'the service tag is missing',
          });
        }
        if (protocol !== undefined && !azureValue(protocol, RULE_PROTOCOLS)) {
          return fail({
            pointer: at('protocol'),
            observed: `${quoted(protocol)} is no protocol`,
          });
        }
        if (portRanges !== undefined && !parsePorts(portRanges)) {
          return fail({
            pointer: at('portRanges'),
            observed: `${quoted(portRanges)} are no ports`,
          });
        }
        if (serviceTag === undefined && !rule.addressPrefixes?.length) {
          return unknown(at('serviceTag'), 'service tag not known');
        }
        if (protocol === undefined) {
          return unknown(at('protocol'), 'protocol not known');
        }
        return portRanges === undefined
          ? unknown(at('portRanges'), 'ports not known')
          : pass(serviceTag ?? 'address prefixes');
      },
      { pass: 'all complete', notApplicable: 'no service tag rules' },
    ),
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};

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
  evaluate: isolation =>
    judgeRulesOfType(
      isolation,
      'PrivateEndpoint',
      ({ serviceResourceId: id, subresourceTarget: target }, at) => {
        if (id !== undefined && !isResourceId(id)) {
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
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
