import { classifyServiceTag } from '../../destinations/classify';
import { MANAGED_RULES } from '../../facts/rulesInForce';
import { Check } from '../check';
import { quoted } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeTags } from './managedTags';

/** A service tag is no boundary between tenants. */
export const serviceTagBoundary: Check = {
  id: 'service-tag-boundary',
  title: 'Services are reached by private endpoint rather than by tag',
  nature: 'risk',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/isolationMode', `${MANAGED_RULES}/*/serviceTag`],
  expected: 'private endpoint rules, or tags of read-only services',
  because:
    'A service tag covers the service for every tenant, not your resource alone. Only a private endpoint keeps to one resource.',
  opens: 'partial',
  offers: [{ title: 'Remove the rules' }],
  evaluate: facts =>
    judgeTags(facts, tag =>
      classifyServiceTag(tag) === 'read-only'
        ? undefined
        : `${quoted(tag)} leads to every tenant’s resources`,
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
