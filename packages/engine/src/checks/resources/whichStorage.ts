import { AssociatedResource, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Outcome } from '../check';
import { judgeEach, unknown, unknownIfFail } from '../outcome';

/** The workspace's default storage account, as far as it is known which one that is. @internal */
export interface DefaultStorage {
  account: AssociatedResource;
  at: string;
  /** It surely is the default: the only account, or marked as such. */
  sure: boolean;
}

/** The accounts that are the default or could be; `undefined` when storage is not known. @internal */
export function defaultStorage({
  resources,
}: WorkspaceIsolation): DefaultStorage[] | undefined {
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

/** Judges the default storage account; where it is not known which one that is, a failure is unknown. @internal */
export function judgeDefaultStorage(
  isolation: WorkspaceIsolation,
  judge: (storage: DefaultStorage) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const accounts = defaultStorage(isolation);
  if (!accounts) return unknown('/resources/storage', 'storage not known');
  return judgeEach(
    accounts,
    storage =>
      storage.sure
        ? judge(storage)
        : unknownIfFail(
            judge(storage),
            `${storage.at}/default`,
            'not known which account is the default',
          ),
    words,
  );
}
