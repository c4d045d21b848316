import {
  DEFAULT_STORAGE_TRAITS,
  unfitAsDefault,
} from '../../facts/defaultStorage';
import { ResourceFacts } from '../../facts/facts';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { entryOf, setFact } from '../patches';
import { sources } from '../../model/sources';
import { judgeDefaultStorage } from './judgeDefaultStorage';

const LIST = '/resources/storage';
const REPLACE = { title: 'Use a general-purpose account' };

const saying = {
  hierarchicalNamespace: () => 'has a hierarchical namespace',
  sku: ({ sku = '' }: ResourceFacts) => `is ${quoted(sku)}`,
  kind: ({ kind = '' }: ResourceFacts) => `is of kind ${quoted(kind)}`,
};

/** The default storage account is of a kind that a workspace can use. */
export const defaultStorageSupported: Check = {
  id: 'default-storage-supported',
  title: 'The default storage account is one a workspace can use',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.workspaceYaml,
  reads: [
    `${LIST}/*/sku`,
    `${LIST}/*/kind`,
    `${LIST}/*/hierarchicalNamespace`,
    `${LIST}/*/default`,
  ],
  expected: 'a Standard general-purpose account without hierarchical namespace',
  because:
    'Azure creates no workspace on a Premium or blob-only account or on one with a hierarchical namespace, and the default account cannot be changed later. Such accounts can still be used as datastores.',
  offers: [REPLACE],
  evaluate: facts =>
    judgeDefaultStorage(
      facts,
      ({ account, at }) => {
        const unfit = unfitAsDefault(account);
        const faults = DEFAULT_STORAGE_TRAITS.filter(trait => unfit[trait]);
        if (faults.length) {
          return fail(
            ...faults.map(trait => ({
              pointer: `${at}/${trait}`,
              observed: `the default account ${saying[trait](account)}`,
            })),
          );
        }
        const missing = DEFAULT_STORAGE_TRAITS.find(
          trait => unfit[trait] === undefined,
        );
        return missing
          ? unknown(`${at}/${missing}`, `${missing} not known`)
          : pass('general purpose');
      },
      { pass: 'general purpose', notApplicable: 'no default account' },
    ),
  writes: [
    `${LIST}/*/sku`,
    `${LIST}/*/kind`,
    `${LIST}/*/hierarchicalNamespace`,
  ],
  fix: ({ isolation }, outcome) => [
    {
      ...REPLACE,
      patch: [
        ...new Set(
          outcome.places.flatMap(place => entryOf(place, LIST)?.pointer ?? []),
        ),
      ].flatMap(at => [
        setFact(isolation, `${at}/sku`, 'Standard_LRS'),
        setFact(isolation, `${at}/kind`, 'StorageV2'),
        setFact(isolation, `${at}/hierarchicalNamespace`, false),
      ]),
    },
  ],
};
