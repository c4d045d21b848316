import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { covers } from '../../network/hosts';
import { Assumption } from '../egress/assumption';
import { FilterRule, isPartOfTag } from '../egress/filter';
import { isFor } from '../egress/flow';
import { serviceOf } from './hostServices';
import { Asked } from './question';

/** Whether something asked for stands behind a service tag; where nobody knows, what lets more out. @internal */
export function standsBehind(
  { name, tag: own, addresses }: Asked,
  tag: string,
  lets: boolean,
  pointer: string,
  assume: Assumption,
): boolean {
  const wanted = tag.trim().toLowerCase();
  const belongs = () =>
    assume.isBad(
      pointer,
      `whether ${name} belongs to the service tag ${tag}`,
    ) === lets;
  if (addresses) return addresses.meets(PUBLIC_ADDRESSES) && belongs();
  if (own === undefined) return false;
  if (isPartOfTag(own, wanted) || wanted === 'azurecloud') return true;
  return (
    (isPartOfTag(wanted, own) || wanted.startsWith('azurecloud.')) && belongs()
  );
}

/** Whether a rule of hosts is for something asked for. @internal */
export function isAmongHosts(
  { name, host, tag, addresses }: Asked,
  hosts: readonly string[],
  lets: boolean,
  pointer: string,
  assume: Assumption,
): boolean {
  if (host) return hosts.some(pattern => covers(pattern, host));
  if (hosts.some(pattern => /^[*.]+$/.test(pattern))) return true;
  const may = addresses
    ? hosts.filter(() => addresses.meets(PUBLIC_ADDRESSES))
    : hosts.filter(pattern => {
        const service = serviceOf(pattern);
        return service && tag && isPartOfTag(tag, service.tag);
      });
  if (!may.length) return false;
  const more = may.length > 1 ? ` or ${may.length - 1} more` : '';
  return (
    assume.isBad(
      pointer,
      `whether ${name} is an address of ${may[0]}${more}`,
    ) === lets
  );
}

/** What ordered rules make of one kind of traffic to some addresses. @internal */
export interface Decision {
  /** Those let out, by the rule that does. */
  lets: readonly { rule: FilterRule; set: AddressSet }[];
  /** All of them together. */
  all: AddressSet;
  /** The first rule that refuses any; absent where none does, and what is not let out is refused by none being for it. */
  refusedBy?: FilterRule;
}

/** Asks ordered rules, the first that is for an address deciding. @internal */
export function decide(
  rules: readonly FilterRule[],
  asked: Asked,
  set: AddressSet,
  assume: Assumption,
): Decision {
  const lets: { rule: FilterRule; set: AddressSet }[] = [];
  let left = set;
  let refusedBy: FilterRule | undefined;
  for (const rule of rules) {
    if (left.isEmpty) break;
    const { allows, pointer, tags, hosts } = rule;
    if (!isFor(rule, asked.flow, allows)) continue;
    const isNamed =
      tags.some(tag => standsBehind(asked, tag, allows, pointer, assume)) ||
      isAmongHosts(asked, hosts, allows, pointer, assume);
    const here = isNamed ? left : left.within(rule.addresses);
    if (here.isEmpty || (rule.ofHosts && !isNamed)) continue;
    if (allows) lets.push({ rule, set: here });
    else refusedBy ??= rule;
    left = left.without(here);
  }
  const all = lets.reduce<AddressSet>(
    (sum, part) => sum.with(part.set),
    AddressSet.NONE,
  );
  return { lets, all, refusedBy };
}
