import { AssociatedResource } from '../../model/isolation';
import { Place } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { entryOf, setFact } from '../patches';
import { sources } from '../sources';
import { judgeDefaultStorage } from './whichStorage';

const LIST = '/resources/storage';
const SPECIAL_KINDS = ['BlobStorage', 'BlockBlobStorage', 'FileStorage'];

function faultsOf(account: AssociatedResource, at: string): Place[] {
  const { sku, kind, hierarchicalNamespace } = account;
  const faults: [boolean | undefined, string, string][] = [
    [
      hierarchicalNamespace,
      'hierarchicalNamespace',
      'the default account has a hierarchical namespace',
    ],
    [
      sku?.trim().toLowerCase().startsWith('premium'),
      'sku',
      `the default account is ${quoted(sku ?? '')}`,
    ],
    [
      azureValue(kind, SPECIAL_KINDS) !== undefined,
      'kind',
      `the default account is of kind ${quoted(kind ?? '')}`,
    ],
  ];
  return faults.flatMap(([holds, field, observed]) =>
    holds ? { pointer: `${at}/${field}`, observed } : [],
  );
}

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
  evaluate: isolation =>
    judgeDefaultStorage(
      isolation,
      ({ account, at }) => {
        const faults = faultsOf(account, at);
        if (faults.length) return fail(...faults);
        const facts = ['hierarchicalNamespace', 'sku', 'kind'] as const;
        const missing = facts.find(fact => account[fact] === undefined);
        return missing
          ? unknown(`${at}/${missing}`, `${missing} not known`)
          : pass('general purpose');
      },
      { pass: 'general purpose', notApplicable: 'no default account' },
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Use a general-purpose account',
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
