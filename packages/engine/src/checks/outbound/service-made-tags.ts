import { MANAGED_RULES } from '../../facts/rulesInForce';
import { isMadeByAzure } from '../../facts/serviceMadeTags';
import { Check } from '../check';
import { quoted } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeTags } from './managedTags';

/** Nobody has to write the rules that Azure makes. */
export const serviceMadeTags: Check = {
  id: 'service-made-tags',
  title: 'No rule repeats what Azure opens by itself',
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/isolationMode', `${MANAGED_RULES}/*/serviceTag`],
  expected: 'no rule for a tag that every managed network has',
  because:
    'A managed network comes with the rules that Azure Machine Learning needs. Writing them again changes nothing and hides what was meant to be opened. An earlier list had all of Azure Front Door; the current one has its first-party part.',
  offers: [{ title: 'Remove the rules' }],
  evaluate: facts =>
    judgeTags(facts, tag =>
      isMadeByAzure(tag) ? `Azure opens ${quoted(tag)} itself` : undefined,
    ),
  writes: ['/outbound/rules/*'],
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
