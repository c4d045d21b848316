import { quoted } from '../../checks/outcome';
import { destinationOf, stateOfWay, Way } from '../../facts/egress/way';
import { waysOut } from '../../facts/egress/waysOut';
import { Facts } from '../../facts/facts';
import { RuleFacts } from '../../facts/ruleFacts';
import { readRuleFacts } from '../../facts/readOutbound';
import { EGRESS_RULES } from '../../facts/rulesInForce';
import { isMadeByAzure } from '../../facts/serviceMadeTags';
import { PortRange } from '../../network/ports';
import { coverPorts } from '../../network/portSet';
import { ApprovedDestination, Policy } from '../policy';
import { plainTier } from '../tiers';
import { Approval, Approvals } from './approvals';

/** A rule's destination that policy does not approve, or is not known to. @internal */
export interface Unapproved {
  /** Whether it is certain. */
  status: 'no' | 'unknown';
  /** Pointer of the rule. */
  pointer: string;
  /** The reason in a sentence. */
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
  hostPorts?: OpenPorts;
}

/** The ports that a rule opens. */
interface OpenPorts {
  text: string;
  /** Absent where the text is no list of ports. */
  ranges?: readonly PortRange[];
  isStated: boolean;
}

/** The ports of a host rule of a managed network that states none. */
const HTTP_PORTS: OpenPorts = {
  text: '80,443',
  ranges: [
    { from: 80, to: 80 },
    { from: 443, to: 443 },
  ],
  isStated: false,
};

const statedPorts = ({ portRanges, ports }: RuleFacts): OpenPorts | undefined =>
  portRanges === undefined
    ? undefined
    : {
        text: portRanges.trim(),
        ranges: ports !== 'other' && ports?.length ? ports : undefined,
        isStated: true,
      };

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
  { field, what, ports }: { field: string; what: string; ports?: OpenPorts },
): Unapproved | undefined {
  const { sure, possible } = forTier(found, asked.tier);
  if (allow(sure, ports?.ranges)) return undefined;
  if (!possible.length) return no(asked, field, what);
  if (allow(possible, ports?.ranges)) {
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
        `${what} on port ${quoted(ports.text)}${
          ports.isStated ? '' : ', which a host rule opens that states none,'
        }`,
      );
}

function judgeHosts(rule: RuleFacts, asked: Asked): Unapproved | undefined {
  if (!rule.hosts) {
    return unknown(`${asked.at}/fqdn`, 'The host of a rule is not known');
  }
  const ports = rule.ports?.length ? statedPorts(rule) : asked.hostPorts;
  let open: Unapproved | undefined;
  for (const host of rule.hosts) {
    const found = judgeFound(asked.approvals.ofHost(host), asked, {
      field: 'fqdn',
      what: quoted(host),
      ports,
    });
    if (found?.status === 'no') return found;
    open ??= found;
  }
  return open;
}

function judgeTag(rule: RuleFacts, asked: Asked): Unapproved | undefined {
  const { tag, serviceTag = '', addressPrefixes } = rule;
  const ports = statedPorts(rule);
  if (addressPrefixes?.length) {
    return judgeFound(asked.approvals.ofAddresses(), asked, {
      field: 'addressPrefixes',
      what: quoted(addressPrefixes.join(', ')),
      ports,
    });
  }
  if (tag === undefined) {
    return unknown(
      `${asked.at}/serviceTag`,
      'The service tag of a rule is not known',
    );
  }
  const found = isMadeByAzure(tag)
    ? undefined
    : judgeFound(asked.approvals.ofTag(tag), asked, {
        field: 'serviceTag',
        what: quoted(serviceTag),
        ports,
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

/** A way out of a custom network that no rule of its filter speaks of. */
interface WayBesideRules {
  way: Way;
  /** It is there whatever is not known. */
  isSure: boolean;
}

/** The ways that let data out by something else than a rule of `egress`. */
function waysBesideRules(facts: Facts): WayBesideRules[] {
  const { best, worst } = waysOut(facts, lead => stateOfWay(lead) !== 'closed');
  const told = new Set<string>();
  return [
    ...[...best].map(way => ({ way, isSure: true })),
    ...[...worst].map(way => ({ way, isSure: false })),
  ].filter(({ way }) => {
    const isOfRule = way.pointers.some(pointer =>
      pointer.startsWith(`${EGRESS_RULES}/`),
    );
    if (isOfRule) return false;
    const key = [destinationOf(way), ...way.pointers].join(' ');
    return !told.has(key) && told.add(key);
  });
}

/** Judges a way as a rule to the same destination would be. */
function judgeWay(
  { way, isSure }: WayBesideRules,
  asked: Omit<Asked, 'at'>,
): Unapproved | undefined {
  const at = way.pointers[way.pointers.length - 1] ?? '/customNetwork';
  const what = `${destinationOf(way)}, by ${way.steps.join(', ')}`;
  const all = { portRanges: '*', protocol: '*' };
  const rule = way.other
    ? undefined
    : readRuleFacts(
        way.host === undefined
          ? {
              ...all,
              type: 'ServiceTag',
              serviceTag: way.tag ?? '',
              addressPrefixes: way.tag === undefined ? [what] : [],
            }
          : { ...all, type: 'FQDN', fqdn: way.host },
      );
  const found = rule && judgeRule(rule, { ...asked, at });
  if (rule && !found) return undefined;
  return {
    status: isSure ? 'no' : 'unknown',
    pointer: at,
    message: isSure
      ? `${what}, is let out, and policy ${asked.policy.name} does not approve it`
      : `It is not known whether ${what}, is let out`,
  };
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
  const ownWays = facts.custom ? waysBesideRules(facts) : undefined;
  if (!rules && !(ownWays && !facts.customNetwork?.egress)) {
    return [unknown(list, 'The destinations that are let out are not known')];
  }
  const approvals = approvalsOf(approved);
  const hostPorts = facts.custom === false ? HTTP_PORTS : undefined;
  const asked = { policy, tier, approvals, hostPorts };
  return [
    ...(rules?.flatMap(
      (rule, index) =>
        judgeRule(rule, { ...asked, at: `${list}/${index}` }) ?? [],
    ) ?? []),
    ...(ownWays?.flatMap(way => judgeWay(way, asked) ?? []) ?? []),
  ];
}
