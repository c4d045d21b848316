import { azureValue } from '../model/azureValue';
import { AssociatedResource } from '../model/isolation';
import { pointer } from '../model/pointer';
import { ResourceFacts } from './facts';
import { Known } from './known';

/** The workspace's default storage account, as far as it is known which one that is. @public */
export interface DefaultStorage<T extends AssociatedResource = ResourceFacts> {
  /** The account. */
  account: T;
  /** Pointer of the account. */
  at: string;
  /** It surely is the default: the only account, or marked as such. */
  sure: boolean;
}

/** The accounts that are the default or could be; `undefined` when storage is not known. @public */
export function defaultStorage<T extends AssociatedResource>({
  resources,
}: {
  resources?: { storage?: readonly T[] };
}): DefaultStorage<T>[] | undefined {
  const accounts = resources?.storage?.map((account, index) => ({
    account,
    at: pointer('resources', 'storage', index),
    sure: true,
  }));
  if (!accounts || accounts.length === 1) return accounts;
  const marked = accounts.filter(({ account }) => account.default);
  return marked.length
    ? marked
    : accounts
        .filter(({ account }) => account.default === undefined)
        .map(entry => ({ ...entry, sure: false }));
}

const SPECIAL_KINDS = ['BlobStorage', 'BlockBlobStorage', 'FileStorage'];

/** What can make an account unfit to be the default of a workspace. @internal */
export const DEFAULT_STORAGE_TRAITS = [
  'hierarchicalNamespace',
  'sku',
  'kind',
] as const;

/** Whether each of these makes an account unfit to be the default of a workspace. @internal */
export const unfitAsDefault = ({
  hierarchicalNamespace,
  sku,
  kind,
}: ResourceFacts): Record<(typeof DEFAULT_STORAGE_TRAITS)[number], Known> => ({
  hierarchicalNamespace,
  sku: sku === undefined ? sku : sku.trim().toLowerCase().startsWith('premium'),
  kind:
    kind === undefined ? kind : azureValue(kind, SPECIAL_KINDS) !== undefined,
});

/** Whether a resource is the workspace's default of its kind, which its list tells. @internal */
export function isDefaultOf(
  list: readonly ResourceFacts[],
  resource: ResourceFacts,
): Known {
  if (list.length === 1 || resource.default) return true;
  return resource.default === false || list.some(other => other.default)
    ? false
    : undefined;
}
