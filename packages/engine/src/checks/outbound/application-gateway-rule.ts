import { RuleFacts } from '../../facts/ruleFacts';
import { APPLICATION_GATEWAY, partsOf, sameWord } from '../../facts/targets';
import { WorkspaceIsolation } from '../../model/isolation';
import { Fix, Place } from '../../model/posture';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeEntries, removeRules, setFact, sparing } from '../patches';
import { sources } from '../../model/sources';
import { privateEndpointRuleOnce } from './private-endpoint-rule-once';
import { judgeRulesOfType } from './rulesOfType';

const [FRONTEND] = partsOf(APPLICATION_GATEWAY)!;

const isShort = (host: string) => {
  const labels = host.split('.');
  return labels.length < 3 || labels.includes('');
};

function judgeGateway(rule: RuleFacts, at: (field: string) => string): Outcome {
  const { subresourceTarget: part, sparkEnabled, fqdns, gatewayHosts } = rule;
  const places: Place[] = [];
  if (part !== undefined && part.trim() !== FRONTEND) {
    places.push({
      pointer: at('subresourceTarget'),
      observed: `the frontend is ${quoted(part)}, not ${FRONTEND}`,
    });
  }
  if (sparkEnabled) {
    places.push({
      pointer: at('sparkEnabled'),
      observed: 'a gateway rule is for Spark, which cannot use it',
    });
  }
  fqdns?.forEach((host, index) => {
    if (!gatewayHosts?.[index].some(isShort)) return;
    places.push({
      pointer: `${at('fqdns')}/${index}`,
      observed: `${quoted(host)} has fewer than three parts`,
    });
  });
  if (places.length) return fail(...places);
  const missing = (
    ['subresourceTarget', 'sparkEnabled', 'fqdns'] as const
  ).find(field => rule[field] === undefined);
  return missing
    ? unknown(at(missing), `${missing} of a gateway rule not known`)
    : pass(FRONTEND);
}

function mend(isolation: WorkspaceIsolation, places: readonly Place[]): Fix {
  const values: Record<string, unknown> = {
    subresourceTarget: FRONTEND,
    sparkEnabled: false,
  };
  const field = ({ pointer }: Place) => pointer.split('/')[4];
  return {
    title: 'Give the gateway rule the form it needs',
    patch: [
      ...places
        .filter(place => field(place) in values)
        .map(place => setFact(isolation, place.pointer, values[field(place)])),
      ...removeEntries(
        places
          .filter(place => field(place) === 'fqdns')
          .map(place => place.pointer),
      ),
    ],
  };
}

/** A rule to an Application Gateway has the one form that works. */
export const applicationGatewayRule: Check = {
  id: 'application-gateway-rule',
  title: 'Application Gateway rules have the form that works',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.onPremises,
  reads: [
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceResourceId',
    '/outbound/rules/*/subresourceTarget',
    '/outbound/rules/*/sparkEnabled',
    '/outbound/rules/*/fqdns',
  ],
  expected: `sub-resource ${FRONTEND}, hosts of three parts or more such as db.corp.example, not for Spark`,
  because:
    'The gateway is the only private way to what is not in Azure. Its frontend has one fixed name, its DNS zone needs hosts of at least three parts, and Spark cannot resolve them.',
  offers: [
    { title: 'Give the gateway rule the form it needs' },
    { title: 'Remove the rule' },
  ],
  evaluate: facts =>
    judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (rule, at) => {
        const { serviceResourceId: id } = rule;
        if (id === undefined) {
          return unknown(at('serviceResourceId'), 'resource not known');
        }
        return sameWord(rule.resourceType ?? '', APPLICATION_GATEWAY)
          ? judgeGateway(rule, at)
          : notApplicable('another service');
      },
      { pass: 'all in form', notApplicable: 'no gateway rules' },
    ),
  writes: ['/outbound/rules/*'],
  fix: (facts, outcome) =>
    sparing(
      facts,
      [privateEndpointRuleOnce],
      [
        mend(facts.isolation, outcome.places),
        ...removeRules(facts.isolation, outcome.places),
      ],
    ),
};
