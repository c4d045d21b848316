import { pointer } from '../model/pointer';
import { Facts, ResourceFacts } from './facts';

/** The workspace's default storage account, as far as it is known which one that is. @internal */
export interface DefaultStorage {
  account: ResourceFacts;
  at: string;
  /** It surely is the default: the only account, or marked as such. */
  sure: boolean;
}

/** The accounts that are the default or could be; `undefined` when storage is not known. @internal */
export function defaultStorage({
  resources,
}: Facts): DefaultStorage[] | undefined {
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
