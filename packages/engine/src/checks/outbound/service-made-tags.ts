import { MANAGED_RULES } from '../../facts/rulesInForce';
import { isMadeByAzure } from '../../facts/serviceMadeTags';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
import { quoted } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../../model/sources';
import { judgeTags } from './managedTags';

/** Nobody has to write the rules that Azure makes. */
export const serviceMadeTags: JudgingCheck = {
  id: 'service-made-tags',
  title: 'No rule repeats what Azure opens by itself',
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  expected: 'no rule for a tag that every managed network has',
  because:
    'A managed network comes with the rules that Azure Machine Learning needs. Writing them again changes nothing and hides what was meant to be opened. An earlier list had all of Azure Front Door; the current one has its first-party part.',
  evaluate: facts =>
    judgeTags(facts, tag =>
      isMadeByAzure(tag) ? `Azure opens ${quoted(tag)} itself` : undefined,
    ),
};

/** Ways out of it, smallest first. */
export const serviceMadeTagsFix: CheckFix = ({ isolation }, outcome) =>
  removeRules(isolation, outcome.places);

/** What is told of it, and what searches ask. */
export const serviceMadeTagsDetails = (): CheckDetails => ({
  reads: ['/outbound/isolationMode', `${MANAGED_RULES}/*/serviceTag`],
  offers: [{ title: 'Remove the rules' }],
  writes: ['/outbound/rules/*'],
});
