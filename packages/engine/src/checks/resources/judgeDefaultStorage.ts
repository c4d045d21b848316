import { DefaultStorage, defaultStorage } from '../../facts/defaultStorage';
import { Facts } from '../../facts/facts';
import { Outcome } from '../check';
import { judgeEach, unknown, unknownIfFail } from '../outcome';

/** Judges the default storage account; where it is not known which one that is, a failure is unknown. @internal */
export function judgeDefaultStorage(
  facts: Facts,
  judge: (storage: DefaultStorage) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  const accounts = defaultStorage(facts);
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
