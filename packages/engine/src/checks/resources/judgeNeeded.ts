import { DefaultStorage } from '../../facts/defaultStorage';
import { Facts } from '../../facts/facts';
import { isNeeded } from '../../facts/needs';
import { isBehindNetwork } from '../../facts/resourceFirewall';
import { NEEDS } from '../../model/values';
import { Outcome } from '../check';
import { notApplicable, unknown, unknownIfFail } from '../outcome';
import { judgeDefaultStorage } from './judgeDefaultStorage';

/** Judges the default account for something people need, where it stands behind a network. @internal */
export function judgeNeeded(
  facts: Facts,
  need: (typeof NEEDS)[number],
  judge: (storage: DefaultStorage) => Outcome,
): Outcome {
  const needed = isNeeded(facts, need);
  if (needed === undefined) return unknown('/needs', 'needs not known');
  if (!needed) return notApplicable('not needed');
  return judgeDefaultStorage(
    facts,
    storage => {
      const behind = isBehindNetwork(storage.account);
      if (behind === false) return notApplicable('open to all networks');
      const outcome = judge(storage);
      return behind
        ? outcome
        : unknownIfFail(
            outcome,
            `${storage.at}/publicNetworkAccess`,
            'not known how the account is reached',
          );
    },
    { pass: 'works', notApplicable: 'storage is not behind a network' },
  );
}
