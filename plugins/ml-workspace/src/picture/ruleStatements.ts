import { OutboundRule } from '@ringfence/engine';
import { flag, line, listed, named, told, Words } from './words';

const ruleWords: Words<OutboundRule> = {
  fqdn: value => value,
  serviceTag: value => value,
  serviceResourceId: value => value,
  subresourceTarget: value => value,
  protocol: value => value,
  portRanges: named('ports'),
  addressPrefixes: listed('addresses', 'no addresses'),
  fqdns: listed('hosts', 'no hosts'),
  action: named('action'),
  sparkEnabled: flag('for Spark, too', 'not for Spark'),
  approverAssigned: flag(
    'its private endpoint may be approved',
    'nobody may approve its private endpoint',
  ),
  status: named('status'),
  category: named('category'),
  type: () => undefined,
  name: () => undefined,
};

/** One outbound rule in a line. @internal */
export const ruleLine = (rule: OutboundRule) =>
  line(
    [rule.type ?? 'Rule', rule.name].filter(Boolean).join(' '),
    told(ruleWords, rule),
  );
