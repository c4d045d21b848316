import { Facts } from '../../facts/facts';
import { InboundRuleFacts } from '../../facts/subnetInbound';
import { holdsCompute } from '../../facts/subnetUse';
import { Outcome } from '../check';
import { judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { judgeEach, notApplicable, unknown, unknownIfFail } from '../outcome';

/** What every check on what subnets let in reads. @internal */
export const INBOUND_READS = [
  `${NETWORKS}/*/subnets/*/inboundRules/*/source`,
  `${NETWORKS}/*/subnets/*/inboundRules/*/portRanges`,
  `${NETWORKS}/*/subnets/*/purpose`,
  '/compute/*/subnetId',
];

/** Judges a subnet that holds compute; where that is not known, a failure is unknown. @internal */
export function whereCompute(
  facts: Facts,
  { subnet, name, at }: SubnetAt,
  judge: () => Outcome,
): Outcome {
  const compute = holdsCompute(facts, subnet);
  if (compute === false) return notApplicable('no compute');
  return compute
    ? judge()
    : unknownIfFail(judge(), at('purpose'), `use of ${name} not known`);
}

/** Judges every inbound rule of every subnet with compute, by where its source stands. @internal */
export function judgeInbound(
  facts: Facts,
  judge: (rule: InboundRuleFacts, at: string) => Outcome,
): Outcome {
  const words = { pass: 'none', notApplicable: 'nothing let in' };
  return judgeSubnets(
    facts,
    entry => {
      const here = entry.at('inboundRules');
      const rules = entry.subnet.inboundRules;
      if (!rules) return unknown(here, `not known for ${entry.name}`);
      return whereCompute(facts, entry, () =>
        judgeEach(
          rules,
          (rule, index) => judge(rule, `${here}/${index}/source`),
          words,
        ),
      );
    },
    words,
  );
}
