import { isAksCluster } from '../../facts/aksCluster';
import { Facts } from '../../facts/facts';
import { Outcome } from '../check';
import { notApplicable, unknownIfFail } from '../outcome';
import { ComputeAt, judgeComputes } from './judgeComputes';

/** Judges clusters of Azure Kubernetes Service; where it is not known whether one is, a failure is unknown. @internal */
export const judgeAksClusters = (
  facts: Facts,
  judge: (compute: ComputeAt) => Outcome,
  pass: string,
): Outcome =>
  judgeComputes(
    facts,
    compute => {
      const { item, at, quotedName } = compute;
      const aks = isAksCluster(item);
      if (aks === false) return notApplicable('no AKS cluster');
      return aks
        ? judge(compute)
        : unknownIfFail(
            judge(compute),
            at(item.type === undefined ? 'type' : 'resourceId'),
            `not known whether ${quotedName()} is an AKS cluster`,
          );
    },
    { pass, notApplicable: 'no AKS clusters' },
  );
