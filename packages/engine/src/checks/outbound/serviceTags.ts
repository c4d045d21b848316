import { classifyServiceTag } from '../../destinations/classify';
import { azureValue } from '../../model/azureValue';
import { Facts } from '../../facts/facts';
import { Check, Outcome } from '../check';
import { modeOf } from '../../facts/modes';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../sources';
import { judgeAllowed, MANAGED_RULES } from './allowList';

/** Tags that Azure opens in every managed network by itself. */
const SERVICE_MADE = [
  'AzureActiveDirectory',
  'AzureMachineLearning',
  'BatchNodeManagement',
  'AzureResourceManager',
  'AzureFrontDoor.FirstParty',
  'MicrosoftContainerRegistry',
  'AzureMonitor',
  'VirtualNetwork',
].map(tag => tag.toLowerCase());

/** Whether every managed network lets a service tag out by itself. @internal */
export function isMadeByAzure(tag: string): boolean {
  const written = tag.trim().toLowerCase();
  return SERVICE_MADE.some(
    made => written === made || written.startsWith(`${made}.`),
  );
}

const WORDS = { pass: 'none', notApplicable: 'no service tag rules' };

function judgeTags(
  isolation: Facts,
  judge: (tag: string) => string | undefined,
): Outcome {
  if (modeOf(isolation) === 'Disabled') {
    return notApplicable('no managed network');
  }
  return judgeAllowed(
    isolation,
    'ServiceTag',
    ({ serviceTag, category }, at) => {
      const pointer = at('serviceTag');
      if (azureValue(category, ['Required'])) return pass('made by Azure');
      if (serviceTag === undefined) return unknown(pointer, 'not known');
      const fault = judge(serviceTag.trim());
      return fault ? fail({ pointer, observed: fault }) : pass(serviceTag);
    },
    WORDS,
  );
}

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
  evaluate: isolation =>
    judgeTags(isolation, tag =>
      classifyServiceTag(tag) === 'read-only'
        ? undefined
        : `${quoted(tag)} leads to every tenant’s resources`,
    ),
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};

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
  evaluate: isolation =>
    judgeTags(isolation, tag =>
      isMadeByAzure(tag) ? `Azure opens ${quoted(tag)} itself` : undefined,
    ),
  fix: ({ isolation }, outcome) => removeRules(isolation, outcome.places),
};
