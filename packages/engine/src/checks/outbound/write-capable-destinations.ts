import { classifyHost, classifyServiceTag } from '../../destinations/classify';
import { DestinationClass } from '../../destinations/list';
import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { isOnWayOut, letDataOut, waysOut } from '../../facts/egress/waysOut';
import { anyTrue } from '../../facts/known';
import { isStorageTag } from '../../facts/storageTag';
import { CoveredStorage } from '../../facts/coveredStorage';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { Fix, Place } from '../../model/posture';
import { addressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { mayOverlap } from '../../network/hosts';
import { Check, Outcome } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { removeRules, sparing } from '../patches';
import { sources } from '../../model/sources';
import { ifLedThrough } from './allowList';
import { isToStorage } from './storagePolicy';
import { indispensableEgress } from './closeEgress';

interface Scope {
  /** Destinations the organisation calls write-capable, lower-cased. */
  listed: readonly string[];
  /** The storage that a service endpoint policy covers. */
  storage: CoveredStorage;
}

const judgeClass = (
  found: DestinationClass,
  pointer: string,
  value: string,
): Outcome => {
  if (found === 'write-capable') {
    return fail({ pointer, observed: `${quoted(value)} can take data out` });
  }
  return found === 'read-only'
    ? pass(value)
    : unknown(pointer, `${quoted(value)} is not classified`);
};

function judgeServiceTag(
  { serviceTag, tag }: RuleFacts,
  at: string,
  { listed, storage }: Scope,
): Outcome {
  const pointer = `${at}/serviceTag`;
  if (serviceTag === undefined || tag === undefined) {
    return unknown(pointer, 'not known');
  }
  if ([tag, tag.replace(/\.[^.]*$/, '')].some(name => listed.includes(name))) {
    return judgeClass('write-capable', pointer, serviceTag);
  }
  if (tag === storage.tag && storage.covered !== false) {
    return storage.covered
      ? pass('storage of Azure Machine Learning only')
      : unknown(pointer, 'service endpoint policy not known');
  }
  return judgeClass(classifyServiceTag(tag), pointer, serviceTag);
}

function judgeHosts(
  { fqdn, hosts }: RuleFacts,
  at: string,
  { listed }: Scope,
): Outcome {
  const pointer = `${at}/fqdn`;
  if (fqdn === undefined || !hosts) return unknown(pointer, 'not known');
  const named = hosts.some(host =>
    listed.some(entry => mayOverlap(host, entry)),
  );
  return judgeClass(
    named ? 'write-capable' : classifyHost(fqdn),
    pointer,
    fqdn,
  );
}

/** Addresses stand in place of the tag beside them. */
const judgeAddresses = (
  prefixes: readonly string[],
  pointer: string,
): Outcome =>
  addressSet(prefixes).within(PUBLIC_ADDRESSES).isWide
    ? fail({ pointer, observed: 'its addresses are the whole internet' })
    : unknown(pointer, 'addresses are not classified');

function judgeRule(rule: RuleFacts, at: string, scope: Scope): Outcome {
  if (rule.refuses) return pass('refused');
  switch (rule.type) {
    case 'PrivateEndpoint':
      return pass('a private endpoint');
    case 'FQDN':
      return judgeHosts(rule, at, scope);
    case 'ServiceTag': {
      const outcome = judgeServiceTag(rule, at, scope);
      return rule.addressPrefixes?.length && outcome.status !== 'fail'
        ? judgeAddresses(rule.addressPrefixes, `${at}/addressPrefixes`)
        : outcome;
    }
    default:
      return unknown(`${at}/type`, 'type not known');
  }
}

/**
 * Takes out the rules in force at some places; none where a custom network could
 * no longer work without them.
 * @internal
 */
export function closeDestinations(
  facts: Facts,
  places: readonly Pick<Place, 'pointer'>[],
): Fix[] {
  const { isolation } = facts;
  const { list } = facts.rulesInForce;
  const fixes = removeRules(isolation, places, '', list);
  return list === EGRESS_RULES
    ? sparing(facts, indispensableEgress, fixes)
    : fixes;
}

/** Whether some way out leads to storage. */
const isStorageLetOut = oncePerFacts(facts =>
  letDataOut(waysOut(facts, isToStorage)),
);

/** No approved destination takes data that anybody could collect. */
export const writeCapableDestinations: Check = {
  id: 'write-capable-destinations',
  title: 'No destination lets data be written out',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceTag',
    '/outbound/rules/*/fqdn',
    '/customNetwork/egress/rules/*',
  ],
  expected: 'private endpoints and read-only destinations',
  because:
    'Read-only destinations cannot be used to carry data away; services that accept uploads from any tenant, such as Storage and Front Door, can.',
  opens: 'partial',
  offers: [{ title: 'Remove the rules' }],
  evaluate(facts, context) {
    const { list, rules, storage, missing } = facts.rulesInForce;
    if (!rules) return unknown(list, 'destinations not known');
    if (!rules.length) return notApplicable('no rules');
    const listed = context.writeCapableDestinations.map(entry =>
      entry.trim().toLowerCase(),
    );
    const outcome = judgeEach(
      rules,
      (rule, index) => {
        const at = `${list}/${index}`;
        const found = judgeRule(rule, at, { listed, storage });
        if (!facts.custom) return found;
        // Storage is also reached by service endpoints, past every rule.
        return ifLedThrough(found, () =>
          rule.tag !== undefined && isStorageTag(rule.tag)
            ? anyTrue([isOnWayOut(facts, at), isStorageLetOut(facts)])
            : isOnWayOut(facts, at),
        );
      },
      { pass: 'all read-only or private', notApplicable: 'no rules' },
    );
    return missing ? unknownIfFail(outcome, missing, 'not known') : outcome;
  },
  writes: [`${MANAGED_RULES}/*`, `${EGRESS_RULES}/*`],
  fix: (facts, { places }) => closeDestinations(facts, places),
};
