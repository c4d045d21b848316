import { ComputeFacts, Facts } from '../../facts/facts';
import { recognised } from '../../facts/stated';
import { Outcome } from '../check';
import { notApplicable, unknown } from '../outcome';
import { ComputeAt, judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';

/** What every check on nodes without a public address reads. @internal */
export const HIDDEN_NODE_READS = [
  MODE,
  '/compute/*/type',
  '/compute/*/nodePublicIp',
  '/compute/*/subnetId',
];

/** Judges compute of a kind without a public address, once its subnet is known, where no managed network takes it in. @internal */
export function judgeHiddenNodes(
  facts: Facts,
  isOfKind: (type: ComputeFacts['type']) => boolean,
  judge: (subnetId: string, compute: ComputeAt) => Outcome,
): Outcome {
  const { managed } = facts;
  if (managed) return notApplicable('a managed network');
  return judgeComputes(
    facts,
    compute => {
      const { item, at, quotedName } = compute;
      const type = recognised(item.type);
      if (type && !isOfKind(type)) return notApplicable(type);
      if (item.nodePublicIp) return notApplicable('has a public IP');
      if (item.subnetId === undefined) {
        return unknown(at('subnetId'), `subnet of ${quotedName()} not known`);
      }
      const outcome = judge(item.subnetId, compute);
      if (outcome.status !== 'fail') return outcome;
      if (!type)
        return unknown(at('type'), `type of ${quotedName()} not known`);
      if (item.nodePublicIp === undefined) {
        return unknown(
          at('nodePublicIp'),
          `public IP of ${quotedName()} not known`,
        );
      }
      return managed === undefined ? unknown(MODE, 'mode not known') : outcome;
    },
    { pass: 'all fit', notApplicable: 'none without a public IP' },
  );
}
