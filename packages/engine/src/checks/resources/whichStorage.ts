import * as facts from '../../facts/defaultStorage';
import { Facts } from '../../facts/facts';
import { readFacts } from '../../facts/readFacts';
import { WorkspaceIsolation } from '../../model/isolation';
import { Outcome } from '../check';
import { judgeEach, unknown, unknownIfFail } from '../outcome';

export type { DefaultStorage } from '../../facts/defaultStorage';

/** {@inheritDoc facts.defaultStorage} @internal */
export const defaultStorage = (isolation: WorkspaceIsolation | Facts) =>
  facts.defaultStorage(
    'isolation' in isolation ? isolation : readFacts(isolation),
  );

/** Judges the default storage account; where it is not known which one that is, a failure is unknown. @internal */
export function judgeDefaultStorage(
  isolation: WorkspaceIsolation | Facts,
  judge: (storage: facts.DefaultStorage) => Outcome,
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
