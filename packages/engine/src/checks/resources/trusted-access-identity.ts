import { anyTrue, allTrue, Known } from '../../facts/known';
import { hasManagedIdentity } from '../../facts/managedIdentity';
import { Facts, ResourceFacts } from '../../facts/facts';
import { keepsStrangersOut } from '../../facts/resourceFirewall';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { fieldOfEach, WORKING_KINDS } from './judgeResources';

const IDENTITY = '/identity';
const GIVE = { title: 'Give the workspace a managed identity' };

/** Whether a closed resource lets the workspace in for what it is. */
const trusts = (resource: ResourceFacts): Known =>
  allTrue([
    keepsStrangersOut(resource),
    anyTrue([
      resource.trustedServices,
      resource.resourceInstances && resource.resourceInstances.length > 0,
    ]),
  ]);

const someTrust = ({ resources }: Facts): Known =>
  anyTrue(
    WORKING_KINDS.map(kind => {
      const list = resources?.[kind];
      return list && anyTrue(list.map(trusts));
    }),
  );

/** Trusted access rests on a managed identity. */
export const trustedAccessIdentity: Check = {
  id: 'trusted-access-identity',
  title: 'A workspace that resources trust has a managed identity',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [
    IDENTITY,
    ...fieldOfEach('trustedServices'),
    '/resources/storage/*/resourceInstances',
  ],
  expected: 'a managed identity of the workspace',
  because:
    'The exception for trusted services and the rule that names a workspace let it through by its managed identity. Without one they let nobody in.',
  offers: [GIVE],
  evaluate(facts) {
    const identity = hasManagedIdentity(facts);
    if (identity) return pass(facts.identity ?? 'an identity');
    const trust = someTrust(facts);
    if (trust === false) return notApplicable('nothing trusts it');
    if (identity === undefined) return unknown(IDENTITY, 'identity not known');
    return trust
      ? fail({ pointer: IDENTITY, observed: 'no managed identity' })
      : unknown('/resources', 'not known whether a resource trusts it');
  },
  writes: [IDENTITY],
  fix: ({ isolation }) => [
    { ...GIVE, patch: [setFact(isolation, IDENTITY, 'SystemAssigned')] },
  ],
};
