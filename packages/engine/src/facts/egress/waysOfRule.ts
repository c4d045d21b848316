import { EVERY_ADDRESS, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { RuleFacts } from '../ruleFacts';
import { Assumption } from './assumption';
import { NOTHING, readNamed } from './destinations';
import { Way } from './way';

/** What is taken of a rule of which it is not known to which addresses it lets out. */
const EVERYWHERE: Pick<Way, 'addresses' | 'label'> = {
  addresses: EVERY_ADDRESS,
  label: 'the internet',
};
/** And of one that may be a rule of hosts. */
const EVERY_HOST: Pick<Way, 'host' | 'label'> = {
  host: '*',
  label: 'any host',
};

/**
 * What one rule of a managed network, or of what filters a custom one, lets out:
 * nothing public where it leads to a private endpoint, and nothing where it
 * denies. Ranges stand in place of the tag beside them.
 * @internal
 */
export function waysOfRule(
  rule: RuleFacts,
  at: string,
  assume: Assumption,
): Way[] {
  if (rule.refuses || rule.type === 'PrivateEndpoint') return [];
  const called = rule.name ? `rule ${rule.name}` : 'a rule without a name';
  const way = { by: 'rule', steps: [called], pointers: [at] } as const;
  const notKnown = (
    field: string,
    what: string,
    ...may: Pick<Way, 'addresses' | 'host' | 'label'>[]
  ): Way[] =>
    assume.isBad(`${at}/${field}`, `${what} of ${called}`)
      ? may.map(each => ({ ...way, ...each }))
      : [];
  if (rule.type === 'FQDN') {
    return rule.hosts
      ? rule.hosts.map(host => ({ ...way, host }))
      : notKnown('fqdn', 'the host', EVERY_HOST);
  }
  if (rule.type !== 'ServiceTag') {
    return notKnown('type', 'the type', EVERYWHERE, EVERY_HOST);
  }
  if (rule.addressPrefixes?.length) {
    const { addresses, tags } = readNamed(rule.addressPrefixes, true, NOTHING);
    return [
      ...tags.map(tag => ({ ...way, tag })),
      {
        ...way,
        addresses: addresses.within(PUBLIC_ADDRESSES),
        other: addresses.meets(PUBLIC_ADDRESSES)
          ? undefined
          : { what: 'private addresses', state: 'partial' as const },
      },
    ];
  }
  if (rule.serviceTag === undefined) {
    return notKnown('serviceTag', 'the service tag', EVERYWHERE);
  }
  const named = { ...way, tag: rule.serviceTag };
  if (rule.addressPrefixes) return [named];
  return assume.isBad(
    `${at}/addressPrefixes`,
    `the address prefixes of ${called}`,
  )
    ? [{ ...way, ...EVERYWHERE }]
    : [named];
}
