import { mostly } from '@ringfence/testing';
import fc from 'fast-check';
import {
  AVOIDABLE,
  ComparedOption,
  CLIENTS,
  Needs,
  needsSchema,
  OptionId,
  PACKAGES,
} from '../compare';
import { compareFor } from '../compare/page/ordinary';

/** One option of the comparison for an ordinary team that needs this as well. */
export const optionOf = (more: Needs, id: OptionId): ComparedOption =>
  compareFor(more).options.find(option => option.id === id)!;

/** Why an option does not fit such a team, with the pages that say so. */
export const against = (more: Needs, id: OptionId) =>
  optionOf(more, id)
    .reasons.filter(({ effect }) => effect === 'refuses')
    .map(({ needs, source }) => [needs.join(' and '), source] as const);

/** Needs that `needsSchema` takes. */
export const needsOf = (needs: Needs): Needs => needsSchema.parse(needs);

const host = fc.oneof(
  fc.constantFrom(
    'pypi.org',
    '*.pythonhosted.org',
    'ml.azure.com',
    'upload.example.org',
    'team.blob.core.windows.net',
    'PyPI.org.',
  ),
  fc.domain(),
);

const maybe = mostly(false, true);

/** Anything that a team could say of its needs. */
export const anyNeeds: fc.Arbitrary<Needs> = fc
  .record(
    {
      dataClassification: fc.constantFrom(
        'public',
        'internal',
        'confidential',
        'restricted',
        'secret',
      ),
      region: fc.constantFrom('westeurope', 'brazilsouth'),
      cloud: fc.constantFrom<Needs['cloud']>(
        'AzureCloud',
        'AzureUSGovernment',
        'AzureChinaCloud',
      ),
      clients: fc.subarray([...CLIENTS], { minLength: 1 }),
      clientAddresses: fc.subarray(['203.0.113.0/24', '198.51.100.7'], {
        minLength: 1,
      }),
      packages: fc.subarray([...PACKAGES]),
      hosts: fc.array(host, { maxLength: 3 }),
      anyHost: maybe,
      onPremisesHttps: fc.boolean(),
      onPremisesOther: maybe,
      nonAzure: maybe,
      managedOnlineEndpoints: maybe,
      serverlessSpark: maybe,
      foundationModels: maybe,
      noCodeMlflow: maybe,
      aks: maybe,
      networkLogs: maybe,
      ownAppliance: maybe,
      existingNetwork: maybe,
      nodes: fc.integer({ min: 1, max: 400 }),
      avoid: mostly<Needs['avoid']>([], ['firewall-cost'], [...AVOIDABLE]),
      nothingElse: mostly(true, false),
    },
    { requiredKeys: [] },
  )
  .map(needsOf);
