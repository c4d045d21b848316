import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Assumption } from '../egress/assumption';
import { NOTHING, readNamed } from '../egress/destinations';
import { FilterRule } from '../egress/filter';
import { Facts } from '../facts';
import { RuleFacts } from '../ruleFacts';
import { isMadeByAzure } from '../serviceMadeTags';
import { Outcome, reached, refused } from './answer';
import { byEndpointRule } from './askPrivateEndpoint';
import { decide } from './decide';
import { flowOfRule } from './flowOfRule';
import { Asked, whichAddress } from './question';

const RULES = '/outbound/rules';
const MODE = '/outbound/isolationMode';

/** A rule of a managed network as a filter asks it; what is not known of one lets everything out at the worst. */
function filterRule(
  rule: RuleFacts,
  at: string,
  assume: Assumption,
): FilterRule[] {
  if (rule.refuses || rule.type === 'PrivateEndpoint') return [];
  const name = rule.name ?? 'without a name';
  const own = {
    ...flowOfRule(rule, at, assume),
    name,
    pointer: at,
    allows: true,
    addresses: AddressSet.NONE,
    tags: [],
    hosts: [],
  };
  const notKnown = (field: string, what: string): FilterRule[] =>
    assume.isBad(`${at}/${field}`, `${what} of rule ${name}`)
      ? [{ ...own, addresses: PUBLIC_ADDRESSES }]
      : [];
  switch (rule.type) {
    case 'FQDN':
      return rule.hosts
        ? [{ ...own, hosts: rule.hosts }]
        : notKnown('fqdn', 'the host');
    case 'ServiceTag':
      if (rule.addressPrefixes?.length) {
        const { addresses, tags } = readNamed(
          rule.addressPrefixes,
          true,
          NOTHING,
        );
        return [{ ...own, addresses, tags }];
      }
      if (rule.serviceTag === undefined) {
        return notKnown('serviceTag', 'the service tag');
      }
      return rule.serviceTag.trim().toLowerCase() === 'internet'
        ? [{ ...own, addresses: PUBLIC_ADDRESSES }]
        : [{ ...own, tags: [rule.serviceTag] }];
    default:
      return notKnown('type', 'the type');
  }
}

/** Asks one list of rules, one rule after the other: they have no order. */
function byRules(
  facts: Facts,
  list: 'rules' | 'serviceRules',
  asked: Asked,
  assume: Assumption,
): Outcome | undefined {
  for (const [index, rule] of (facts.outbound?.[list] ?? []).entries()) {
    const at = `/outbound/${list}/${index}`;
    const set = asked.addresses ?? PUBLIC_ADDRESSES;
    // What does not match the destination is not asked about its ports.
    const anyFlow = { protocols: ['*'], ports: '*' } as const;
    for (const found of filterRule(rule, at, assume)) {
      const matches = decide([{ ...found, ...anyFlow }], asked, set, assume);
      if (matches.all.isEmpty) continue;
      const { all } = decide([found], asked, set, assume);
      if (all.isEmpty) continue;
      const isWhole = all.holds(set);
      if (
        !asked.addresses &&
        !isWhole &&
        !assume.isBad(at, whichAddress(asked))
      ) {
        continue;
      }
      return {
        ...reached({
          kind: 'rule',
          text: `${list === 'rules' ? 'rule' : "Azure's own rule"} ${
            found.name
          }`,
          pointer: at,
        }),
        partly: Boolean(asked.addresses) && !isWhole,
      };
    }
  }
  return undefined;
}

/** What Azure opens in every managed network, where its own rules are not listed. */
const byAzure = ({ outbound }: Facts, { tag }: Asked): Outcome | undefined =>
  tag !== undefined && !outbound?.serviceRules && isMadeByAzure(tag)
    ? reached({
        kind: 'rule',
        text: 'a rule that Azure has in every managed network',
      })
    : undefined;

/** Whether something inside a managed network reaches what is asked for. @internal */
export function askManaged(
  facts: Facts,
  approved: boolean,
  asked: Asked,
  assume: Assumption,
): Outcome {
  const byEndpoint = byEndpointRule(facts, asked);
  if (byEndpoint) return byEndpoint;
  if (!approved) {
    const isPrivate =
      asked.addresses && !asked.addresses.meets(PUBLIC_ADDRESSES);
    return isPrivate
      ? refused({
          kind: 'route',
          text: 'a managed network has no way to private addresses but its private endpoints',
          pointer: MODE,
        })
      : reached({
          kind: 'rule',
          text: `the isolation mode ${facts.mode} lets out to any destination`,
          pointer: MODE,
        });
  }
  const found =
    byRules(facts, 'rules', asked, assume) ??
    byRules(facts, 'serviceRules', asked, assume) ??
    byAzure(facts, asked);
  if (found) return found;
  const isBad =
    !facts.outbound?.rules &&
    assume.isBad(RULES, 'which destinations are approved');
  return isBad
    ? reached({
        kind: 'rule',
        text: 'rules that are not known',
        pointer: RULES,
      })
    : refused({
        kind: 'rule',
        text: `no rule approves it, and the isolation mode ${facts.mode} refuses the rest`,
        pointer: MODE,
      });
}
