import { allTrue } from '../../facts/known';
import { hasPublicIpCompute } from '../../facts/someCompute';
import {
  isOnPort,
  letsAzureMlIn,
  namesAddresses,
} from '../../facts/subnetInbound';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { INBOUND_READS, whereCompute } from './judgeInbound';

const MANAGEMENT_PORT = 44224;
const LET_IN = { title: 'Let Azure Machine Learning in' };

/** What lets Azure Machine Learning in; addresses in place of its tag cannot be told. */
function letsManagementIn({ subnet, name, at }: SubnetAt): Outcome {
  if (subnet.networkSecurityGroup === false) {
    return pass('only the group that Azure makes');
  }
  const { inboundRules: rules } = subnet;
  if (!rules) return unknown(at('inboundRules'), `not known for ${name}`);
  const through = rules.map(rule => {
    const source = letsAzureMlIn(rule);
    const isAddress = source === false && namesAddresses(rule);
    return allTrue([
      isAddress ? undefined : source,
      isOnPort(rule, MANAGEMENT_PORT),
    ]);
  });
  if (through.includes(true)) return pass('let in');
  if (through.includes(undefined)) {
    return unknown(at('inboundRules'), `not known what ${name} lets in`);
  }
  return subnet.networkSecurityGroup === undefined
    ? unknown(at('networkSecurityGroup'), `not known for ${name}`)
    : fail({
        pointer: at('inboundRules'),
        observed: `${name} lets nothing in on port ${MANAGEMENT_PORT}`,
      });
}

/** Compute with a public IP is managed from outside. */
export const publicIpInbound: Check = {
  id: 'public-ip-inbound',
  title: 'Compute with a public IP lets Azure Machine Learning in',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.firewall,
  reads: [
    '/compute/*/nodePublicIp',
    `${NETWORKS}/*/subnets/*/networkSecurityGroup`,
    ...INBOUND_READS,
  ],
  expected: `TCP ${MANAGEMENT_PORT} from AzureMachineLearning`,
  because:
    'Such a node takes its orders over this port. Azure makes a group that allows it, and one of yours on the subnet must not refuse it. Without public IPs nothing has to come in.',
  offers: [LET_IN],
  evaluate(facts) {
    const open = hasPublicIpCompute(facts);
    if (open === false) return notApplicable('no compute with a public IP');
    const outcome = judgeSubnets(
      facts,
      entry => whereCompute(facts, entry, () => letsManagementIn(entry)),
      { pass: 'let in', notApplicable: 'no subnet for compute' },
    );
    return open
      ? outcome
      : unknownIfFail(outcome, '/compute', 'public IP of compute not known');
  },
  writes: [`${NETWORKS}/*/subnets/*/inboundRules`],
  fix: ({ isolation }, { places }) => [
    {
      ...LET_IN,
      patch: places.map(({ pointer }) =>
        setFact(isolation, `${pointer}/-`, {
          source: 'AzureMachineLearning',
          portRanges: `${MANAGEMENT_PORT}`,
        }),
      ),
    },
  ],
};
