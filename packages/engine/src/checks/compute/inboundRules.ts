import { Subnet, WorkspaceIsolation } from '../../model/isolation';
import { Check, Outcome } from '../check';
import {
  hasPublicIpCompute,
  holdsCompute,
  judgeSubnets,
  NETWORKS,
  SubnetAt,
} from '../networks';
import { allTrue, Known } from '../../facts/known';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { parsePorts } from '../../network/ports';
import { removeEntries, setFact, sparing } from '../patches';
import { sources } from '../sources';

const READS = [
  `${NETWORKS}/*/subnets/*/inboundRules/*/source`,
  `${NETWORKS}/*/subnets/*/inboundRules/*/portRanges`,
];
const MANAGEMENT_PORT = 44224;

type InboundRule = NonNullable<Subnet['inboundRules']>[number];

const comesFrom = ({ source }: InboundRule, tag: RegExp): Known =>
  source === undefined ? undefined : tag.test(source.trim());

const FROM_AZURE_ML =
  /^(azuremachinelearning(\.[a-z0-9]+)?|internet|\*|any|0\.0\.0\.0\/0)$/i;
const FROM_BATCH = /^batchnodemanagement(\.[a-z0-9]+)?$/i;
const FROM_ANYWHERE = /^(internet|\*|any|0\.0\.0\.0\/0|::\/0)$/i;

const isOn = ({ portRanges }: InboundRule, port: number): Known =>
  portRanges === undefined
    ? undefined
    : !!parsePorts(portRanges)?.some(
        ({ from, to }) => from <= port && port <= to,
      );

/** Judges a subnet that holds compute; where that is not known, a failure is unknown. */
function whereCompute(
  isolation: WorkspaceIsolation,
  { subnet, name, at }: SubnetAt,
  judge: () => Outcome,
): Outcome {
  const compute = holdsCompute(isolation, subnet);
  if (compute === false) return notApplicable('no compute');
  return compute
    ? judge()
    : unknownIfFail(judge(), at('purpose'), `use of ${name} not known`);
}

/** What lets Azure Machine Learning in; addresses in place of its tag cannot be told. */
function letsManagementIn({ subnet, name, at }: SubnetAt): Outcome {
  if (subnet.networkSecurityGroup === false) {
    return pass('only the group that Azure makes');
  }
  const { inboundRules: rules } = subnet;
  if (!rules) return unknown(at('inboundRules'), `not known for ${name}`);
  const through = rules.map(rule => {
    const source = comesFrom(rule, FROM_AZURE_ML);
    const byAddress = source === false && /^\d/.test(rule.source?.trim() ?? '');
    return allTrue([
      byAddress ? undefined : source,
      isOn(rule, MANAGEMENT_PORT),
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
    ...READS,
  ],
  expected: `TCP ${MANAGEMENT_PORT} from AzureMachineLearning`,
  because:
    'Such a node takes its orders over this port. Azure makes a group that allows it, and one of yours on the subnet must not refuse it. Without public IPs nothing has to come in.',
  evaluate(isolation) {
    const open = hasPublicIpCompute(isolation);
    if (open === false) return notApplicable('no compute with a public IP');
    const outcome = judgeSubnets(
      isolation,
      entry => whereCompute(isolation, entry, () => letsManagementIn(entry)),
      { pass: 'let in', notApplicable: 'no subnet for compute' },
    );
    return open
      ? outcome
      : unknownIfFail(outcome, '/compute', 'public IP of compute not known');
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Let Azure Machine Learning in',
      patch: outcome.places.map(({ pointer }) =>
        setFact(isolation, `${pointer}/-`, {
          source: 'AzureMachineLearning',
          portRanges: `${MANAGEMENT_PORT}`,
        }),
      ),
    },
  ],
};

/** Judges every inbound rule of every subnet that `matters`. */
const judgeInbound = (
  isolation: WorkspaceIsolation,
  judge: (rule: InboundRule, at: (field: string) => string) => Outcome,
) => {
  const words = { pass: 'none', notApplicable: 'nothing let in' };
  return judgeSubnets(
    isolation,
    entry => {
      const { subnet, name, at } = entry;
      if (!subnet.inboundRules) {
        return unknown(at('inboundRules'), `not known for ${name}`);
      }
      return whereCompute(isolation, entry, () =>
        judgeEach(
          subnet.inboundRules ?? [],
          (rule, index) =>
            judge(rule, field => `${at('inboundRules')}/${index}/${field}`),
          words,
        ),
      );
    },
    words,
  );
};

const removeInbound: Check['fix'] = ({ isolation }, outcome) =>
  sparing(
    isolation,
    [publicIpInbound],
    [
      {
        title: 'Remove these openings',
        patch: removeEntries(
          outcome.places.map(({ pointer }) => pointer.replace(/\/source$/, '')),
        ),
      },
    ],
  );

/** An opening for Azure that nothing needs any more. */
export const unneededInbound: Check = {
  id: 'unneeded-inbound-rule',
  title: 'Subnets let in no service that has no need to',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.firewall,
  reads: ['/compute/*/nodePublicIp', ...READS],
  expected:
    'nothing from Azure Batch; Azure Machine Learning for public IPs only',
  because:
    'Azure Batch on ports 29876 and 29877 was needed once, and the page on exfiltration prevention still asks for it with public IPs. The newer page wins: only Azure Machine Learning on 44224 comes in, and only to nodes with a public IP.',
  evaluate(isolation) {
    const publicIp = hasPublicIpCompute(isolation);
    return judgeInbound(isolation, (rule, at) => {
      const batch = comesFrom(rule, FROM_BATCH);
      if (batch === undefined) return unknown(at('source'), 'not known');
      if (batch) {
        return fail({
          pointer: at('source'),
          observed: `${quoted(rule.source ?? '')} is let in`,
        });
      }
      if (!/^azuremachinelearning/i.test(rule.source?.trim() ?? '')) {
        return pass('another source');
      }
      if (publicIp) return pass('needed for public IPs');
      return publicIp === undefined
        ? unknown('/compute', 'public IP of compute not known')
        : fail({
            pointer: at('source'),
            observed: 'AzureMachineLearning is let in for no public IP',
          });
    });
  },
  fix: removeInbound,
};

/** Compute is not open to everybody. */
export const subnetOpenToInternet: Check = {
  id: 'subnet-open-to-internet',
  title: 'Subnets with compute let nobody in from the internet',
  nature: 'risk',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: READS,
  expected: 'service tags or addresses that are named',
  because:
    'An opening for every source lets anybody try the ports of your nodes; what Azure needs has a service tag.',
  evaluate: isolation =>
    judgeInbound(isolation, (rule, at) => {
      const anybody = comesFrom(rule, FROM_ANYWHERE);
      if (anybody === undefined) return unknown(at('source'), 'not known');
      return anybody
        ? fail({
            pointer: at('source'),
            observed: `${quoted(rule.source ?? '')} is let in`,
          })
        : pass('a named source');
    }),
  fix: removeInbound,
};
