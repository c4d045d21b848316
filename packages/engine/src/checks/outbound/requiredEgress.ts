import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { plainRegion } from '../../facts/region';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { recognised } from '../../facts/stated';
import { Fix, Source } from '../../model/posture';
import { Nature, Severity } from '../../model/words';
import { CLOUDS } from '../../model/values';
import { Check, Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { notApplicable, unknown, unknownIfFail } from '../outcome';
import { sources } from '../../model/sources';
import { addRule, judgeEgress } from './egress';
import { Destination } from '../../facts/throughRules';

type Cloud = (typeof CLOUDS)[number];

/** One destination that a custom network has to let through. @internal */
export interface Requirement {
  /** Id of its check. */
  id: string;
  /** What the check asks. */
  title: string;
  /** Why. */
  because: string;
  /** What kind of rule it is. */
  nature?: Nature;
  /** How much it matters. */
  severity?: Severity;
  /** The page behind it. */
  source?: Source;
  /** The service tags that name it, Azure's spelling first. */
  tags: readonly string[];
  /** The tag is written with the region, as in `Storage.westeurope`. */
  regional?: boolean;
  /** The protocol. */
  protocol?: Destination['protocol'];
  /** The ports, all of them. */
  ports: readonly number[];
  /** Hosts that stand in for the tag where the filter knows no tags, by cloud; `{region}` is filled in. */
  hosts?: Partial<Record<Cloud, Destination['hosts']>>;
  /** Hosts are the better way, where the filter can tell them apart. */
  preferHosts?: boolean;
  /** Pointers `needed` reads. */
  reads?: readonly string[];
  /** Whether the workspace needs it, or the pointer of the absent fact that decides; without this it does. */
  needed?: (facts: Facts) => boolean | string;
}

const hostsIn = (
  { hosts = {} }: Requirement,
  cloud: Cloud,
  region: string,
): Destination['hosts'] =>
  (hosts[cloud] ?? []).map(entry =>
    typeof entry === 'string' ? entry.replace('{region}', region) : entry,
  );

function judgeBy(requirement: Requirement, facts: Facts): Outcome {
  const { tags, protocol = 'TCP', ports } = requirement;
  const region = plainRegion(facts);
  const withHosts = (hosts: Destination['hosts']) =>
    judgeEgress(facts, {
      tags: tags.length ? [...tags, 'AzureCloud'] : [],
      hosts,
      protocol,
      ports,
    });
  if (!requirement.hosts) return withHosts([]);
  if (!region && JSON.stringify(requirement.hosts).includes('{region}')) {
    return unknownIfFail(withHosts([]), '/region', 'region not known');
  }
  const cloud = recognised(facts.cloud);
  const [first, ...others] = (cloud ? [cloud] : CLOUDS).map(each =>
    withHosts(hostsIn(requirement, each, region ?? '')),
  );
  return others.every(({ status }) => status === first.status)
    ? first
    : unknown('/cloud', 'the cloud is not known');
}

function tagRule(requirement: Requirement, facts: Facts) {
  const { id: name, tags, regional, protocol = 'TCP', ports } = requirement;
  const region = plainRegion(facts);
  return {
    name,
    type: 'ServiceTag',
    serviceTag: regional && region ? `${tags[0]}.${region}` : tags[0],
    protocol,
    portRanges: ports.join(','),
    addressPrefixes: [],
  };
}

function hostRule(requirement: Requirement, facts: Facts) {
  const cloud = recognised(facts.cloud);
  if (!cloud || filterOf(facts) === 'NetworkSecurityGroup') return [];
  const hosts = hostsIn(requirement, cloud, plainRegion(facts) ?? '');
  const fqdn = hosts.map(entry => [entry].flat()[0]).join(', ');
  const portRanges = requirement.ports.join(',');
  return fqdn ? [{ name: requirement.id, type: 'FQDN', fqdn, portRanges }] : [];
}

function fixOf(requirement: Requirement, facts: Facts): Fix[] {
  const byTag = requirement.tags.length ? [tagRule(requirement, facts)] : [];
  const byHost =
    requirement.preferHosts || !byTag.length
      ? hostRule(requirement, facts)
      : [];
  return [...byHost, ...byTag].flatMap(rule => {
    const name = 'serviceTag' in rule ? rule.serviceTag : rule.fqdn;
    const patch = addRule(facts.isolation, EGRESS_RULES, rule);
    return patch.length ? [{ title: `Let ${name} through`, patch }] : [];
  });
}

/** How a destination can be let through: by its hosts where that is better or they have no tag, and by its tag. */
const offersOf = (
  { hosts, preferHosts }: Requirement,
  tag: string | undefined,
): Check['offers'] => [
  ...(hosts && (preferHosts || !tag)
    ? [{ title: 'Let the hosts through' }]
    : []),
  ...(tag ? [{ title: `Let ${tag} through` }] : []),
];

/** The check that a custom network lets a destination through. @internal */
export function requires(requirement: Requirement): Check {
  const { tags, protocol = 'TCP', ports, needed, reads = [] } = requirement;
  const tag = tags[0] && `${tags[0]}${requirement.regional ? '.<region>' : ''}`;
  const judge = (facts: Facts): Outcome => {
    const holds = needed?.(facts) ?? true;
    if (holds === false) return notApplicable('not needed here');
    const outcome = judgeBy(requirement, facts);
    return holds === true
      ? outcome
      : unknownIfFail(outcome, holds, 'not known whether it is needed');
  };
  return {
    id: requirement.id,
    title: requirement.title,
    nature: requirement.nature ?? 'constraint',
    severity: requirement.severity ?? 'high',
    boundary: 'outbound',
    source: requirement.source ?? sources.firewall,
    reads: [
      '/customNetwork/egress/rules/*',
      '/customNetwork/egress/defaultAction',
      '/region',
      ...reads,
    ],
    expected: `${tag ?? 'the hosts'} let out on ${protocol} ${ports.join(
      ' and ',
    )}`,
    because: requirement.because,
    offers: offersOf(requirement, tag),
    evaluate: facts => inCustomNetwork(facts, () => judge(facts)),
    writes: [EGRESS_RULES],
    fix: facts => fixOf(requirement, facts),
  };
}
