import {
  ComplianceReason,
  OutboundRule,
  Policy,
  WorkspaceIsolation,
  classifyHost,
  enforcementOf,
  getCheck,
} from '@ringfence/engine';
import { neededHosts } from '@ringfence/engine/internal';
import { ComparedOption } from './answer';
import { Needs } from './needs';

const PACKAGE_RULES = neededHosts.map(({ id }) => id.replace(/^needs-/, ''));

/** The need that put a rule into a proposed workspace; the cloud decides by which hosts Azure ML is reached. */
function needBehindRule(
  { name = '', type }: OutboundRule,
  cloud: string | undefined,
): string[] {
  if (name.startsWith('host-')) return ['hosts'];
  if (PACKAGE_RULES.includes(name)) return ['packages'];
  if (name === 'on-premises') return ['on-premises-https'];
  if (name === 'spark-storage') return ['serverless-spark'];
  return type === 'FQDN' && cloud !== 'AzureCloud' ? ['cloud'] : [];
}

/** The needs behind a spot of a proposed workspace. */
function needsBehind(
  pointer: string,
  { cloud, outbound, customNetwork, compute }: WorkspaceIsolation,
): string[] {
  const [list, rules, index] =
    /^\/(outbound|customNetwork\/egress)\/rules\/(\d+)/.exec(pointer) ?? [];
  if (list) {
    const all =
      rules === 'outbound' ? outbound?.rules : customNetwork?.egress?.rules;
    return needBehindRule(all?.[Number(index)] ?? {}, cloud);
  }
  if (pointer.startsWith('/endpoints/')) return ['managed-online-endpoints'];
  const [, number] = /^\/compute\/(\d+)/.exec(pointer) ?? [];
  return compute?.[Number(number)]?.name === 'aks' ? ['aks'] : [];
}

/**
 * What weakens a private option that lets out only what it lists: packages, or
 * hosts not known to be read-only, or else the studio's own host, which is known
 * in one cloud alone.
 */
function weakenedBy({ lanes }: ComparedOption, needs: Needs): string[][] {
  if (lanes.outbound !== 'partial' || lanes.inbound !== 'closed') return [[]];
  const blamed = [
    ...(needs.packages?.length ? [['packages']] : []),
    ...(needs.hosts?.some(host => classifyHost(host) !== 'read-only')
      ? [['hosts']]
      : []),
  ];
  return blamed.length ? blamed : [['cloud']];
}

/** Whether policy asks it of one tier and not of all. */
function isOfTier({ reason, check }: ComplianceReason, policy: Policy) {
  if (reason === 'destination') {
    return policy.destinations.approved?.some(({ tiers }) => tiers) ?? false;
  }
  const found = check === undefined ? undefined : getCheck(check);
  return found !== undefined && enforcementOf(policy, found) !== 'mandatory';
}

/** Needs that together keep an option from complying. @internal */
export interface PolicyObstacle {
  needs: readonly string[];
  /** It is so whatever network stands behind the entrance. */
  isAnyNetwork: boolean;
}

function obstacle(
  failing: ComplianceReason,
  option: ComparedOption,
  needs: Needs,
  policy: Policy,
): PolicyObstacle[] {
  const { reason, check = '', pointer = '' } = failing;
  if (reason === 'region') return [{ needs: ['region'], isAnyNetwork: true }];
  if (reason === 'verdict') {
    return weakenedBy(option, needs).map(more => ({
      needs: ['data-classification', ...more],
      isAnyNetwork: option.lanes.inbound !== 'closed',
    }));
  }
  const tier = isOfTier(failing, policy) ? ['data-classification'] : [];
  const behind = needsBehind(pointer, option.isolation);
  return [
    {
      needs: ['policy', ...tier, ...behind],
      isAnyNetwork: getCheck(check)?.boundary === 'inbound',
    },
  ];
}

/** What keeps an option from complying. @internal */
export const policyObstacles = (
  option: ComparedOption,
  needs: Needs,
  policy: Policy,
): PolicyObstacle[] =>
  option.compliance.failing
    .filter(({ status }) => status === 'no')
    .flatMap(failing => obstacle(failing, option, needs, policy));
