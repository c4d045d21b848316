import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Fix, Place } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { Check, Outcome } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { entryOf, removeRules, setFact } from '../patches';
import { sources } from '../sources';
import { judgeRulesOfType } from './fqdnRules';
import { destinationKey } from './targets';

const LIST = '/outbound/rules';
const READS = [
  `${LIST}/*/type`,
  `${LIST}/*/serviceResourceId`,
  `${LIST}/*/subresourceTarget`,
];
const WORDS = {
  pass: 'each destination once',
  notApplicable: 'no private endpoint rules',
};

const unknownDestination = (
  { serviceResourceId }: OutboundRule,
  at: (field: string) => string,
): Outcome =>
  unknown(
    at(
      serviceResourceId === undefined
        ? 'serviceResourceId'
        : 'subresourceTarget',
    ),
    'destination not known',
  );

const sparkBlocked = (isolation: WorkspaceIsolation, indices: number[]) =>
  indices.some(index => isolation.outbound?.rules?.[index]?.sparkEnabled);

/** The first private endpoint rule of each destination. @internal */
export function firstRules({
  outbound,
}: WorkspaceIsolation): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  outbound?.rules?.forEach((rule, index) => {
    const key = destinationKey(rule);
    const isEndpoint =
      azureValue(rule.type, OUTBOUND_RULE_TYPES) === 'PrivateEndpoint';
    if (isEndpoint && key !== undefined && !firsts.has(key)) {
      firsts.set(key, index);
    }
  });
  return firsts;
}

/**
 * Takes out rules whose destination has an earlier one, which then is for Spark
 * too where one of them was.
 * @internal
 */
export function keepFirst(
  isolation: WorkspaceIsolation,
  places: readonly Pick<Place, 'pointer'>[],
  firsts = firstRules(isolation),
): Fix[] {
  const rules = isolation.outbound?.rules ?? [];
  const forSpark = places.flatMap(place => {
    const later = rules[entryOf(place, LIST)?.index ?? -1];
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

/** No two private endpoint rules lead to one destination. */
export const privateEndpointRuleOnce: Check = {
  id: 'private-endpoint-rule-once',
  title: 'Each private endpoint destination has one rule',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: READS,
  expected: 'one rule for each part of a resource',
  because:
    'A managed network has one private endpoint for each part of a resource; Azure refuses a second rule that leads to the same.',
  evaluate(isolation) {
    const seen = new Map<string, string>();
    return judgeRulesOfType(
      isolation,
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
      WORDS,
    );
  },
  fix: ({ isolation }, outcome) => keepFirst(isolation, outcome.places),
};

/** No private endpoint rule repeats one that Azure made. */
export const privateEndpointRuleServiceMade: Check = {
  id: 'private-endpoint-rule-service-made',
  title: 'No rule repeats a private endpoint that Azure made',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [...READS, '/outbound/serviceRules/*'],
  expected: 'rules only for what Azure did not connect by itself',
  because:
    'Azure adds the private endpoints to workspace, storage, key vault and registry itself, and refuses a rule of yours to a destination that has one.',
  evaluate(isolation) {
    const made = isolation.outbound?.serviceRules;
    const endpoints = made?.filter(({ type }) => {
      const known = azureValue(type, OUTBOUND_RULE_TYPES);
      return known === 'PrivateEndpoint' || type === undefined;
    });
    const known = new Set(
      endpoints?.flatMap(rule =>
        rule.type === undefined ? [] : destinationKey(rule) ?? [],
      ),
    );
    const all = endpoints?.every(
      rule => rule.type !== undefined && destinationKey(rule) !== undefined,
    );
    return judgeRulesOfType(
      isolation,
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
      { ...WORDS, pass: 'none repeats what Azure made' },
    );
  },
  fix({ isolation }, outcome) {
    const indices = outcome.places.flatMap(
      place => entryOf(place, LIST)?.index ?? [],
    );
    return sparkBlocked(isolation, indices)
      ? []
      : removeRules(isolation, outcome.places);
  },
};
