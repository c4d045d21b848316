import { parsePorts, PortRange } from '../../checks/outbound/ports';
import { isMadeByAzure } from '../../checks/outbound/serviceTags';
import { quoted } from '../../checks/outcome';
import { Facts, RuleFacts } from '../../facts/facts';
import { coverPorts } from '../../network/portSet';
import { ApprovedDestination, Policy } from '../policy';
import { plainTier } from '../tiers';
import { Approval, Approvals } from './approvals';

/** A rule's destination that policy does not approve, or is not known to. @internal */
export interface Unapproved {
  status: 'no' | 'unknown';
  pointer: string;
  message: string;
}

/** What a rule is judged beside. */
interface Asked {
  policy: Policy;
  /** The data's tier; absent while it is not known. */
  tier?: string;
  approvals: Approvals;
  at: string;
  /** Ports of a host rule that states none; absent where they are not known. */
  hostPorts?: string;
}

const HTTP_PORTS = '80,443';

const kept = new WeakMap<readonly ApprovedDestination[], Approvals>();

/** The approvals of a list, made once: the same policy judges many. */
function approvalsOf(approved: readonly ApprovedDestination[]): Approvals {
  let approvals = kept.get(approved);
  if (!approvals) kept.set(approved, (approvals = Approvals.create(approved)));
  return approvals;
}

const no = (
  { policy, tier, at }: Asked,
  field: string,
  what: string,
): Unapproved => ({
  status: 'no',
  pointer: `${at}/${field}`,
  message: `${what} is no destination that policy ${policy.name} approves${
    tier === undefined ? '' : ` for ${tier} data`
  }`,
});

const unknown = (pointer: string, message: string): Unapproved => ({
  status: 'unknown',
  pointer,
  message,
});

/** Which approvals hold for the tier, and which could while it is not known. */
function forTier(found: readonly Approval[], tier: string | undefined) {
  const sure = found.filter(
    ({ tiers }) => !tiers || (tier !== undefined && tiers.has(plainTier(tier))),
  );
  return { sure, possible: tier === undefined ? [...found] : sure };
}

const allow = (
  approvals: readonly Approval[],
  ports: readonly PortRange[] | undefined,
): boolean => {
  const sets = approvals.flatMap(approval => approval.ports ?? []);
  return sets.length < approvals.length || (!!ports && coverPorts(sets, ports));
};

/** Judges one thing a rule leads to, by the approvals that were found for it. */
function judgeFound(
  found: readonly Approval[],
  asked: Asked,
  {
    field,
    what,
    ports,
    stated = true,
  }: { field: string; what: string; ports?: string; stated?: boolean },
): Unapproved | undefined {
  const { sure, possible } = forTier(found, asked.tier);
  const ranges = ports === undefined ? undefined : parsePorts(ports);
  if (allow(sure, ranges)) return undefined;
  if (!possible.length) return no(asked, field, what);
  if (allow(possible, ranges)) {
    return unknown(
      '/dataClassification',
      `${what} is approved for some data only, and the classification is not known`,
    );
  }
  return ports === undefined
    ? unknown(
        `${asked.at}/portRanges`,
        `${what} is approved on some ports only, and those of the rule are not known`,
      )
    : no(
        asked,
        'portRanges',
        `${what} on port ${quoted(ports)}${
          stated ? '' : ', which a host rule opens that states none,'
        }`,
      );
}

function judgeHosts(rule: RuleFacts, asked: Asked): Unapproved | undefined {
  if (!rule.hosts) {
    return unknown(`${asked.at}/fqdn`, 'The host of a rule is not known');
  }
  const stated = rule.portRanges?.trim();
  let open: Unapproved | undefined;
  for (const host of rule.hosts) {
    const found = judgeFound(asked.approvals.ofHost(host), asked, {
      field: 'fqdn',
      what: quoted(host),
      ports: stated || asked.hostPorts,
      stated: !!stated,
    });
    if (found?.status === 'no') return found;
    open ??= found;
  }
  return open;
}

function judgeTag(rule: RuleFacts, asked: Asked): Unapproved | undefined {
  const { serviceTag, addressPrefixes, portRanges } = rule;
  if (addressPrefixes?.length) {
    return judgeFound(asked.approvals.ofAddresses(), asked, {
      field: 'addressPrefixes',
      what: quoted(addressPrefixes.join(', ')),
      ports: portRanges,
    });
  }
  if (serviceTag === undefined) {
    return unknown(
      `${asked.at}/serviceTag`,
      'The service tag of a rule is not known',
    );
  }
  const found = isMadeByAzure(serviceTag)
    ? undefined
    : judgeFound(asked.approvals.ofTag(serviceTag), asked, {
        field: 'serviceTag',
        what: quoted(serviceTag),
        ports: portRanges,
      });
  return !found && addressPrefixes === undefined
    ? unknown(
        `${asked.at}/addressPrefixes`,
        `It is not known whether addresses stand in for ${quoted(serviceTag)}`,
      )
    : found;
}

function judgeRule(rule: RuleFacts, asked: Asked): Unapproved | undefined {
  if (rule.refuses) return undefined;
  switch (rule.type) {
    case 'FQDN':
      return judgeHosts(rule, asked);
    case 'ServiceTag':
      return judgeTag(rule, asked);
    case 'PrivateEndpoint': {
      const { serviceResourceId: id } = rule;
      const field = 'serviceResourceId';
      return id === undefined
        ? unknown(
            `${asked.at}/${field}`,
            'The resource of a private endpoint rule is not known',
          )
        : judgeFound(asked.approvals.ofResource(id), asked, {
            field,
            what: quoted(id),
          });
    }
    default:
      return unknown(`${asked.at}/type`, 'The type of a rule is not known');
  }
}

/**
 * The rules in force that let data out to what policy does not approve, in their
 * order; none where policy restricts no destinations. What Azure opens in every
 * managed network by itself needs no approval in a custom one either.
 * @internal
 */
export function unapprovedRules(
  facts: Facts,
  policy: Policy,
  tier: string | undefined,
): Unapproved[] {
  const { approved } = policy.destinations;
  if (!approved) return [];
  const { list, rules, missing } = facts.rulesInForce;
  if (missing !== undefined) {
    return [
      unknown(missing, 'It is not known which rules say where data may go'),
    ];
  }
  if (!rules) {
    return [unknown(list, 'The destinations that are let out are not known')];
  }
  const approvals = approvalsOf(approved);
  const hostPorts = facts.custom === false ? HTTP_PORTS : undefined;
  return rules.flatMap(
    (rule, index) =>
      judgeRule(rule, {
        policy,
        tier,
        approvals,
        hostPorts,
        at: `${list}/${index}`,
      }) ?? [],
  );
}
